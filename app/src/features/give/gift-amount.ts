import { parseAmount } from '../../i18n/amount.ts'
import type { Language } from '../../i18n/language.ts'

export type AmountProblem =
  | { kind: 'missing' | 'unreadable' | 'unclear' | 'tooFine' | 'notOpen' }
  | { kind: 'tooSmall'; minimum: bigint }
  | { kind: 'tooLarge'; maximum: bigint }

export type GiftAmount = { amount: bigint; problem?: undefined } | { amount?: undefined; problem: AmountProblem }

interface Limits {
  /** Of the page: in French a comma is always the decimal mark. */
  language: Language
  decimals: number
  /** Smallest gift of the campaign. */
  minimum: bigint
  /** What the milestone still takes; a rest below the minimum may be given. */
  remaining: bigint
}

/** No token has more decimals: what cannot be read even so is no number. */
const MOST_DECIMALS = 36

/** What somebody typed as an amount for a milestone, in base units, or what is wrong with it. */
export function readGiftAmount(text: string, { language, decimals, minimum, remaining }: Limits): GiftAmount {
  if (text.trim() === '') return { problem: { kind: 'missing' } }
  const amount = parseAmount(text, decimals, language)
  if (amount === undefined && TOO_LONG.test(text)) return { problem: { kind: 'tooLarge', maximum: remaining } }
  if (amount === undefined) return { problem: { kind: whyNoAmount(text, language) } }
  const least = minimum < remaining ? minimum : remaining
  if (amount < least || amount === 0n) return { problem: { kind: 'tooSmall', minimum: least } }
  if (amount > remaining) return { problem: { kind: 'tooLarge', maximum: remaining } }
  return { amount }
}

/** A number, and with more digits than are read: larger than whatever a milestone takes. */
const TOO_LONG = /^\s*\p{Nd}{31,}(?:[.,\u066B]\p{Nd}*)?\s*$/u

function whyNoAmount(text: string, language: Language): 'unreadable' | 'unclear' | 'tooFine' {
  if (parseAmount(text, MOST_DECIMALS, language) !== undefined) return 'tooFine'
  // `1,250` reads in French, where it can only be a fraction; elsewhere it may be a thousand or one.
  return parseAmount(text, MOST_DECIMALS, 'fr') === undefined ? 'unreadable' : 'unclear'
}

const STEPS = [10n, 25n, 50n, 100n] as const

/** Four ascending amounts in whole tokens that the milestone takes. */
export function suggestedAmounts({ decimals, minimum, remaining }: Omit<Limits, 'language'>): bigint[] {
  const unit = 10n ** BigInt(decimals)
  return STEPS.map((step) => step * unit).filter((amount) => amount >= minimum && amount < remaining)
}

/** A rest as large as many gifts is no friendly suggestion. */
const MOST_USUAL_GIFTS = 20n

/** Whether to offer giving all that the milestone lacks. */
export function offersToFinish(remaining: bigint, decimals: number): boolean {
  return remaining > 0n && remaining <= MOST_USUAL_GIFTS * 100n * 10n ** BigInt(decimals)
}
