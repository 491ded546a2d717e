import type { Address, Hex } from 'viem'
import { codeOf, MILESTONE_STATES, type MilestoneState } from '../../../sdk/src/enumerations.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import { account, CREATION, DONOR, RECIPIENT, ZERO } from './every-event.ts'

export const DAY = 86_400n
export const BEGINNING = CREATION.timestamp
export const VERIFIERS = [account(31), account(32), account(33)] as const
export const PANEL = [account(41), account(42), account(43)] as const

/** Two milestones of 100 coins each; windows of 7 days for review and objections, of 14 for the panel. */
export const PARAMETERS: CampaignParameters = {
  ...CREATION.parameters,
  rules: { ...CREATION.parameters.rules, fundBy: Number(BEGINNING + 30n * DAY) },
  verifiers: { threshold: 2, members: VERIFIERS },
  panel: { threshold: 2, members: PANEL },
  milestones: [90n, 120n].map((days) => ({
    claimBy: Number(BEGINNING + days * DAY),
    payouts: [{ recipient: RECIPIENT, amount: 100n }],
  })),
}

export function dayAt(day: number): bigint {
  return BEGINNING + BigInt(Math.round(day * Number(DAY)))
}

/** What happened on a day, counted from the beginning. */
export function happened<name extends LedgerEvent['eventName']>(
  day: number,
  eventName: name,
  args: Extract<LedgerEvent, { eventName: name }>['args'],
): LedgerEvent {
  return { eventName, args, timestamp: dayAt(day) } as LedgerEvent
}

export function lot(
  day: number,
  start: bigint,
  amount: bigint,
  donor: Address = DONOR,
  source: Hex = ZERO,
): LedgerEvent {
  const args = { gift: start, milestone: start / 100n, donor, start, amount, passOn: false, source, note: ZERO }
  return happened(day, 'LotGiven', args)
}

/** The charity's claim, and the state that comes with it. */
export function claimed(day: number, attempt: bigint, milestone = 0n): LedgerEvent[] {
  return [
    happened(day, 'EvidenceSubmitted', { milestone, attempt, evidence: ZERO }),
    changed(day, 'Claimed', day + 7, attempt, milestone),
  ]
}

/** `until`: the day that the state's window ends or that it came about. */
export function changed(day: number, state: MilestoneState, until: number, attempt = 1n, milestone = 0n): LedgerEvent {
  const time = Number(dayAt(until))
  return happened(day, 'MilestoneStateChanged', { milestone, state: codeOf(MILESTONE_STATES, state), attempt, time })
}

const signed = { reason: ZERO, validUntil: 0n, signature: '0x' } as const

export function attested(day: number, verifier: Address, approved: boolean, attempt = 1n): LedgerEvent {
  return happened(day, 'AttestationRecorded', { ...signed, milestone: 0n, attempt, approved, verifier })
}

export function ruled(day: number, panelist: Address, confirmed: boolean, cause: 1 | 2, attempt = 1n): LedgerEvent {
  return happened(day, 'RulingRecorded', { ...signed, milestone: 0n, attempt, cause, confirmed, panelist })
}
