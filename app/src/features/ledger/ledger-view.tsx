import { insiderRole } from '@amana/sdk/ledger/insiders'
import { ledgerRows } from '@amana/sdk/ledger/rows'
import { useId, useState } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { SaveButton } from '../../ui/save-button.tsx'
import { LedgerLine, SmallGiftsLine } from './ledger-line.tsx'
import { FILTERS, type Filter, filtered, type LedgerEntry, withSmallGiftsTogether } from './rows.ts'

/** So many lines are in the page at once. */
const PAGE = 50
/** Gifts below so many whole coins are small. */
const SMALL = 10n

/** Every event of the campaign in plain words, newest first; filtered, in pages, and as a file. */
export function LedgerView({ book, chainId }: { book: CampaignBook; chainId: number }) {
  const { ledger: text } = useText()
  const [filter, setFilter] = useState<Filter>('all')
  const [grouped, setGrouped] = useState(true)
  const [page, setPage] = useState(0)
  const titleId = useId()
  const { record, events } = book
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const small = SMALL * 10n ** BigInt(unit.decimals)
  const rows = ledgerRows(events).reverse()
  const chosen = filtered(rows, filter)
  const entries: readonly LedgerEntry[] = grouped ? withSmallGiftsTogether(chosen, small) : chosen
  const last = Math.max(0, Math.ceil(entries.length / PAGE) - 1)
  const shown = Math.min(page, last)

  const anyInsider = rows.some(({ kind, party }) => kind === 'gift' && party && insiderRole(record, party))

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
                onClick={() => {
                  setFilter(one)
                  setPage(0)
                }}
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
          {entries.length === 0 && <p>{text.emptyFilter}</p>}
          <ol className="ledger-lines">
            {entries
              .slice(shown * PAGE, (shown + 1) * PAGE)
              .map((entry) =>
                'smallGifts' in entry ? (
                  <SmallGiftsLine key={entry.key} entry={entry} unit={unit} />
                ) : (
                  <LedgerLine key={entry.key} row={entry} book={book} chainId={chainId} />
                ),
              )}
          </ol>
          {last > 0 && <Pages count={entries.length} page={shown} last={last} onPage={setPage} />}
        </>
      )}
    </section>
  )
}

interface PagesProps {
  count: number
  page: number
  last: number
  onPage: (page: number) => void
}

function Pages({ count, page, last, onPage }: PagesProps) {
  const { ledger: text } = useText()
  const format = useFormat()
  const number = (value: number) => isolate(format.number(value))
  return (
    <nav className="row screen-only" data-spread aria-label={text.pages}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {text.newer}
      </Button>
      <span role="status">
        {text.shown(number(page * PAGE + 1), number(Math.min((page + 1) * PAGE, count)), number(count))}
      </span>
      <Button disabled={page === last} onClick={() => onPage(page + 1)}>
        {text.older}
      </Button>
    </nav>
  )
}
