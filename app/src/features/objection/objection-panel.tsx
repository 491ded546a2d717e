import '../../styles/objection.css'
import { useId } from 'react'
import { useDeadline } from '../../chain/demo-clock.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ObjectionEnds } from './objection-ends.tsx'
import { type ObjectionFacts, objectionFacts } from './objection-facts.ts'
import { ObjectionForm } from './objection-form.tsx'
import { ObjectionList } from './objection-list.tsx'

interface ObjectionPanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
  /** The rank of its title in the page. */
  heading?: 'h2' | 'h3'
}

/** A donor's protest, with the coins at stake: who may, what it does, how it stands, and what the charity says to it. */
export function ObjectionPanel({ chain, book, milestone, heading: Heading = 'h3' }: ObjectionPanelProps) {
  const { objection: text } = useText()
  const format = useFormat()
  const titleId = useId()
  const { inSentence } = usePartyNames(book.record)
  const facts = objectionFacts(book, milestone)
  const open = facts?.standing === 'open'
  useDeadline(`object ${milestone}`, open ? facts.closes : undefined)
  if (!facts || facts.standing === 'never') return null
  if (!open && facts.objections.length === 0) return null
  const { record } = book
  const under = Heading === 'h2' ? 'h3' : 'h4'
  const needed = isolate(format.share(BigInt(record.parameters.rules.objectionBps), 10_000n))
  return (
    <Card className="objection" aria-labelledby={titleId}>
      <Heading id={titleId}>{text.title(milestone + 1)}</Heading>
      <Meter facts={facts} needed={needed} />
      {open && <Times facts={facts} now={record.block.timestamp} />}
      {open && (
        <>
          <Meaning byPanel={facts.byPanel} needed={needed} />
          <ObjectionForm chain={chain} book={book} milestone={milestone} />
        </>
      )}
      <ObjectionEnds facts={facts} charity={inSentence(record.charity)} heading={under} />
      <ObjectionList chain={chain} book={book} facts={facts} heading={under} />
    </Card>
  )
}

function Meter({ facts, needed }: { facts: ObjectionFacts; needed: string }) {
  const { objection: text } = useText()
  const format = useFormat()
  const { objected, needed: enough, amount, reached, objectors, largest } = facts
  const share = isolate(format.share(objected, amount))
  return (
    <div className="objection-meter stack" data-gap="small">
      <Progress
        label={text.meter}
        labelHidden
        value={objected < enough ? objected : enough}
        maximum={enough}
        text={reached ? text.enough(share, needed) : text.ofNeeded(share, needed)}
      />
      <p className="small quiet">
        {objectors === 0 ? text.nobody : text.objectors(objectors)}{' '}
        {text.largest(isolate(format.share(largest, amount)))}
      </p>
    </div>
  )
}

function Times({ facts, now }: { facts: ObjectionFacts; now: bigint }) {
  const { objection: text } = useText()
  const format = useFormat()
  const { closes, opens, ends, asked, byPanel } = facts
  const lines = [
    { key: 'objecting', at: closes, words: text.closes(format.dateTime(closes)) },
    ...(byPanel ? [] : [{ key: 'panel', at: ends, words: panelWords() }]),
  ]
  function panelWords() {
    if (!asked) return text.panelWould(format.dateTime(opens), format.dateTime(ends))
    return now < BigInt(opens)
      ? text.panelWill(format.dateTime(opens), format.dateTime(ends))
      : text.panelNow(format.dateTime(ends))
  }
  return (
    <ul className="objection-times stack" data-gap="small">
      {lines.map(({ key, at, words }) => (
        <li key={key}>
          <Icon name={key === 'panel' ? 'panel' : 'clock'} />
          <span>
            {words} <span className="quiet small">({format.relative(at, now)})</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Before anybody writes a word: both sides of it. */
function Meaning({ byPanel, needed }: { byPanel: boolean; needed: string }) {
  const { objection: text } = useText()
  return (
    <dl className="objection-meaning">
      <div>
        <dt>{text.whoTitle}</dt>
        <dd>{text.who}</dd>
      </div>
      <div>
        <dt>{text.doesTitle}</dt>
        <dd>{byPanel ? text.doesByPanel(needed) : text.does(needed)}</dd>
      </div>
      <div>
        <dt>{text.doesNotTitle}</dt>
        <dd>{text.doesNot}</dd>
      </div>
      <div>
        <dt>{text.charityTitle}</dt>
        <dd>{text.charity}</dd>
      </div>
    </dl>
  )
}
