import { type LedgerRow, ledgerRows } from '@amana/sdk/ledger/rows'
import { useCallback, useId, useMemo, useState } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { insiderRoles } from '../../lib/insider-roles.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { SaveButton } from '../../ui/save-button.tsx'
import { LedgerLine, SmallGiftsLine } from './ledger-line.tsx'
import { LedgerList } from './ledger-list.tsx'
import { FILTERS, type Filter, filtered, type LedgerEntry, newGifts, withSmallGiftsTogether } from './rows.ts'

/** Gifts below so many whole coins are small. */
const SMALL = 10n

interface LedgerViewProps {
  book: CampaignBook
  chainId: number
}

/** Every event of the campaign in plain words, newest first and as they come; filtered, and as a file. */
export default function LedgerView({ book, chainId }: LedgerViewProps) {
  const { ledger: text } = useText()
  const [filter, setFilter] = useState<Filter>('all')
  const [grouped, setGrouped] = useState(true)
  const titleId = useId()
  const { record, events, lots } = book
  const { token, parameters } = record
  const unit = useMemo(() => unitOf({ token, parameters }), [token, parameters])
  const money = useMoneyText(unit)
  const small = SMALL * 10n ** BigInt(unit.decimals)
  const rows = useMemo(() => ledgerRows(events).reverse(), [events])
  const [known] = useState(rows.length)
  const fresh = useMemo(() => newGifts(rows, known), [rows, known])
  const donors = useMemo(() => new Map(lots.map(({ start, donor }) => [start, donor])), [lots])
  const donorOf = useCallback((start: bigint) => donors.get(start), [donors])
  const { charity } = record
  const roleOf = useMemo(() => insiderRoles({ charity, parameters }), [charity, parameters])
  const entries = useMemo((): readonly LedgerEntry[] => {
    const chosen = filtered(rows, filter)
    return grouped ? withSmallGiftsTogether(chosen, small, (address) => roleOf(address) !== undefined) : chosen
  }, [rows, filter, grouped, small, roleOf])
  const anyInsider = useMemo(
    () => rows.some(({ kind, party }) => kind === 'gift' && party && roleOf(party)),
    [rows, roleOf],
  )

  const csv = async () => {
    // Only whoever saves it needs what writes it.
    const { ledgerCsv } = await import('@amana/sdk/export/ledger-csv')
    return ledgerCsv({ chainId, creation: record.creation, events, token: record.token })
  }
  return (
    <section className="card ledger" aria-labelledby={titleId}>
      <header className="row" data-spread>
        <h2 id={titleId}>{text.title}</h2>
        {rows.length > 0 && (
          <SaveButton fileName={`amana-${record.address}.csv`} type="text/csv" content={csv}>
            {text.csv}
          </SaveButton>
        )}
      </header>
      <p className="quiet small">{text.lead}</p>
      <p className="ledger-live small" role="status">
        {fresh.length > 0 && text.fresh(fresh.length, money.amount(sumOf(fresh)))}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={text.empty} text={text.emptyText} />
      ) : (
        <>
          <fieldset className="chips screen-only">
            <legend className="visually-hidden">{text.filter}</legend>
            {FILTERS.map((one) => (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={one === filter}
                onClick={() => setFilter(one)}
              >
                {text.filters[one]}
              </button>
            ))}
          </fieldset>
          <label className="choice screen-only">
            <input type="checkbox" checked={grouped} onChange={(event) => setGrouped(event.target.checked)} />
            <span>{text.group(money.amount(small))}</span>
          </label>
          {anyInsider && <p className="quiet small">{text.insiderHelp}</p>}
          <p className="quiet small" role="status">
            {entries.length === 0 ? text.emptyFilter : text.lines(entries.length)}
          </p>
          <LedgerList
            // Another choice is another list: it starts at its top.
            key={`${filter} ${grouped}`}
            entries={entries}
            show={(entry) =>
              'smallGifts' in entry ? (
                <SmallGiftsLine key={entry.key} entry={entry} unit={unit} />
              ) : (
                <LedgerLine
                  key={entry.key}
                  row={entry}
                  record={record}
                  chainId={chainId}
                  donorOf={donorOf}
                  fresh={fresh.includes(entry)}
                />
              )
            }
          />
        </>
      )}
    </section>
  )
}

function sumOf(rows: readonly LedgerRow[]): bigint {
  return rows.reduce((sum, { amount = 0n }) => sum + amount, 0n)
}
