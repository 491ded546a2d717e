import { expect } from 'chai'
import type { Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import {
  type Invitation,
  type InvitedRole,
  invitationTypedData,
  type ProofOfControl,
  proofOfControlTypedData,
} from '../../../sdk/src/proof-of-control.ts'
import { DAY } from '../../sdk/local-chain.ts'
import { type BoxWorld, boxWorld, CHAIN_ID, closeDatabase, type Signer } from './box-world.ts'

const account = () => privateKeyToAccount(generatePrivateKey())
const hash = (pair: string): Hex => `0x${pair.repeat(32)}`
const DRAFT = hash('d1')

describe('the signature box before a campaign exists', () => {
  let world: BoxWorld
  let now: bigint
  const [charity, recipient, verifier, member] = [account(), account(), account(), account()]
  before(async () => {
    world = await boxWorld({
      settings: { draftsPerCharity: 2, drafts: 3, perMinute: { visitor: 1_000 }, draftsPerHour: 1_000 },
    })
    now = await world.chain.now()
  })
  beforeEach(async () => {
    await world.database.query('TRUNCATE signature_draft, signature_proof')
    now = await world.chain.now()
  })
  after(closeDatabase)

  async function invitation(change: Partial<Invitation> = {}, signer: Signer = charity as Signer) {
    const wanted: Invitation = {
      chainId: CHAIN_ID,
      factory: world.chain.factory,
      charity: signer.address,
      draft: DRAFT,
      recipients: [recipient.address],
      verifiers: [verifier.address],
      panel: [member.address],
      validUntil: now + BigInt(20 * DAY),
      ...change,
    }
    const { factory: _, ...body } = wanted
    return { kind: 'invitation', ...body, signature: await signer.signTypedData(invitationTypedData(wanted)) }
  }
  async function proof(role: InvitedRole, signer: { address: Hex; signTypedData: unknown }, change = {}) {
    const wanted: ProofOfControl = {
      chainId: CHAIN_ID,
      factory: world.chain.factory,
      charity: charity.address,
      draft: DRAFT,
      role,
      account: signer.address,
      validUntil: now + BigInt(10 * DAY),
      ...change,
    }
    const { factory: _, ...body } = wanted
    const signature = await (signer as Signer).signTypedData(proofOfControlTypedData(wanted))
    return { kind: 'proof-of-control', ...body, signature }
  }
  const post = async (body: unknown) => {
    const { status, body: told } = await world.box.post(body)
    return [status, told.type?.replace('/problems/', '')]
  }
  const draft = async () => (await world.box.draft(charity.address, DRAFT)).body
  const KEPT = [201, undefined]

  it('collects who is invited and who proved control, and says when all have', async () => {
    expect(await post(await proof('recipient', recipient))).to.deep.equal([404, 'no-such-draft'])
    expect(await post(await invitation())).to.deep.equal(KEPT)
    expect(await draft()).to.deep.include({ charity: charity.address, draft: DRAFT, complete: false })
    expect(await post(await proof('recipient', recipient))).to.deep.equal(KEPT)
    expect(await post(await proof('verifier', verifier))).to.deep.equal(KEPT)
    expect(await post(await proof('panel', member))).to.deep.equal(KEPT)
    const { complete, invited } = await draft()
    expect(complete).to.equal(true)
    expect(invited.map(({ role, account }: { role: string; account: string }) => [role, account])).to.deep.equal([
      ['recipient', recipient.address],
      ['verifier', verifier.address],
      ['panel', member.address],
    ])
  })

  it('takes nothing but what the invited signed, each in the part that was offered', async () => {
    await post(await invitation())
    const good = await proof('verifier', verifier)
    const refused: [unknown, (string | number)[]][] = [
      [await proof('panel', verifier), [422, 'not-listed']],
      [await proof('recipient', account()), [422, 'not-listed']],
      [{ ...good, account: recipient.address, role: 'recipient' }, [422, 'wrong-signature']],
      [{ ...good, signature: `0x${'11'.repeat(65)}` }, [422, 'wrong-signature']],
      [{ ...good, validUntil: Number(good.validUntil) + 1 }, [422, 'wrong-signature']],
      [{ ...good, draft: hash('d2') }, [404, 'no-such-draft']],
      [{ ...good, charity: recipient.address }, [404, 'no-such-draft']],
      [{ ...good, chainId: 1 }, [422, 'unknown-chain']],
      [{ ...good, role: 'charity' }, [400, 'bad-input']],
      [await proof('verifier', verifier, { factory: world.chain.journal }), [422, 'wrong-signature']],
      [await proof('verifier', verifier, { validUntil: now }), [422, 'expired']],
      [await proof('verifier', verifier, { validUntil: now + BigInt(31 * DAY) }), [422, 'valid-too-long']],
    ]
    for (const [body, expected] of refused) expect(await post(body)).to.deep.equal(expected)
    // What was signed for another draft of the same charity is not about this one.
    await post(await invitation({ draft: hash('d2') }))
    expect(await post({ ...good, draft: hash('d2') })).to.deep.equal([422, 'wrong-signature'])
    expect((await draft()).invited.every(({ proof }: { proof: unknown }) => proof === null)).to.equal(true)
  })

  it('opens a draft only for its charity, with a limit for each and for all', async () => {
    const forged = await invitation({ charity: recipient.address })
    expect(await post(forged)).to.deep.equal([422, 'wrong-signature'])
    const changed = { ...(await invitation()), verifiers: [recipient.address] }
    expect(await post(changed)).to.deep.equal([422, 'wrong-signature'])
    expect(await post(await invitation({ validUntil: now + BigInt(31 * DAY) }))).to.deep.equal([422, 'valid-too-long'])
    const crowd = Array.from({ length: 17 }, () => account().address)
    expect(await post(await invitation({ recipients: crowd }))).to.deep.equal([400, 'bad-input'])
    for (const pair of ['d1', 'd2']) expect(await post(await invitation({ draft: hash(pair) }))).to.deep.equal(KEPT)
    expect(await post(await invitation({ draft: hash('d3') }))).to.deep.equal([429, 'too-many-drafts'])
    expect(await post(await invitation({}, account() as Signer))).to.deep.equal(KEPT)
    expect(await post(await invitation({}, account() as Signer))).to.deep.equal([503, 'box-full'])
    expect(await post(await invitation())).to.deep.equal(KEPT)
  })

  it('lets a newer invitation replace the older, with the proofs of those who are no longer invited', async () => {
    const old = await invitation()
    await post(old)
    await post(await proof('recipient', recipient))
    await post(await proof('verifier', verifier))
    const newer = await invitation({ recipients: [], validUntil: old.validUntil + 1n })
    expect(await post(newer)).to.deep.equal(KEPT)
    expect(await post(old)).to.deep.equal([409, 'signed-already'])
    const { invited } = await draft()
    expect(invited.map(({ role, proof }: { role: string; proof: unknown }) => [role, proof !== null])).to.deep.equal([
      ['verifier', true],
      ['panel', false],
    ])
  })

  it('forgets a draft with its invitation, and everything that was signed for it', async () => {
    await post(await invitation({ validUntil: now + 600n }))
    await post(await proof('recipient', recipient))
    await world.chain.mineAt(now + 601n)
    expect((await world.box.draft(charity.address, DRAFT)).status).to.equal(404)
    await world.box.forget()
    expect(await world.database.query('SELECT draft FROM signature_draft')).to.deep.equal([])
    expect(await world.database.query('SELECT draft FROM signature_proof')).to.deep.equal([])
  })
})
