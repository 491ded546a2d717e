import type { Catalogue } from '../i18n/catalogue.ts'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import type { Reading } from './read.ts'
import { FROM_CHAIN, type Source } from './source.ts'

/** Says where the figures beside it come from, how fresh they are, and whether index and chain say the same. */
export function SourceBadge({ reading }: { reading: Reading<unknown> }) {
  const text = useText()
  const format = useFormat()
  if (reading.status !== 'ready') return null
  const { block, stale, source = FROM_CHAIN } = reading
  const number = (value: bigint) => isolate(format.number(value))
  return (
    <span className="badge" data-stale={stale || undefined} data-source={stale ? undefined : source.kind}>
      <Icon name={stale ? 'warning' : ICONS[source.kind]} />
      <span>
        {stale ? text.reading.notVerifiedNow(number(block)) : sourceWords(source, block, number, text.reading)}
      </span>
    </span>
  )
}

const ICONS: Record<Source['kind'], IconName> = {
  chain: 'link',
  uncompared: 'link',
  agrees: 'check',
  disagrees: 'error',
  incomplete: 'warning',
}

function sourceWords(
  source: Source,
  read: bigint,
  number: (value: bigint) => string,
  text: Catalogue['reading'],
): string {
  const block = number(read)
  switch (source.kind) {
    case 'chain':
      return { none: text.fromChain, silent: text.fromChainSilent, elsewhere: text.fromChainElsewhere }[source.index](
        block,
      )
    case 'uncompared':
      return source.behind > 0n ? text.fromChainBehind(block, source.behind) : text.fromChainAhead(block)
    case 'agrees':
      return source.behind > 0n
        ? text.indexAgreesBehind(number(source.index), source.behind)
        : text.indexAgrees(number(source.index))
    case 'disagrees':
      return text.indexDisagrees(block)
    case 'incomplete':
      return text.historyIncomplete(block)
  }
}

/** The same above a whole page; it stays in view once the figures are no longer checked. */
export function SourceLine({ reading }: { reading: Reading<unknown> }) {
  return (
    <p className="source-line">
      <SourceBadge reading={reading} />
    </p>
  )
}
