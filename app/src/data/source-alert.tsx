import { Link } from 'wouter'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'
import { Address } from '../ui/address.tsx'
import { Amount } from '../ui/amount.tsx'
import { Hash } from '../ui/hash.tsx'
import { Notice } from '../ui/notice.tsx'
import { Table } from '../ui/table.tsx'
import { hostOf } from './client.ts'
import type { ChainConfig } from './config.ts'
import type { Source, SourceDifference, SourceValue } from './source.ts'

/** The alarm of every page: index and chain say different things, or the node keeps something back. */
export function SourceAlert({ chain, source }: { chain: ChainConfig; source: Source }) {
  const { reading: text } = useText()
  const language = useLanguage()
  const format = useFormat()
  if (source.kind === 'incomplete') {
    return (
      <Notice kind="danger" role="alert" title={text.incompleteTitle}>
        <p>{text.incompleteText(isolate(hostOf(chain)))}</p>
        <Link href={paths.settings(language)}>{text.otherNode}</Link>
      </Notice>
    )
  }
  if (source.kind !== 'disagrees') return null
  return (
    <Notice kind="danger" role="alert" title={text.disagreesTitle}>
      <div className="stack">
        <p>{text.disagreesText(isolate(format.number(source.index)))}</p>
        <Differences chain={chain} differences={source.differences} />
      </div>
    </Notice>
  )
}

function Differences({ chain, differences }: { chain: ChainConfig; differences: readonly SourceDifference[] }) {
  const { reading: text } = useText()
  const language = useLanguage()
  const words = text.differences
  return (
    <Table
      caption={text.disagreesTitle}
      captionHidden
      rows={differences}
      rowKey={({ campaign, what }) => `${campaign} ${what}`}
      columns={[
        { name: 'what', header: words.what, rowHeader: true, cell: ({ what }) => words[what] },
        { name: 'index', header: words.index, cell: ({ fromIndex }) => <Value value={fromIndex} /> },
        { name: 'chain', header: words.chain, cell: ({ fromChain }) => <Value value={fromChain} /> },
        {
          name: 'campaign',
          header: words.subject,
          cell: ({ campaign: address }) => (
            <>
              <Address value={address} plain />{' '}
              <Link href={paths.audit(language, { chainId: chain.chainId, address })}>{text.audit}</Link>
            </>
          ),
        },
      ]}
    />
  )
}

function Value({ value }: { value: SourceValue }) {
  const { reading: text } = useText()
  const format = useFormat()
  if (value === undefined) return text.differences.nothing
  if ('amount' in value) return <Amount value={value.amount} token={value.unit} exactOnly />
  return 'count' in value ? <bdi dir="ltr">{format.number(value.count)}</bdi> : <Hash value={value.hash} />
}
