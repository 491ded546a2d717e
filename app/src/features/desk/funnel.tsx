import { useMemo } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { STEPS } from '../../data/count-step.ts'
import { useCounts } from '../../data/counts.ts'
import { useSite } from '../../data/site.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { type FunnelRow, funnelRows } from './funnel-rows.ts'

/** From a visit to a gift, by what kind of way people came: counted without cookies, small numbers hidden. */
export function Funnel({ chain, book }: { chain: ChainConfig; book: CampaignBook }) {
  const { desk: text } = useText()
  const format = useFormat()
  const { indexUrl } = useSite()
  const { record } = book
  const counts = useCounts({ chainId: chain.chainId, address: record.address }, true)
  const rows = useMemo(() => funnelRows(book, counts), [book, counts])
  const isCounted = counts !== null && counts !== undefined && counts.days.length > 0
  const columns: Column<FunnelRow>[] = [
    { name: 'way', header: text.way, rowHeader: true, cell: ({ way }) => text.ways[way] },
    ...(isCounted
      ? STEPS.map(
          (step): Column<FunnelRow> => ({
            name: step,
            header: text.steps[step],
            numeric: true,
            cell: ({ steps }) => {
              const { atLeast, hidden } = steps?.[step] ?? { atLeast: 0, hidden: 0 }
              const number = isolateText(format.number(atLeast))
              return hidden > 0 ? text.atLeast(number) : number
            },
          }),
        )
      : []),
    { name: 'gifts', header: text.giftsOnChain, numeric: true, cell: ({ gifts }) => format.number(gifts) },
    {
      name: 'amount',
      header: text.amount,
      numeric: true,
      cell: ({ amount }) => <Amount value={amount} token={unitOf(record)} />,
    },
  ]
  return (
    <div className="stack" data-gap="small">
      {!indexUrl && <p>{text.noIndex}</p>}
      {indexUrl && counts === null && <p>{text.noCounts}</p>}
      {counts?.days.length === 0 && (
        <p>{text.noVisits(format.calendarDate(counts.from), format.calendarDate(counts.to))}</p>
      )}
      {rows.length === 0 ? (
        <p className="quiet">{text.nobodyYet}</p>
      ) : (
        <Table
          caption={
            isCounted
              ? text.funnelCaption(format.calendarDate(counts.from), format.calendarDate(counts.to))
              : text.funnelChain
          }
          columns={columns}
          rows={rows}
          rowKey={({ way }) => way}
        />
      )}
      <p className="small quiet">{text.funnelHow}</p>
    </div>
  )
}
