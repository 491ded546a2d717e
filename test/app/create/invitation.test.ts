import { askedPlan, hashOfPlan } from '@amana/sdk/asked-plan'
import { expect } from 'chai'
import { privateKeyToAccount } from 'viem/accounts'
import { checkProof } from '../../../app/src/data/member-proof.ts'
import type { Draft } from '../../../app/src/features/create/draft.ts'
import { fromFragment, toFragment } from '../../../app/src/features/create/fragment.ts'
import {
  type Answer,
  answerFragment,
  invitationFragment,
  readAnswers,
  readInvitation,
} from '../../../app/src/features/create/invitation.ts'
import { planOf } from '../../../app/src/features/create/plan.ts'
import { checkAnswer, proofState, proofToSign, withProof } from '../../../app/src/features/create/proofs.ts'
import { proofOfControlTypedData } from '../../../sdk/src/proof-of-control.ts'
import { publishedProof } from '../../../sdk/src/published-proof.ts'
import { account, CHARITY } from '../../sdk/ledger/every-event.ts'
import { CHAIN, CONTEXT, completeDraft, named } from './example.ts'

const owner = privateKeyToAccount(`0x${'11'.repeat(32)}`)

async function planned() {
  const { verifiers } = completeDraft()
  const members = [named('Dr Haddad', owner.address), ...verifiers.members.slice(1)]
  const draft = completeDraft({ verifiers: { threshold: null, members } })
  const { plan } = await planOf(draft, CONTEXT)
  if (!plan) throw new Error('the plan is not complete')
  return { draft, plan: askedPlan(plan) }
}

async function answered() {
  const { draft, plan } = await planned()
  const hash = await hashOfPlan(plan)
  const proof = {
    charity: CHARITY,
    draft: hash,
    role: 'verifier',
    account: owner.address,
    validUntil: 1_900_000_000,
  } as const
  const signature = await owner.signTypedData(proofOfControlTypedData(proofToSign(CHAIN, proof)))
  const answer: Answer = { kind: 'proof-of-control', chainId: CHAIN.chainId, ...proof, signature }
  return { draft, hash, answer }
}

describe('an invitation', () => {
  it('comes out of its link as it went in, and fits into a code', async () => {
    const { plan } = await planned()
    const invitation = {
      chainId: 31337,
      charity: CHARITY,
      role: 'verifier',
      account: owner.address,
      box: false,
      plan,
    } as const
    const fragment = await invitationFragment(invitation)
    expect(fragment).to.match(/^[\w-]+$/)
    expect(fragment.length).to.be.below(1_600)
    expect(await readInvitation(fragment)).to.deep.equal(invitation)
  })

  it('is none for somebody who has no such part, or when a letter was lost', async () => {
    const { plan } = await planned()
    const invitation = {
      chainId: 31337,
      charity: CHARITY,
      role: 'panel',
      account: owner.address,
      box: false,
      plan,
    } as const
    const fragment = await invitationFragment(invitation)
    expect(await readInvitation(fragment)).to.equal(undefined)
    expect(await readInvitation(fragment.slice(0, -5))).to.equal(undefined)
    for (const hostile of ['', 'x', '<script>', 'a'.repeat(30_000)]) {
      expect(await readInvitation(hostile), hostile.slice(0, 20)).to.equal(undefined)
    }
  })

  it('with texts that turn others around is not read', async () => {
    const { plan } = await planned()
    const hostile = { ...plan, name: 'Roof \u202Etxt' }
    const fragment = await toFragment({
      chainId: 31337,
      charity: CHARITY,
      role: 'verifier',
      account: owner.address,
      plan: hostile,
    })
    expect(await readInvitation(fragment)).to.equal(undefined)
  })

  it('that unpacks to far more than its link is thrown away', async () => {
    const bomb = await toFragment('0'.repeat(3_000_000))
    expect(bomb.length).to.be.below(24_000)
    expect(await fromFragment(bomb)).to.equal(undefined)
  })
})

describe('an answer', () => {
  it('is found in whatever was pasted around it, and counts when its account signed it', async () => {
    const { draft, hash, answer } = await answered()
    const link = `https://amana.example/en/create#answer=${await answerFragment(answer)}`
    const [read] = await readAnswers(`Here it is:\n${link}\nGreetings, Nadia`)
    expect(read).to.deep.equal(answer)
    const checked = await checkAnswer(CHAIN, draft, answer)
    if (!('proof' in checked)) throw new Error(checked.refusal)
    const proofs = withProof(withProof([], checked.proof), checked.proof)
    expect(proofs).to.have.length(1)
    expect(proofState({ proofs }, 'verifier', owner.address, hash)).to.equal('current')
    expect(proofState({ proofs }, 'verifier', owner.address, `0x${'1'.repeat(64)}`)).to.equal('earlier')
    expect(proofState({ proofs }, 'panel', owner.address, hash)).to.equal('none')
  })

  it('of another chain, or of somebody who is not in the plan, is refused', async () => {
    const { draft, answer } = await answered()
    expect(await checkAnswer(CHAIN, draft, { ...answer, chainId: 1 })).to.deep.equal({ refusal: 'otherChain' })
    expect(await checkAnswer(CHAIN, draft, { ...answer, account: account(99) })).to.deep.equal({
      refusal: 'notInvited',
    })
    expect(await checkAnswer(CHAIN, completeDraft(), answer)).to.deep.equal({ refusal: 'notInvited' })
  })
})

describe('answers of those who decide', () => {
  it('are published with the terms, about the plan that the campaign then is, and can be checked there', async () => {
    const { draft, hash, answer } = await answered()
    const { kind: _, chainId: __, ...proof } = answer
    const { plan } = await planOf({ ...draft, proofs: [proof] }, CONTEXT)
    if (!plan) throw new Error('the plan is not complete')
    const { account: signer, signature, validUntil } = proof
    expect(plan.terms.proofs).to.deep.equal([{ account: signer, draft: hash, validUntil, signature }])
    const campaign = { chainId: CHAIN.chainId, factory: CHAIN.factory, charity: CHARITY, ...plan }
    const published = publishedProof(campaign, signer)
    if (!published) throw new Error('not published')
    expect(await checkProof(CHAIN, published, askedPlan(plan))).to.equal('current')

    const later = { ...plan, terms: { ...plan.terms, name: 'Another name' } }
    expect(await checkProof(CHAIN, published, askedPlan(later))).to.equal('earlier')
  })

  it('are left out when another wallet creates the campaign, or they do not decide any more', async () => {
    const { draft, answer } = await answered()
    const { kind: _, chainId: __, ...proof } = answer
    const proofsOf = async (change: Partial<Draft>, charity = CHARITY) =>
      (await planOf({ ...draft, proofs: [proof], ...change }, { ...CONTEXT, charity })).plan?.terms.proofs
    expect(await proofsOf({})).to.have.length(1)
    expect(await proofsOf({}, account(77))).to.equal(undefined)
    expect(await proofsOf({ verifiers: completeDraft().verifiers })).to.equal(undefined)
    expect(await proofsOf({ proofs: [{ ...proof, role: 'recipient' }] })).to.equal(undefined)
    expect(await proofsOf({ proofs: [{ ...proof, signature: `0x${'00'.repeat(1_025)}` }] })).to.equal(undefined)
  })
})
