import { expect } from 'chai'
import type { Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { canonicalBytes, type Json } from '../../sdk/src/canonical-json.ts'
import { proofOfControlTypedData } from '../../sdk/src/proof-of-control.ts'
import { publishedProof } from '../../sdk/src/published-proof.ts'
import { parseDocument, type Terms, termsSchema } from '../../sdk/src/schemas.ts'
import { verifyDecision } from '../../sdk/src/verify-decision.ts'
import { account } from './ledger/every-event.ts'
import { EVIDENCE, localChain } from './local-chain.ts'

const verifier = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const panelist = privateKeyToAccount(`0x${'22'.repeat(32)}`)
const wallet = '0x00000000000000000000000000000000000000aa'
const campaign = {
  chainId: 31337,
  factory: account(1),
  charity: account(2),
  parameters: {
    verifiers: { threshold: 2, members: [verifier.address, wallet] },
    panel: { threshold: 1, members: [panelist.address] },
  },
} as const
const validUntil = 1_800_000_000
/** Answers every ERC-1271 question with the magic value. */
const YES_WALLET: Hex = '0x7f1626ba7e0000000000000000000000000000000000000000000000000000000060005260206000f3'

const TERMS = {
  name: 'A roof',
  description: 'The rain comes in.',
  language: 'en',
  organiser: { name: 'Valley School', kind: 'association' },
  milestones: [{ title: 'The roof', description: 'All of it' }],
  recipients: [],
}

function termsWith(proofs: unknown): Terms {
  return parseDocument(termsSchema, canonicalBytes({ ...TERMS, proofs } as Json))
}

async function proofBy(signer: typeof verifier, role: 'verifier' | 'panel') {
  const { chainId, factory, charity } = campaign
  const draft = { chainId, factory, charity, draft: EVIDENCE }
  const proof = { ...draft, role, account: signer.address, validUntil: BigInt(validUntil) }
  const signature = await signer.signTypedData(proofOfControlTypedData(proof))
  return { account: signer.address, draft: EVIDENCE, validUntil, signature }
}

describe('a proof of control in the terms', () => {
  it('holds for this account in the part that it has in this campaign, and in no other', async () => {
    const { client } = await localChain()
    const terms = termsWith([await proofBy(verifier, 'verifier'), await proofBy(panelist, 'panel')])
    const holds = async (subject: Parameters<typeof publishedProof>[0], member: Hex) => {
      const proof = publishedProof(subject, member)
      return proof && (await verifyDecision(client, proof.signed))
    }
    expect(publishedProof({ ...campaign, terms }, verifier.address)?.role).to.equal('verifier')
    expect(await holds({ ...campaign, terms }, verifier.address)).to.equal(true)
    expect(await holds({ ...campaign, terms }, panelist.address)).to.equal(true)
    for (const change of [{ chainId: 1 }, { factory: account(9) }, { charity: account(9) }]) {
      expect(await holds({ ...campaign, ...change, terms }, verifier.address), JSON.stringify(change)).to.equal(false)
    }
    const swapped = { verifiers: campaign.parameters.panel, panel: campaign.parameters.verifiers }
    expect(await holds({ ...campaign, parameters: swapped, terms }, verifier.address)).to.equal(false)
    const taken = { ...(await proofBy(verifier, 'verifier')), account: wallet }
    expect(await holds({ ...campaign, terms: termsWith([taken]) }, wallet)).to.equal(false)
  })

  it('of a contract wallet is asked of the wallet', async () => {
    const { client, ask } = await localChain()
    const terms = termsWith([{ account: wallet, draft: EVIDENCE, validUntil, signature: '0x1234' }])
    const proof = publishedProof({ ...campaign, terms }, wallet)
    if (!proof) throw new Error('not published')
    expect(await verifyDecision(client, proof.signed)).to.equal(false)
    await ask({ method: 'hardhat_setCode', params: [wallet, YES_WALLET] } as never)
    expect(await verifyDecision(client, proof.signed)).to.equal(true)
  })

  it('is none of whoever gave none, or does not decide', async () => {
    const terms = termsWith([await proofBy(verifier, 'verifier')])
    expect(publishedProof({ ...campaign, terms }, panelist.address)).to.equal(undefined)
    expect(publishedProof({ ...campaign, terms: termsWith(undefined) }, verifier.address)).to.equal(undefined)
    const parameters = { ...campaign.parameters, verifiers: { threshold: 1, members: [wallet] } } as const
    expect(publishedProof({ ...campaign, parameters, terms }, verifier.address)).to.equal(undefined)
  })

  it('is bounded: at most one of each who can decide, and no signature that leaves no room for others', async () => {
    const proof = await proofBy(verifier, 'verifier')
    expect(termsWith(Array(16).fill(proof)).proofs).to.have.length(16)
    expect(() => termsWith(Array(17).fill(proof))).to.throw()
    expect(() => termsWith([{ ...proof, signature: `0x${'00'.repeat(1_025)}` }])).to.throw()
    expect(() => termsWith([{ ...proof, signature: '0x' }])).to.throw()
  })
})
