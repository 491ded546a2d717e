import type { AppealCause } from '@amana/sdk/enumerations'
import { APPEAL_CAUSES, isFinal, nameOf } from '@amana/sdk/enumerations'
import { milestoneMoney } from '@amana/sdk/ledger/money'
import type { Address, Hash } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignEvent } from '../../data/campaign-record.ts'
import { type CoinStretch, stretchesOf } from '../../lib/coin-stretches.ts'
import { type Silence, silenceOf } from '../../lib/silence.ts'

/** When and where something was recorded. */
interface Recorded {
  time: bigint
  transaction: Hash
}

export interface Claim extends Recorded {
  attempt: number
  evidence: Hash
}

export interface Decision extends Recorded {
  attempt: number
  by: Address
  yes: boolean
  /** Nothing for a verifier's attestation. */
  cause: AppealCause | undefined
  reason: Hash | undefined
}

type MilestoneRead = CampaignBook['record']['milestones'][number]

/** Everything that a milestone's card says. */
export interface MilestoneFacts extends MilestoneRead {
  stretches: CoinStretch[]
  silence: Silence
  /** Released in advance, without a claim. */
  upfront: boolean
  /** Coins due to recipients and not paid, and due to donors and not returned. */
  unpaid: bigint
  unreturned: bigint
  /** Index of the milestone that must be full first, if that is what it waits for. */
  waitsFor: number | undefined
  /** Takes gifts at the block's time. */
  open: boolean
  /** Latest first. */
  claims: Claim[]
  decisions: Decision[]
}

/** As the contract shows the milestone, with its history from the events. */
export function milestoneFacts(book: CampaignBook, index: number): MilestoneFacts {
  const { record, events, lots } = book
  const { rules } = record.parameters
  const milestone = record.milestones[index]
  if (!milestone) throw new RangeError(`no milestone ${index}`)
  const { released: unpaid, refundable: unreturned } = milestoneMoney(milestone)
  const upfront = rules.upfront && index === 0
  const waitsFor = rules.sequential ? earlierOpen(book, index) : undefined
  const now = record.block.timestamp
  return {
    ...milestone,
    upfront,
    unpaid,
    unreturned,
    waitsFor,
    open:
      milestone.state === 'Funding' &&
      milestone.funded < milestone.amount &&
      now < BigInt(rules.fundBy) &&
      waitsFor === undefined,
    silence: silenceOf({ ...milestone, ...rules, upfront, unpaid, unreturned }),
    stretches: stretchesOf({
      ...milestone,
      lots: lots
        .filter((lot) => lot.milestone === index)
        .map((lot) => ({ ...lot, refunded: lot.refundedTo !== undefined })),
    }),
    claims: claimsOf(events, index),
    decisions: decisionsOf(events, index),
  }
}

/** The last earlier milestone that is neither full nor final: it must be, before this one takes gifts. */
function earlierOpen({ record }: CampaignBook, index: number): number | undefined {
  const waiting = record.milestones.slice(0, index).filter((one) => !isFinal(one.state) && one.funded < one.amount)
  return waiting.at(-1)?.index
}

function claimsOf(events: readonly CampaignEvent[], index: number): Claim[] {
  return events
    .flatMap((event): Claim[] => {
      if (event.eventName !== 'EvidenceSubmitted' || Number(event.args.milestone) !== index) return []
      const { attempt, evidence } = event.args
      return [{ attempt: Number(attempt), evidence, ...recorded(event) }]
    })
    .reverse()
}

function decisionsOf(events: readonly CampaignEvent[], index: number): Decision[] {
  return events
    .flatMap((event): Decision[] => {
      if (event.eventName === 'AttestationRecorded' && Number(event.args.milestone) === index) {
        const { attempt, verifier, approved, reason } = event.args
        const said = { by: verifier, yes: approved, cause: undefined, reason: notZero(reason) }
        return [{ attempt: Number(attempt), ...said, ...recorded(event) }]
      }
      if (event.eventName === 'RulingRecorded' && Number(event.args.milestone) === index) {
        const { attempt, panelist, confirmed, cause, reason } = event.args
        const said = { by: panelist, yes: confirmed, cause: nameOf(APPEAL_CAUSES, cause), reason: notZero(reason) }
        return [{ attempt: Number(attempt), ...said, ...recorded(event) }]
      }
      return []
    })
    .reverse()
}

function recorded({ timestamp, transactionHash }: CampaignEvent): Recorded {
  return { time: timestamp, transaction: transactionHash }
}

function notZero(hash: Hash): Hash | undefined {
  return /^0x0*$/.test(hash) ? undefined : hash
}
