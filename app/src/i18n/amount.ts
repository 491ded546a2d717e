import { formatUnits } from 'viem/utils'
import { arabicDigits, type Digits, digitsOf } from './digits.ts'
import type { Language } from './language.ts'

export interface AmountOptions {
  /** Keep at least this many digits after the point. */
  minimumFraction?: number
  /** Default: as the visitor chose. */
  digits?: Digits
}

const ARABIC_MARKS = { group: '\u066C', point: '\u066B' }
const MARKS = { en: { group: ',', point: '.' }, ar: { group: ',', point: '.' }, fr: { group: '\u202F', point: ',' } }

/**
 * An amount in base units as exact text: string arithmetic only, so no digit is ever rounded away. Whole amounts of a
 * currency keep two digits: `250.00`, `0.000001`.
 */
export function formatAmount(
  language: Language,
  amount: bigint,
  decimals: number,
  { minimumFraction = Math.min(2, decimals), digits = digitsOf(language) }: AmountOptions = {},
): string {
  const { group, point } = digits === 'arabic' ? ARABIC_MARKS : MARKS[language]
  const negative = amount < 0n
  const [whole = '0', fraction = ''] = formatUnits(negative ? -amount : amount, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const padded = fraction.padEnd(minimumFraction, '0')
  const text = `${negative ? '\u2212' : ''}${grouped}${padded ? point + padded : ''}`
  return digits === 'arabic' ? arabicDigits(text) : text
}

/** As somebody would type it: nothing grouped, so that `parseAmount` reads it back in every language. */
export function typedAmount(language: Language, amount: bigint, decimals: number): string {
  return formatUnits(amount, decimals).replace('.', MARKS[language].point)
}

/**
 * What somebody typed: either decimal mark, spaces and grouping allowed; `undefined` unless it is exactly one amount.
 * Only French settles what `1,250` means; elsewhere the person is asked again.
 */
export function parseAmount(text: string, decimals: number, language: Language = 'en'): bigint | undefined {
  const plain = latinDigits(text).replace(/[\s\u00A0\u202F\u066C'’_]/g, '')
  const decimal = withOneDecimalPoint(plain.replaceAll('\u066B', '.'), language)
  const match = decimal === undefined ? null : /^(\d{0,30})(?:\.(\d*))?$/.exec(decimal)
  if (!match || !(match[1] || match[2])) return undefined
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return undefined
  return BigInt(match[1] || '0') * 10n ** BigInt(decimals) + BigInt(fraction.padEnd(decimals, '0') || '0')
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** Of `,` and `.` the last one is the decimal mark, unless it can only be grouping (`1,234,567`) or is unclear (`1,234`). */
function withOneDecimalPoint(text: string, language: Language): string | undefined {
  const marks = text.replace(/\d/g, '')
  if (marks === '' || marks === '.') return text
  const grouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*/.exec(text)
  if (marks === ',') {
    const isUnclear = language !== 'fr' && grouped?.[0] === text && !text.startsWith('0')
    return isUnclear ? undefined : text.replace(',', '.')
  }
  if (!grouped) return undefined
  const rest = text.slice(grouped[0].length)
  const whole = grouped[0].replace(/[.,]/g, '')
  if (rest === '') return whole
  const other = grouped[1] === ',' ? '.' : ','
  return rest.startsWith(other) && /^\d*$/.test(rest.slice(1)) ? `${whole}.${rest.slice(1)}` : undefined
}
