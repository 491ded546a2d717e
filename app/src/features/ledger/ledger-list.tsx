import { createContext, type ReactElement, useContext, useRef, useState } from 'react'
import { type CustomItemComponentProps, Virtualizer } from 'virtua'
import { useText } from '../../i18n/text.tsx'
import { usePrinting } from '../../ui/use-printing.ts'
import type { LedgerEntry } from './rows.ts'

interface LedgerListProps {
  entries: readonly LedgerEntry[]
  show: (entry: LedgerEntry) => ReactElement
}

/** So many lines stand in the page as they are. */
const MOST_AT_ONCE = 40

/**
 * The lines as a list. A long one has a frame of its own to scroll in, and of it only what is in sight is in the page;
 * each line still says which of how many it is, and paper gets all of them.
 */
export function LedgerList({ entries, show }: LedgerListProps) {
  const { ledger: text } = useText()
  const printing = usePrinting()
  const frame = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  if (printing || entries.length <= MOST_AT_ONCE) {
    return (
      <ol className="ledger-lines">
        {entries.map((entry) => (
          <li key={entry.key}>{show(entry)}</li>
        ))}
      </ol>
    )
  }
  return (
    <>
      <a className="ledger-skip" href={`#${PAST_FRAME}`}>
        {text.pastFrame}
      </a>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it, the keyboard could not scroll what is in the frame */}
      <section className="ledger-frame" ref={frame} tabIndex={0} aria-label={text.frame}>
        <ListLength value={entries.length}>
          <Virtualizer
            as="ol"
            item={Item}
            scrollRef={frame}
            data={entries}
            // New lines come on top: who reads further down keeps his place.
            shift={away}
            onScroll={(offset) => setAway(offset > 0)}
          >
            {show}
          </Virtualizer>
        </ListLength>
      </section>
      <span id={PAST_FRAME} className="visually-hidden" />
    </>
  )
}

/** Where the keyboard goes on for whoever does not want to pass through thousands of lines. */
const PAST_FRAME = 'past-ledger'

const ListLength = createContext(0)

function Item({ children, style, index, ref }: CustomItemComponentProps) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={useContext(ListLength)}>
      {children}
    </li>
  )
}
