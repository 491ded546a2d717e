import { MILESTONE_STATES, nameOf } from '@amana/sdk/enumerations'
import type { TracedGift } from '@amana/sdk/ledger/trace'
import type { Hash } from 'viem'
import type { CampaignEvent } from '../../data/campaign-record.ts'
import type { Catalogue } from '../../i18n/catalogue.ts'

export interface TraceStep {
  key: string
  time: bigint
  transaction: Hash
  words: string
}

interface StepContext {
  text: Catalogue['trace']
  amount: (value: bigint) => string
  nameOf: (address: `0x${string}`) => string
}

/** What has happened to a gift, in log order: its own events, and those of its milestones since it was given. */
export function stepsOf(events: readonly CampaignEvent[], traced: TracedGift, context: StepContext): TraceStep[] {
  const milestones = new Set(traced.lots.map(({ milestone }) => milestone))
  let given = false
  return events.flatMap((event): TraceStep[] => {
    const own = event.eventName === 'LotGiven' && event.args.gift === traced.gift
    given ||= own
    if (!given || !('milestone' in event.args) || !milestones.has(Number(event.args.milestone))) return []
    const words = wordsOf(event, traced, context)
    if (words === undefined) return []
    const { timestamp, transactionHash, logIndex } = event
    return [{ key: `${transactionHash}-${logIndex}`, time: timestamp, transaction: transactionHash, words }]
  })
}

function wordsOf(event: CampaignEvent, traced: TracedGift, { text, amount, nameOf: name }: StepContext) {
  const isOwn = (start: bigint) => traced.lots.some((lot) => lot.start === start)
  switch (event.eventName) {
    case 'LotGiven':
      return isOwn(event.args.start) ? text.given(amount(event.args.amount)) : undefined
    case 'EvidenceSubmitted':
      return text.evidence(Number(event.args.milestone) + 1)
    case 'AttestationRecorded':
      return (event.args.approved ? text.approved : text.rejected)(
        name(event.args.verifier),
        Number(event.args.milestone) + 1,
      )
    case 'RulingRecorded':
      return (event.args.confirmed ? text.ruledFor : text.ruledAgainst)(
        name(event.args.panelist),
        Number(event.args.milestone) + 1,
      )
    case 'MilestoneStateChanged':
      return text.states[nameOf(MILESTONE_STATES, event.args.state)](Number(event.args.milestone) + 1)
    case 'LotObjected':
      return isOwn(event.args.start) ? text.objectedAt : undefined
    case 'LotRefunded':
      return isOwn(event.args.start) ? text.refunded(amount(event.args.amount), name(event.args.to)) : undefined
    case 'PayoutSettled':
      return ownPayment(event.args, traced, text, amount, name)
    default:
      return undefined
  }
}

/** Of a payout, the part that this gift's coins were. */
function ownPayment(
  { milestone, payout }: { milestone: bigint; payout: bigint },
  { lots }: TracedGift,
  text: Catalogue['trace'],
  amount: (value: bigint) => string,
  name: (address: `0x${string}`) => string,
): string | undefined {
  const portions = lots
    .filter((lot) => lot.milestone === Number(milestone))
    .flatMap((lot) => lot.portions.filter((portion) => portion.payout === Number(payout)))
    .filter(({ fate }) => fate === 'paid')
  const [first] = portions
  if (!first) return undefined
  const sum = portions.reduce((total, portion) => total + portion.amount, 0n)
  return text.paid(amount(sum), name(first.recipient))
}
