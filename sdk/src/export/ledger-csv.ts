import { formatAccountId } from '../caip.ts'
import { endOf } from '../coin-line.ts'
import { insiderRole } from '../ledger/insiders.ts'
import { type LedgerRow, ledgerRows } from '../ledger/rows.ts'
import { amountText, csvText } from './csv-text.ts'
import { timeText } from './dates.ts'
import type { ExportSubject } from './subject.ts'

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

/** What the ledger as CSV needs of a campaign. */
export type LedgerCsvSubject = Pick<ExportSubject, 'chainId' | 'creation' | 'events'> & {
  token: Pick<NonNullable<ExportSubject['token']>, 'symbol' | 'decimals'> | undefined
}

/**
 * The whole ledger for a spreadsheet, oldest first (RFC 4180): exact decimals beside base units, plain digits, no names and
 * no text of others. `milestone` counts from 0 as in the contract, `end_coin` is not included, times are UTC.
 *
 * @param subject - The campaign and its events. Without a known token, `amount` and `token` stay empty.
 *
 * @example
 * ```ts
 * import { ledgerCsv } from '@amana/sdk/export/ledger-csv'
 *
 * const csv = ledgerCsv({ chainId: 1, creation, events, token: { symbol: 'USDC', decimals: 6 } })
 * ```
 */
export function ledgerCsv(subject: LedgerCsvSubject): string {
  return csvText(
    COLUMNS,
    ledgerRows(subject.events).map((row) => cells(row, subject)),
  )
}

function cells(row: LedgerRow, { chainId, creation, token }: LedgerCsvSubject) {
  const { event, milestone, flow, amount, coins, party, kind } = row
  return {
    campaign: formatAccountId({ chainId, address: creation.campaign }),
    time: timeText(event.timestamp),
    unix_time: event.timestamp,
    block: event.blockNumber,
    transaction: event.transactionHash,
    log_index: event.logIndex,
    event: event.eventName,
    milestone,
    flow,
    amount: amountText(amount, token),
    amount_base_units: amount,
    token: token?.symbol,
    token_address: creation.parameters.token,
    first_coin_base_units: coins?.start,
    end_coin_base_units: coins && endOf(coins),
    address: party,
    insider: kind === 'gift' && party ? insiderRole(creation, party) : undefined,
    is_gift: kind === 'gift',
  }
}
