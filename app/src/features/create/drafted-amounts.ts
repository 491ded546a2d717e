import { parseAmount } from '../../i18n/amount.ts'
import type { Language } from '../../i18n/language.ts'
import type { Draft, DraftMilestone } from './draft.ts'
import { restShare, splitAmount, WHOLE } from './shares.ts'

/** Why what was typed is no amount. */
export type AmountFault = 'missing' | 'unreadable' | 'unclear' | 'tooFine' | 'zero'

const MOST_DECIMALS = 36

/** What was typed as an amount of the token, in base units. */
export function readAmount(
  typed: string,
  decimals: number,
  language: Language,
): { amount: bigint } | { fault: AmountFault } {
  if (typed.trim() === '') return { fault: 'missing' }
  const amount = parseAmount(typed, decimals, language)
  if (amount === 0n) return { fault: 'zero' }
  if (amount !== undefined) return { amount }
  if (parseAmount(typed, MOST_DECIMALS, language) !== undefined) return { fault: 'tooFine' }
  // `1,250` may be a thousand or one, but for French, where it can only be a fraction.
  return { fault: parseAmount(typed, MOST_DECIMALS, 'fr') === undefined ? 'unreadable' : 'unclear' }
}

/** A percentage in millionths of a percent; nothing when it is none between 0 and 100. */
export function readPercent(typed: string, language: Language): bigint | undefined {
  const plain = typed.replace(/[%٪]/g, '').trim()
  const share = plain === '' ? undefined : parseAmount(plain, 6, language)
  return share !== undefined && share <= WHOLE ? share : undefined
}

/** The place of whoever gets what the shares of the others leave. */
export function restPlace({ recipients, restTo }: Pick<Draft, 'recipients' | 'restTo'>): number {
  const chosen = recipients.findIndex(({ key }) => key === restTo)
  return chosen < 0 ? 0 : chosen
}

export type MilestoneSplit =
  | { kind: 'shares'; amounts: bigint[]; remainder: bigint }
  | { kind: 'exact'; amounts: bigint[] }
  /** Exact amounts that are not together what the milestone needs. */
  | { kind: 'differs'; sum: bigint; amount: bigint }
  /** Something is still to be typed, or cannot be read. */
  | { kind: 'open' }

export interface AmountsContext {
  decimals: number
  /** Of the page, which is where it is typed. */
  language: Language
}

/** What each recipient gets of a milestone, in their order. */
export function splitOf(draft: Draft, milestone: DraftMilestone, context: AmountsContext): MilestoneSplit {
  const read = readAmount(milestone.amount, context.decimals, context.language)
  if (!('amount' in read) || draft.recipients.length === 0) return { kind: 'open' }
  const { amount } = read
  if (milestone.exact) return exactSplit(draft, milestone.exact, amount, context)
  const rest = restPlace(draft)
  const shares = draft.recipients.map(({ share }, index) =>
    index === rest ? 0n : readPercent(share, context.language),
  )
  if (!shares.every((share) => share !== undefined) || restShare(shares, rest) < 0n) return { kind: 'open' }
  return { kind: 'shares', ...splitAmount(amount, shares, rest) }
}

function exactSplit(
  { recipients }: Draft,
  exact: Readonly<Record<string, string>>,
  amount: bigint,
  { decimals, language }: AmountsContext,
): MilestoneSplit {
  const amounts = recipients.map(({ key }) => {
    const typed = exact[key] ?? ''
    return typed.trim() === '' ? 0n : parseAmount(typed, decimals, language)
  })
  if (!amounts.every((part) => part !== undefined)) return { kind: 'open' }
  const sum = amounts.reduce((total, part) => total + part, 0n)
  return sum === amount ? { kind: 'exact', amounts } : { kind: 'differs', sum, amount }
}
