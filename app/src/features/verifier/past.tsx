import { ZERO_HASH } from '@amana/sdk/parameters'
import { useState } from 'react'
import { Link } from 'wouter'
import { CampaignLink } from '../../data/campaign-link.tsx'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { PublicNote } from '../../data/public-note.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { DateTime } from '../../ui/time.tsx'
import type { Question } from './track-record.ts'

const PAGE = 10

/** What was asked and is over, the newest first. */
export function Past({ chainId, questions }: { chainId: number; questions: readonly Question[] }) {
  const { review: text } = useText()
  const [shown, setShown] = useState(PAGE)
  return (
    <section className="card" aria-labelledby="past">
      <h2 id="past">{text.past}</h2>
      {questions.length === 0 && <p className="quiet">{text.pastEmpty}</p>}
      <ol className="entries">
        {questions.slice(0, shown).map((question) => {
          const { book, part, answer } = question
          const { milestone, attempt, kind } = answer.hearing
          return (
            <Line
              key={`${book.record.address} ${part} ${milestone} ${attempt} ${kind}`}
              chainId={chainId}
              question={question}
            />
          )
        })}
      </ol>
      {questions.length > shown && (
        <div className="row">
          <Button onClick={() => setShown(shown + PAGE)}>{text.more(questions.length - shown)}</Button>
        </div>
      )}
    </section>
  )
}

const ICONS: Record<Question['answer']['answer'], IconName> = {
  yes: 'check',
  no: 'close',
  silent: 'clock',
  notNeeded: 'seen',
  open: 'seen',
}

function Line({ chainId, question: { book, part, answer } }: { chainId: number; question: Question }) {
  const { review: text, campaign } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { hearing, voice, late } = answer
  const title = useMilestoneTitles(book.record, campaign.untitled)[hearing.milestone] ?? ''
  const answers = text.answers[part]
  return (
    <li className="transaction-line">
      <Icon name={ICONS[answer.answer]} />
      <div className="stack" data-gap="small">
        <p>
          <strong>{answer.answer === 'open' ? text.kindsOfQuestion[hearing.kind] : answers[answer.answer]}</strong>{' '}
          {late && <span className="quiet">({text.late})</span>}
        </p>
        <p>
          <Link href={paths.review(language, { chainId, address: book.record.address }, hearing.milestone)}>
            {campaign.list.current(hearing.milestone + 1, isolateText(title))}
          </Link>{' '}
          · <CampaignLink chainId={chainId} record={book.record} />
        </p>
        <p className="quiet small">
          {text.kindsOfQuestion[hearing.kind]} · <DateTime value={voice ? voice.timestamp : hearing.closes} />
          {voice && <> · {text.after(format.duration(Math.max(0, Number(voice.timestamp) - hearing.opens)))}</>}
        </p>
        {voice && voice.reason !== ZERO_HASH && (
          <div>
            <PublicNote hash={voice.reason} />
          </div>
        )}
      </div>
    </li>
  )
}
