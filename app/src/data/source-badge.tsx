import { isolate } from '../i18n/isolate.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Reading } from './read.ts'

/** Says where the figures beside it come from and how fresh they are. */
export function SourceBadge({ reading }: { reading: Reading<unknown> }) {
  const text = useText()
  const format = useFormat()
  if (reading.status !== 'ready') return null
  const block = isolate(format.number(reading.block))
  return (
    <span className="badge" data-stale={reading.stale || undefined}>
      <Icon name={reading.stale ? 'warning' : 'link'} />
      <span>{reading.stale ? text.reading.notVerifiedNow(block) : text.reading.fromChain(block)}</span>
    </span>
  )
}

/** The same above a whole page; it stays in view once the figures are no longer checked. */
export function SourceLine({ reading }: { reading: Reading<unknown> }) {
  return (
    <p className="source-line">
      <SourceBadge reading={reading} />
    </p>
  )
}
