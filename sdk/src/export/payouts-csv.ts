import { formatAccountId } from '../caip.ts'
import { endOf } from '../coin-line.ts'
import { foldEvents, stateAt } from '../ledger/fold.ts'
import { amountText, csvText } from './csv-text.ts'
import { timeText } from './dates.ts'
import type { LedgerCsvSubject } from './ledger-csv.ts'
import type { ExportSubject } from './subject.ts'

const COLUMNS = [
  'campaign',
  'milestone',
  'milestone_state',
  'payout',
  'recipient',
  'first_coin_base_units',
  'end_coin_base_units',
  'amount',
  'amount_base_units',
  'objected_base_units',
  'due',
  'due_base_units',
  'token',
  'settled',
  'time',
  'unix_time',
  'block',
  'transaction',
  'log_index',
] as const

/**
 * Every payout that the campaign promises and what has become of it at the block. Written as {@link ledgerCsv}.
 *
 * @example
 * ```ts
 * import { payoutsCsv } from '@amana/sdk/export/payouts-csv'
 *
 * const csv = payoutsCsv({ chainId: 1, creation, events, token: { symbol: 'USDC', decimals: 6 }, block })
 * ```
 */
export function payoutsCsv(subject: LedgerCsvSubject & Pick<ExportSubject, 'block'>): string {
  const { chainId, creation, events, token, block } = subject
  const { milestones } = stateAt(foldEvents(creation.parameters, events), block.timestamp)
  const settled = new Map<string, ExportSubject['events'][number]>()
  for (const event of events) {
    if (event.eventName === 'PayoutSettled') settled.set(`${event.args.milestone}/${event.args.payout}`, event)
  }
  const rows = milestones.flatMap(({ state, payouts }) =>
    payouts.map((payout) => {
      const event = settled.get(`${payout.milestone}/${payout.index}`)
      return {
        campaign: formatAccountId({ chainId, address: creation.campaign }),
        milestone: payout.milestone,
        milestone_state: state,
        payout: payout.index,
        recipient: payout.recipient,
        first_coin_base_units: payout.start,
        end_coin_base_units: endOf(payout),
        amount: amountText(payout.amount, token),
        amount_base_units: payout.amount,
        objected_base_units: payout.objected,
        due: amountText(payout.due, token),
        due_base_units: payout.due,
        token: token?.symbol,
        settled: payout.settled,
        time: event && timeText(event.timestamp),
        unix_time: event?.timestamp,
        block: event?.blockNumber,
        transaction: event?.transactionHash,
        log_index: event?.logIndex,
      }
    }),
  )
  return csvText(COLUMNS, rows)
}
