import { stringify } from 'csv-stringify/browser/esm/sync'
import { formatUnits } from 'viem/utils'
import { plainText } from './plain-text.ts'

export type Cell = string | number | bigint | boolean | undefined

/**
 * A table as RFC 4180 has it. No cell is taken for a formula by a spreadsheet, and none holds a character that hides or
 * reorders.
 */
export function csvText<const column extends string>(
  columns: readonly column[],
  rows: readonly Readonly<Record<column, Cell>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cellText(row[column])))
  return stringify([columns, ...lines], { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ })
}

/** What some spreadsheets pass over in front of a formula. */
const BEFORE_FORMULA = /^[\s\p{Cf}]+(?=[=+\-@＝＋－＠])/u

function cellText(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return cell === undefined ? '' : plainText(String(cell)).replace(BEFORE_FORMULA, '')
}

/** Exact decimals; nothing for a token whose decimals nobody vouches for. */
export function amountText(amount: bigint | undefined, token: { decimals: number } | undefined): string {
  return amount === undefined || token === undefined ? '' : formatUnits(amount, token.decimals)
}
