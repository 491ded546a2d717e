import type { AppealCause } from '@amana/sdk/enumerations'
import { APPEAL_CAUSES, nameOf } from '@amana/sdk/enumerations'
import type { Address, Hash } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignEvent } from '../../data/campaign-record.ts'
import { type Outlook, outlookOf } from '../../data/outlook.ts'
import { type CoinStretch, stretchesOf } from '../../lib/coin-stretches.ts'

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
export interface MilestoneFacts extends MilestoneRead, Outlook {
  stretches: CoinStretch[]
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
  const outlook = outlookOf(record, index)
  const now = record.block.timestamp
  return {
    ...milestone,
    ...outlook,
    open:
      milestone.state === 'Funding' &&
      milestone.funded < milestone.amount &&
      now < BigInt(rules.fundBy) &&
      outlook.waitsFor === undefined,
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
