import { portionsOf as stretchesIn, sum } from '@amana/sdk/coin-line'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import { FATES, type Fate } from '@amana/sdk/ledger/money'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { assetOf, type Speech } from '../platform/speech/speech.ts'
import { LINE_SETTINGS } from './campaign-picture.ts'
import { drawLine } from './coin-line.ts'
import type { PictureContent } from './picture.ts'
import { previewWords } from './words.ts'

/** A gift as its preview tells it: whose it is, is not said. */
export interface GiftFacts {
  amount: bigint
  /** "A gift of 250.00 USDC". */
  title: string
  /** "200.00 USDC for milestone 2 (Pump)". */
  shares: string[]
  /** Where its coins are: the parts that are not empty. */
  parts: { fate: Fate; word: string; amount: string }[]
}

export function giftFacts(campaign: IndexedCampaign, lots: readonly LedgerLot[], speech: Speech): GiftFacts {
  const words = previewWords(speech.language)
  const asset = assetOf(campaign)
  const amount = sum(lots.map((lot) => lot.amount))
  const fates = fatesOf(campaign, lots)
  return {
    amount,
    title: words.giftOf(speech.amount(amount, asset)),
    shares: lots.map((lot) =>
      words.giftPart(speech.amount(lot.amount, asset), speech.milestone(campaign, lot.milestone)),
    ),
    parts: FATES.filter((fate) => fates[fate] > 0n).map((fate) => ({
      fate,
      word: speech.words.money[fate],
      amount: speech.amount(fates[fate], asset),
    })),
  }
}

/** What the picture of a gift says. */
export function giftPicture(campaign: IndexedCampaign, lots: readonly LedgerLot[], speech: Speech): PictureContent {
  const words = previewWords(speech.language)
  const { title, shares, parts } = giftFacts(campaign, lots, speech)
  const line = drawLine(campaign.state.milestones, LINE_SETTINGS)
  const [first = '', ...others] = shares
  const more = others.length > 0 ? ` ${words.moreParts(speech.number(others.length))}` : ''
  return {
    language: speech.language,
    brand: words.brand,
    corner: speech.organiserOf(campaign),
    title,
    subtitle: words.giftTo(speech.nameOf(campaign)),
    line,
    marked: lots.map((lot) => placeOf(campaign, lot, line)),
    progress: `${first}${more}`,
    legend: parts.map(({ fate, word, amount }) => ({ state: fate, text: words.part(word, amount) })),
    promise: words.promise,
  }
}

export function giftPictureAlt(campaign: IndexedCampaign, lots: readonly LedgerLot[], speech: Speech): string {
  const words = previewWords(speech.language)
  const { title, parts } = giftFacts(campaign, lots, speech)
  const name = `${title} ${words.giftTo(speech.nameOf(campaign))}`
  return `${name}. ${parts.map(({ word, amount }) => words.part(word, amount)).join(', ')}`
}

/** How many of a gift's coins are where, as the SDK's trace tells it of all gifts. */
function fatesOf({ state: { milestones } }: IndexedCampaign, lots: readonly LedgerLot[]): Record<Fate, bigint> {
  const fates: Record<Fate, bigint> = { waiting: 0n, released: 0n, paid: 0n, refundable: 0n, refunded: 0n }
  for (const lot of lots) {
    const milestone = milestones[lot.milestone]
    if (!milestone) continue
    const { state, payouts } = milestone
    if (state === 'Refunded' || (state === 'Split' && lot.objected)) {
      fates[lot.refundedTo ? 'refunded' : 'refundable'] += lot.amount
    } else if (state === 'Released' || state === 'Split') {
      for (const { index, amount } of stretchesIn(lot, payouts)) {
        fates[payouts[index]?.settled ? 'paid' : 'released'] += amount
      }
    } else fates.waiting += lot.amount
  }
  return fates
}

const SEEN = 6

/** Where a lot is on the drawn line, at least so wide that it is seen. */
function placeOf(
  { state: { milestones } }: IndexedCampaign,
  lot: LedgerLot,
  line: PictureContent['line'],
): { x: number; width: number } {
  const milestone = milestones[lot.milestone]
  const drawn = line.milestones[lot.milestone]
  if (!milestone || !drawn || milestone.amount === 0n) return { x: 0, width: 0 }
  const part = (coins: bigint) => (Number((coins * 1_000_000n) / milestone.amount) / 1_000_000) * drawn.width
  const width = Math.max(SEEN, part(lot.amount))
  return { x: drawn.x + Math.min(part(lot.start - milestone.start), drawn.width - width), width }
}
