import { formatAccountId } from '../caip.ts'
import { endOf } from '../coin-line.ts'
import { insiderRole } from '../ledger/insiders.ts'
import { FATES } from '../ledger/money.ts'
import { type TracedGift, type TracedLot, traceGifts } from '../ledger/trace.ts'
import { ZERO_HASH } from '../parameters.ts'
import { decodeSourceTag } from '../source-tag.ts'
import { amountText, csvText } from './csv-text.ts'
import { timeText } from './dates.ts'
import type { LedgerCsvSubject } from './ledger-csv.ts'
import type { ExportSubject } from './subject.ts'

const COLUMNS = [
  'campaign',
  'gift',
  'time',
  'unix_time',
  'transaction',
  'donor',
  'insider',
  'source_kind',
  'source',
  'note_sha256',
  'milestone',
  'first_coin_base_units',
  'end_coin_base_units',
  'amount',
  'amount_base_units',
  'token',
  'pass_on',
  'objected',
  'milestone_state',
  'waiting_base_units',
  'released_base_units',
  'paid_base_units',
  'refundable_base_units',
  'refunded_base_units',
  'refunded_to',
  'refund_transaction',
] as const

/**
 * Every lot of every gift and where its coins are at the block, oldest first: the lots of one gift share its id. Coins that
 * came without a gift are none. Written as {@link ledgerCsv}.
 *
 * @example
 * ```ts
 * import { lotsCsv } from '@amana/sdk/export/lots-csv'
 *
 * const csv = lotsCsv({ chainId: 1, creation, events, token: { symbol: 'USDC', decimals: 6 }, block })
 * ```
 */
export function lotsCsv(subject: LedgerCsvSubject & Pick<ExportSubject, 'block'>): string {
  const { creation, events, block } = subject
  const gifts = traceGifts({ parameters: creation.parameters, events, timestamp: block.timestamp })
  return csvText(
    COLUMNS,
    gifts.flatMap((gift) => gift.lots.map((lot) => cells(gift, lot, subject))),
  )
}

function cells(gift: TracedGift, lot: TracedLot, { chainId, creation, token }: LedgerCsvSubject) {
  const source = decodeSourceTag(gift.source)
  const [waiting, released, paid, refundable, refunded] = FATES.map((fate) =>
    lot.portions.reduce((sum, portion) => (portion.fate === fate ? sum + portion.amount : sum), 0n),
  )
  return {
    campaign: formatAccountId({ chainId, address: creation.campaign }),
    gift: gift.gift,
    time: timeText(gift.given.timestamp),
    unix_time: gift.given.timestamp,
    transaction: gift.given.transactionHash,
    donor: gift.donor,
    insider: insiderRole(creation, gift.donor),
    source_kind: source?.kind,
    source: source?.kind === 'ambassador' ? formatAccountId({ chainId, address: source.address }) : source?.name,
    note_sha256: gift.note === ZERO_HASH ? undefined : gift.note,
    milestone: lot.milestone,
    first_coin_base_units: lot.start,
    end_coin_base_units: endOf(lot),
    amount: amountText(lot.amount, token),
    amount_base_units: lot.amount,
    token: token?.symbol,
    pass_on: lot.passOn,
    objected: lot.objected,
    milestone_state: lot.state,
    waiting_base_units: waiting,
    released_base_units: released,
    paid_base_units: paid,
    refundable_base_units: refundable,
    refunded_base_units: refunded,
    refunded_to: lot.refunded?.to,
    refund_transaction: lot.refunded?.transactionHash,
  }
}
