import { useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ObjectionEnd, ObjectionFacts } from './objection-facts.ts'

interface ObjectionEndsProps {
  facts: ObjectionFacts
  /** As it is called in sentences. */
  charity: string
  heading: 'h3' | 'h4'
}

/** How it can end, or has ended: a sentence for each side. */
export function ObjectionEnds({ facts, charity, heading: Heading }: ObjectionEndsProps) {
  const { objection: text } = useText()
  const { ended, asked, byPanel } = facts
  const possible: readonly ObjectionEnd[] = byPanel
    ? ['split', 'tooFew']
    : asked
      ? ['confirmed', 'refused', 'silent']
      : ['confirmed', 'refused', 'silent', 'tooFew']
  const ends = ended ? [ended] : possible
  const list = (
    <ul className="objection-ends">
      {ends.map((end) => (
        <li key={end} className="stack" data-gap="small">
          <strong>
            <Icon name={ICONS[end]} /> {text.ends[end].what}
          </strong>
          <dl>
            <div>
              <dt>{text.forDonors}</dt>
              <dd>{text.ends[end].donors}</dd>
            </div>
            <div>
              <dt>{text.forCharity(charity)}</dt>
              <dd>{text.ends[end].charity}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
  if (ended) {
    return (
      <div className="stack" data-gap="small">
        <Heading>{text.endedTitle}</Heading>
        {list}
      </div>
    )
  }
  return (
    <details open={asked || undefined}>
      <summary>{text.endsTitle}</summary>
      {list}
    </details>
  )
}

const ICONS = { confirmed: 'check', refused: 'return', silent: 'clock', tooFew: 'check', split: 'coin' } as const
