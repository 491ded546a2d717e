import { isFinal, MILESTONE_STATES, nameOf } from '@amana/sdk/enumerations'
import type { Address, Hash } from 'viem'
import { isAddressEqual } from 'viem'
import { z } from 'zod'
import type { IndexedCampaign, IndexedEntry, IndexedEvent } from '../platform/index-reads.ts'
import { ALERT_KINDS, type AlertKind } from './kinds.ts'

const hex = z.string().transform((text) => text as `0x${string}`)

/** What an alert says, as it is kept until everybody has been told. Milestones counted from 0, times in Unix seconds. */
export const alertFactsSchema = z.object({
  kind: z.enum(ALERT_KINDS),
  chainId: z.number(),
  campaign: hex,
  charity: hex,
  milestone: z.number().optional(),
  attempt: z.number().optional(),
  state: z.enum(MILESTONE_STATES).optional(),
  /** Of a ruling: whether the milestone is to be paid. */
  confirmed: z.boolean().optional(),
  /** Of an update or a question: who wrote it, and the SHA-256 of the document. */
  author: hex.optional(),
  content: hex.optional(),
  time: z.number(),
  /** Where on the chain; nothing when time alone did it. */
  place: z.object({ blockNumber: z.string(), transactionHash: hex, logIndex: z.number() }).optional(),
})
export type AlertFacts = z.infer<typeof alertFactsSchema>

/** An alert, and the key by which nobody is told twice. */
export interface Alert {
  /** Within its campaign; survives a re-organisation of the chain. */
  once: string
  /** Only these are told; default: everybody. */
  channel?: 'push' | 'webhook'
  facts: AlertFacts
}

type Origin = Pick<IndexedCampaign, 'chainId' | 'campaign' | 'charity'>

/** What an event is worth telling. What a milestone has become in the end is told by {@link alertsOfState}. */
export function alertOfEvent({ event }: IndexedEvent, origin: Origin): Alert | undefined {
  const { eventName, args, timestamp } = event
  const about = (kind: AlertKind, milestone: bigint): AlertFacts => ({
    kind,
    ...idOf(origin),
    milestone: Number(milestone),
    time: Number(timestamp),
    place: placeOf(event),
  })
  switch (eventName) {
    case 'EvidenceSubmitted': {
      const { milestone, attempt } = args
      return { once: claimKey(milestone, attempt), facts: { ...about('claim', milestone), attempt: Number(attempt) } }
    }
    case 'LotObjected':
      // One alert for all objections: a milestone that donors may object to never goes back to Funding.
      return { once: objectionKey(args.milestone), facts: about('objection', args.milestone) }
    case 'MilestoneStateChanged': {
      const { milestone } = args
      const state = nameOf(MILESTONE_STATES, args.state)
      if (state !== 'AppealedObjection') return undefined
      return { once: appealKey(milestone), facts: { ...about('objection', milestone), state } }
    }
    case 'RulingRecorded': {
      // The signatures of a ruling arrive together, each as an event of its own.
      const { milestone, attempt, cause, confirmed } = args
      const facts = { ...about('ruling', milestone), attempt: Number(attempt), confirmed }
      return { once: rulingKey(milestone, attempt, cause), facts }
    }
    default:
      return undefined
  }
}

/** What has become of the milestones, by an event or by time alone. */
export function alertsOfState(campaign: IndexedCampaign): Alert[] {
  return campaign.state.milestones.flatMap(({ index, state, time, attempt, funded, objected }): Alert[] => {
    if (!isFinal(state)) return []
    const facts = { ...idOf(campaign), milestone: index, attempt: Number(attempt), state, time }
    const isRefund = (state === 'Refunded' && funded > 0n) || (state === 'Split' && objected > 0n)
    return [
      ...(state === 'Refunded' ? [] : [{ once: `release:${index}`, facts: { kind: 'release' as const, ...facts } }]),
      ...(isRefund ? [{ once: `refund:${index}`, facts: { kind: 'refund' as const, ...facts } }] : []),
    ]
  })
}

/**
 * What an entry of the journal is worth telling: updates of the charity itself, and questions of anybody. A server is told
 * of each question, a person at most once a day: whoever writes many must not ring many phones.
 */
export function alertsOfEntry(entry: IndexedEntry, origin: Origin): Alert[] {
  const { kind, author, content, timestamp } = entry
  const facts = { ...idOf(origin), author, content, time: Number(timestamp), place: placeOf(entry) }
  if (kind === 'Update' && isAddressEqual(author, origin.charity)) {
    return [{ once: `update:${content}`, facts: { kind: 'update', ...facts } }]
  }
  if (kind !== 'Question') return []
  const day = new Date(Number(timestamp) * 1_000).toISOString().slice(0, 10)
  const asked: AlertFacts = { kind: 'question', ...facts }
  return [
    { once: `question:${author.toLowerCase()}:${content}`, channel: 'webhook', facts: asked },
    { once: `questions:${day}`, channel: 'push', facts: asked },
  ]
}

/** The keys of everything that is old news to somebody who subscribes now. */
export function knownKeys(campaign: IndexedCampaign, entries: readonly IndexedEntry[]): string[] {
  const ofMilestones = campaign.state.milestones.flatMap(({ index, attempt, state, objected }) => {
    const milestone = BigInt(index)
    const attempts = Array.from({ length: Number(attempt) }, (_, past) => BigInt(past + 1))
    const isRuled = isFinal(state)
    return [
      ...attempts.map((one) => claimKey(milestone, one)),
      ...(objected > 0n ? [objectionKey(milestone)] : []),
      ...(state === 'AppealedObjection' || isRuled ? [appealKey(milestone)] : []),
      ...attempts
        .filter((one) => one < attempt || isRuled || state === 'ApprovedByPanel')
        .map((one) => rulingKey(milestone, one, SILENCE)),
      ...(isRuled ? [rulingKey(milestone, attempt, OBJECTION)] : []),
    ]
  })
  const ofStates = alertsOfState(campaign).map(({ once }) => once)
  return [
    ...ofMilestones,
    ...ofStates,
    ...entries.flatMap((entry) => alertsOfEntry(entry, campaign)).map(({ once }) => once),
  ]
}

/** Of `APPEAL_CAUSES`. */
const [SILENCE, OBJECTION] = [1, 2]

const claimKey = (milestone: bigint, attempt: bigint) => `claim:${milestone}:${attempt}`
const objectionKey = (milestone: bigint) => `objection:${milestone}`
const appealKey = (milestone: bigint) => `objection:${milestone}:panel`
const rulingKey = (milestone: bigint, attempt: bigint, cause: number) => `ruling:${milestone}:${attempt}:${cause}`

function idOf({ chainId, campaign, charity }: Origin): { chainId: number; campaign: Address; charity: Address } {
  return { chainId, campaign, charity }
}

function placeOf(place: { blockNumber: bigint; transactionHash: Hash; logIndex: number }): AlertFacts['place'] {
  const { blockNumber, transactionHash, logIndex } = place
  return { blockNumber: String(blockNumber), transactionHash, logIndex }
}
