import type { Address, Hash } from 'viem'
import type { CampaignCreation } from '../../../sdk/src/actions/getCampaigns.ts'
import type { RecordedEvent } from '../../../sdk/src/ledger/rows.ts'

export const CHARITY = account(1)
export const RECIPIENT = account(2)
export const VERIFIER = account(3)
export const PANELIST = account(4)
export const FALLBACK = account(5)
export const DONOR = account(6)
export const ZERO: Hash = `0x${'0'.repeat(64)}`

const signed = { reason: ZERO, validUntil: 0n, signature: '0x' } as const
let logs = 0

/** Milestone 1 from its first gift to its payments and refunds: every kind of event once, and some twice. */
export const HISTORY: RecordedEvent[] = [
  given(0n, 100_000_000n, DONOR),
  given(100_000_000n, 2_500_000n, DONOR, true),
  given(102_500_000n, 1_000_001n, CHARITY),
  event('Absorbed', { milestone: 1n, start: 103_500_001n, amount: 5n }),
  event('EvidenceSubmitted', { milestone: 1n, attempt: 1n, evidence: ZERO }),
  event('EvidenceSubmitted', { milestone: 1n, attempt: 2n, evidence: ZERO }),
  event('AttestationRecorded', { ...signed, milestone: 1n, attempt: 1n, approved: true, verifier: VERIFIER }),
  event('AttestationRecorded', { ...signed, milestone: 1n, attempt: 1n, approved: false, verifier: VERIFIER }),
  event('MilestoneStateChanged', { milestone: 1n, state: 2, attempt: 1n, time: 1_790_000_000 }),
  event('LotObjected', { milestone: 1n, donor: DONOR, start: 0n, amount: 100_000_000n, reason: ZERO }),
  event('RulingRecorded', { ...signed, milestone: 1n, attempt: 1n, cause: 2, confirmed: true, panelist: PANELIST }),
  event('RulingRecorded', { ...signed, milestone: 1n, attempt: 1n, cause: 2, confirmed: false, panelist: PANELIST }),
  event('PayoutSettled', { milestone: 1n, payout: 0n, recipient: RECIPIENT, amount: 7n }),
  event('PayoutSettled', { milestone: 1n, payout: 1n, recipient: RECIPIENT, amount: 0n }),
  event('LotRefunded', { milestone: 1n, to: DONOR, start: 0n, amount: 100_000_000n }),
  event('LotRefunded', { milestone: 1n, to: FALLBACK, start: 100_000_000n, amount: 2_500_000n }),
  event('LotRefunded', { milestone: 1n, to: FALLBACK, start: 103_500_001n, amount: 5n }),
  event('SurplusSent', { to: FALLBACK, amount: 9n }),
]

/** The campaign that it happened to. */
export const CREATION: Omit<CampaignCreation, 'terms'> = {
  campaign: account(99),
  charity: CHARITY,
  parameters: {
    token: account(77),
    fallbackRecipient: FALLBACK,
    terms: ZERO,
    salt: ZERO,
    rules: {
      fundBy: 1_785_000_000,
      reviewWindow: 604_800,
      objectionWindow: 604_800,
      appealWindow: 1_209_600,
      objectionBps: 1_000,
      minDonation: 1n,
      sequential: false,
      upfront: false,
    },
    verifiers: { threshold: 1, members: [VERIFIER] },
    panel: { threshold: 1, members: [PANELIST] },
    milestones: [0, 1].map((index) => ({
      claimBy: 1_790_000_000 + index,
      payouts: [7n, 200_000_000n].map((amount) => ({ recipient: RECIPIENT, amount })),
    })),
  },
  blockNumber: 1_000n,
  timestamp: 1_780_000_000n,
  transactionHash: ZERO,
}

export function given(start: bigint, amount: bigint, donor: Address, passOn = false): RecordedEvent {
  return event('LotGiven', { gift: start, milestone: 1n, donor, start, amount, passOn, source: ZERO, note: ZERO })
}

export function account(number: number): Address {
  return `0x${String(number).padStart(40, '0')}`
}

type Name = RecordedEvent['eventName']

function event<name extends Name>(
  eventName: name,
  args: Extract<RecordedEvent, { eventName: name }>['args'],
): Extract<RecordedEvent, { eventName: name }> {
  logs += 1
  return {
    eventName,
    args,
    address: account(99),
    blockNumber: 1_000n + BigInt(logs),
    blockHash: ZERO,
    timestamp: 1_780_000_000n + BigInt(logs) * 60n,
    transactionHash: `0x${logs.toString(16).padStart(64, '0')}`,
    logIndex: logs,
  } as unknown as Extract<RecordedEvent, { eventName: name }>
}
