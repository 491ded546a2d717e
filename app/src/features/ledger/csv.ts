import { formatUnits } from 'viem/utils'
import type { Role } from '@amana/sdk/roles'
import type { LedgerRow } from './rows.ts'

export interface CsvContext {
  /** CAIP-10. */
  campaign: string
  token: { address: string; symbol: string; decimals: number }
  roleOf: (row: LedgerRow) => Role | undefined
}

const COLUMNS = [
  'campaign',
  'time',
  'unix_time',
  'block',
  'transaction',
  'log_index',
  'event',
  'milestone',
  'flow',
  'amount',
  'amount_base_units',
  'token',
  'token_address',
  'first_coin_base_units',
  'end_coin_base_units',
  'address',
  'insider',
  'is_gift',
] as const

/**
 * The ledger for a spreadsheet, oldest first (RFC 4180): exact decimals beside base units, plain digits, no names, no
 * text of others, nothing invisible. `milestone` counts from 0 as in the contract; `end_coin` is not included.
 */
export function ledgerCsv(rows: readonly LedgerRow[], context: CsvContext): string {
  const lines = [COLUMNS, ...rows.toReversed().map((row) => csvCells(row, context))]
  return `${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCells(row: LedgerRow, { campaign, token, roleOf }: CsvContext): readonly string[] {
  const { event, milestone, flow, amount, coins, party, kind } = row
  return [
    campaign,
    new Date(Number(event.timestamp) * 1000).toISOString(),
    String(event.timestamp),
    String(event.blockNumber),
    event.transactionHash,
    String(event.logIndex),
    event.eventName,
    milestone === undefined ? '' : String(milestone),
    flow ?? '',
    amount === undefined ? '' : formatUnits(amount, token.decimals),
    amount === undefined ? '' : String(amount),
    token.symbol,
    token.address,
    coins ? String(coins.start) : '',
    coins ? String(coins.start + coins.amount) : '',
    party ?? '',
    roleOf(row) ?? '',
    kind === 'gift' ? 'yes' : 'no',
  ]
}

/** A spreadsheet takes a cell that starts with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
