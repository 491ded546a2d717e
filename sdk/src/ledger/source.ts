import { type Address, type Hex, isAddressEqual } from 'viem'
import { sum } from '../coin-line.ts'
import type { MilestoneState } from '../enumerations.ts'
import { ZERO_HASH } from '../parameters.ts'
import type { Parties } from '../roles.ts'
import { decodeSourceTag, type Source } from '../source-tag.ts'
import { moneyOfGifts } from './donor.ts'
import { insiderRole } from './insiders.ts'
import type { CampaignHistory } from './moment.ts'
import type { Money } from './money.ts'
import { type TracedGift, traceGifts } from './trace.ts'

/** How many gifts of how many donors came to how much, in base units. */
export interface Support {
  gifts: number
  donors: number
  amount: bigint
}

/** What came to a campaign through one source tag. The donor claims it himself: it proves nothing and earns nothing. */
export interface SourceView {
  tag: Hex
  /** `undefined`: no tag, or bytes that are none. */
  source: Source | undefined
  /** Of the public, and of the charity, recipients, verifiers, panel or fallback recipient. */
  public: Support
  insiders: Support
  money: Money
  /** In which milestones the coins lie, and where those stand. */
  milestones: { index: number; amount: bigint; state: MilestoneState; reached: boolean }[]
}

type SourceHistory = CampaignHistory & Pick<Parties, 'charity'>

/**
 * Everything that was given, by source tag, the largest first.
 *
 * @param history - With the charity's address: it takes part, so that its gifts are no public support.
 *
 * @example
 * ```ts
 * import { sourceViews } from '@amana/sdk/ledger/source'
 *
 * const views = sourceViews({ parameters, charity, events, timestamp })
 * ```
 */
export function sourceViews(history: SourceHistory): SourceView[] {
  const byTag = new Map<Hex, TracedGift[]>()
  for (const gift of traceGifts(history)) byTag.set(gift.source, [...(byTag.get(gift.source) ?? []), gift])
  return [...byTag]
    .map(([tag, gifts]) => viewOf(tag, gifts, history))
    .sort((a, b) => (a.money.given > b.money.given ? -1 : a.money.given < b.money.given ? 1 : a.tag < b.tag ? -1 : 1))
}

/** What came through an ambassador's link; `undefined` when nothing did. */
export function ambassadorView(history: SourceHistory, ambassador: Address): SourceView | undefined {
  return sourceViews(history).find(
    ({ source }) => source?.kind === 'ambassador' && isAddressEqual(source.address, ambassador),
  )
}

/** What the public gave, and what those gave who have a part in the campaign. */
export function supportOf(parties: Parties, gifts: readonly TracedGift[]): Pick<SourceView, 'public' | 'insiders'> {
  const isInsider = ({ donor }: TracedGift) => insiderRole(parties, donor) !== undefined
  return { public: total(gifts.filter((gift) => !isInsider(gift))), insiders: total(gifts.filter(isInsider)) }
}

function viewOf(tag: Hex, gifts: readonly TracedGift[], history: SourceHistory): SourceView {
  const milestones = new Map<number, SourceView['milestones'][number]>()
  for (const { milestone: index, amount, state } of gifts.flatMap(({ lots }) => lots)) {
    const known = milestones.get(index)
    if (known) known.amount += amount
    else milestones.set(index, { index, amount, state, reached: state === 'Released' || state === 'Split' })
  }
  return {
    tag,
    source: tag === ZERO_HASH ? undefined : decodeSourceTag(tag),
    ...supportOf(history, gifts),
    money: moneyOfGifts(gifts),
    milestones: [...milestones.values()].sort((a, b) => a.index - b.index),
  }
}

function total(gifts: readonly TracedGift[]): Support {
  const donors = new Set(gifts.map(({ donor }) => donor.toLowerCase()))
  return { gifts: gifts.length, donors: donors.size, amount: sum(gifts.map(({ amount }) => amount)) }
}
