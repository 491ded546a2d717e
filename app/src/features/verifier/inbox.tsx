import { Link } from 'wouter'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { CampaignLink } from '../../data/campaign-link.tsx'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { DateTime } from '../../ui/time.tsx'
import type { Question } from './track-record.ts'
import type { NextOf } from './verifier-page.tsx'

interface InboxProps {
  chainId: number
  questions: readonly Question[]
  nextOf: NextOf
}

/** What waits for a decision now, by when, and what happens without one. */
export function Inbox({ chainId, questions, nextOf }: InboxProps) {
  const { review: text } = useText()
  return (
    <section className="stack" aria-labelledby="inbox">
      <h2 id="inbox">{text.inbox(questions.length)}</h2>
      {questions.length === 0 && <p className="quiet">{text.inboxEmpty}</p>}
      <ul className="grid inbox">
        {questions.map((question) => {
          const { book, part, answer } = question
          const { milestone, attempt, kind } = answer.hearing
          return (
            <Waiting
              key={`${book.record.address} ${part} ${milestone} ${attempt} ${kind}`}
              chainId={chainId}
              question={question}
              next={nextOf(book, milestone)}
            />
          )
        })}
      </ul>
    </section>
  )
}

function Waiting({ chainId, question, next }: { chainId: number; question: Question; next: string }) {
  const { review: text, campaign } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { book, answer } = question
  const { hearing } = answer
  const { record } = book
  const { timestamp } = record.block
  const title = useMilestoneTitles(record, campaign.untitled)[hearing.milestone] ?? ''
  const ahead = hearing.standing === 'ahead'
  useDeadline(`inbox ${record.address} ${hearing.milestone} ${hearing.kind}`, hearing.closes)
  return (
    <li className="card">
      <p className="row" data-spread>
        <CampaignLink chainId={chainId} record={book.record} />
        <Badge icon={hearing.kind === 'review' ? 'seen' : 'panel'}>{text.kindsOfQuestion[hearing.kind]}</Badge>
      </p>
      <h3>{campaign.list.current(hearing.milestone + 1, isolateText(title))}</h3>
      <p>
        <Icon name="clock" /> {ahead && <>{text.opens(format.dateTime(hearing.opens))} </>}
        {text.before} <DateTime value={hearing.closes} now={timestamp} />
      </p>
      <p className="small">{next}</p>
      <div className="row">
        <Link
          className="button"
          data-kind="primary"
          href={paths.review(language, { chainId, address: record.address }, hearing.milestone)}
        >
          {text.examine}
          <span className="visually-hidden"> {isolateText(title)}</span>
        </Link>
      </div>
    </li>
  )
}
