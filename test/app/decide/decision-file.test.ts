import { payoutsHash } from '@amana/sdk/typed-data'
import { expect } from 'chai'
import { createClient, custom, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { hardhat } from 'viem/chains'
import type { ReadClient } from '../../../app/src/data/client.ts'
import { hashOfNote } from '../../../app/src/data/note.ts'
import {
  type DecisionContext,
  decisionFileName,
  readDecisionFile,
  typedDataOf,
  type UnsignedDecision,
  withDecision,
  writeDecisionFile,
} from '../../../app/src/features/decide/decision-file.ts'

const VERIFIER = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const STRANGER = privateKeyToAccount(`0x${'22'.repeat(32)}`)
const NOTE = { text: 'Seen on site.', language: 'en' } as const
const CONTEXT: DecisionContext = {
  chainId: 31337,
  campaign: '0x00000000000000000000000000000000000000cc',
  milestone: 1,
  attempt: 2,
  evidence: `0x${'ee'.repeat(32)}`,
  payouts: [{ recipient: STRANGER.address, amount: 5n }],
  verifiers: [VERIFIER.address],
  panel: [],
  cause: undefined,
  now: 1_000n,
}

/** No account here has code. */
const client = createClient({
  chain: hardhat,
  transport: custom({ request: async () => '0x' }),
}) as unknown as ReadClient

describe('a signed decision that travels as a file', () => {
  it('arrives with its reason and counts for what was signed', async () => {
    const reading = await read(await signed({}))
    expect(reading.kind).to.equal('decision')
    if (reading.kind !== 'decision') return
    expect(reading.collected.verdict).to.equal('approve')
    expect(reading.collected.signer).to.equal(VERIFIER.address)
    expect(reading.collected.reason).to.deep.equal(NOTE)
  })

  it('keeps the decision and drops a reason that is not the signed one', async () => {
    const file = await signed({})
    const reading = await read(file, { note: { text: 'Something else.', language: 'en' } })
    expect(reading.kind === 'decision' && reading.collected.reason).to.equal(undefined)
    expect(reading.kind === 'decision' && reading.collected.otherWords, 'said').to.equal(true)
    const honest = await read(file)
    expect(honest.kind === 'decision' && honest.collected.otherWords).to.equal(false)
  })

  it('is refused when it is about anything but this claim of this milestone', async () => {
    const cases = {
      otherCampaign: { chainId: 1 },
      otherMilestone: { milestone: 0 },
      otherAttempt: { attempt: 1 },
      otherEvidence: { evidence: `0x${'dd'.repeat(32)}` as Hex },
      otherPayouts: { payouts: `0x${'aa'.repeat(32)}` as Hex },
      expired: { validUntil: 1_000 },
    } as const
    for (const [problem, different] of Object.entries(cases)) {
      expect(await read(await signed(different)), problem).to.include({ kind: 'problem', problem })
    }
  })

  it('is refused when its signer has no say, and when somebody else signed', async () => {
    const outsider = await signed({ verifier: STRANGER.address }, STRANGER)
    expect(await read(outsider)).to.include({ kind: 'problem', problem: 'notListed' })
    const forged = await signed({}, STRANGER)
    expect(await read(forged)).to.include({ kind: 'problem', problem: 'badSignature' })
  })

  it('is refused when the verdict was turned around after signing', async () => {
    const file = { ...(await signed({})), approved: false }
    expect(await read(file)).to.include({ kind: 'problem', problem: 'badSignature' })
  })

  it('is refused when it is no decision at all', async () => {
    for (const text of ['', '{}', '[]', 'not JSON', '{"kind":"attestation"}']) {
      const reading = await readDecisionFile(new TextEncoder().encode(text), CONTEXT, client)
      expect(reading, text).to.include({ kind: 'problem', problem: 'unreadable' })
    }
  })

  it('replaces an earlier decision of the same signer', async () => {
    const [first, second] = await Promise.all([read(await signed({})), read(await signed({ approved: false }))])
    if (first.kind !== 'decision' || second.kind !== 'decision') throw new Error('both are decisions')
    const list = withDecision(withDecision([], first.collected), second.collected)
    expect(list.map(({ verdict }) => verdict)).to.deep.equal(['reject'])
  })

  it('says in its name what is in it', async () => {
    expect(decisionFileName(await signed({}))).to.match(/^amana-approve-milestone-2-[\da-f]{8}\.json$/)
  })
})

async function signed(different: Partial<Extract<UnsignedDecision, { kind: 'attestation' }>>, account = VERIFIER) {
  const decision = {
    kind: 'attestation' as const,
    chainId: CONTEXT.chainId,
    campaign: CONTEXT.campaign,
    milestone: CONTEXT.milestone,
    attempt: CONTEXT.attempt,
    evidence: CONTEXT.evidence,
    payouts: payoutsHash(CONTEXT.payouts),
    reason: await hashOfNote(NOTE),
    validUntil: 2_000,
    approved: true,
    verifier: VERIFIER.address,
    ...different,
  }
  const typedData = typedDataOf(decision, CONTEXT)
  return { ...decision, signature: await account.signTypedData(typedData as never) }
}

function read(
  file: Awaited<ReturnType<typeof signed>>,
  { note = NOTE }: { note?: { text: string; language: 'en' } } = {},
) {
  return readDecisionFile(new TextEncoder().encode(writeDecisionFile(file, note)), CONTEXT, client)
}
