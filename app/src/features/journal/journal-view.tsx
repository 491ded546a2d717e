import { type ReactElement, useId, useMemo, useState } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type Journal, useJournal } from '../../data/journal.ts'
import { type Asked, answeringOf, type Threads, threadsIn } from '../../data/journal-threads.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { QuestionArticle } from './question-article.tsx'
import { UpdateArticle } from './update-article.tsx'

interface JournalViewProps {
  chain: ChainConfig
  book: CampaignBook
  /** Of milestones, by index. */
  titles: readonly string[]
}

/** Updates, questions and objections: what was said in public about the campaign, none of which can be deleted. */
export default function JournalView({ chain, book, titles }: JournalViewProps) {
  const { journal: text } = useText()
  const reading = useJournal(chain, book.record.address)
  // Objections are in the campaign's own events; only what the journal would add is missing.
  if (!chain.journal) return <Sections book={book} journal={NONE} titles={titles} />
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="20rem" />}>
      {(journal) => <Sections book={book} journal={journal} titles={titles} />}
    </ReadingView>
  )
}

const NONE: Journal = { entries: [], complete: true }

function Sections({ book, journal, titles }: { book: CampaignBook; journal: Journal; titles: readonly string[] }) {
  const threads = useMemo(() => threadsIn(book, journal), [book, journal])
  const { record } = book
  return (
    <>
      <Updates record={record} journal={journal} threads={threads} titles={titles} />
      <Questions record={record} asked={threads.asked} />
    </>
  )
}

interface UpdatesProps {
  record: CampaignRecord
  journal: Journal
  threads: Threads
  titles: readonly string[]
}

function Updates({ record, journal, threads: { updates, foreign }, titles }: UpdatesProps) {
  const { journal: text } = useText()
  const titleId = useId()
  return (
    <section className="card" aria-labelledby={titleId} id="updates">
      <h2 id={titleId}>{text.updates}</h2>
      <p className="quiet small">{text.permanent}</p>
      {!journal.complete && (
        <Notice kind="danger" role="alert" title={text.incomplete}>
          {text.incompleteText}
        </Notice>
      )}
      {updates.length === 0 && <p>{text.noUpdates}</p>}
      <FirstOf
        all={updates.map((update) => (
          <UpdateArticle key={update.key} record={record} update={update} titles={titles} />
        ))}
      />
      {foreign.length > 0 && (
        <details>
          <summary>{text.foreign(foreign.length)}</summary>
          <div className="stack">
            {foreign.map((update) => (
              <UpdateArticle key={update.key} record={record} update={update} titles={titles} />
            ))}
          </div>
        </details>
      )}
      {journal.complete && journal.entries.length > 0 && (
        <p className="agrees small">
          <Icon name="check" /> {text.complete(journal.entries.length)}
        </p>
      )}
    </section>
  )
}

function Questions({ record, asked }: { record: CampaignRecord; asked: readonly Asked[] }) {
  const { journal: text } = useText()
  const format = useFormat()
  const titleId = useId()
  const answering = answeringOf(asked)
  return (
    <section className="card" aria-labelledby={titleId} id="questions">
      <h2 id={titleId}>{text.questions}</h2>
      {asked.length === 0 ? (
        <p>{text.noQuestions}</p>
      ) : (
        <p>
          {text.answered(answering.answered, answering.asked)}{' '}
          {answering.median !== undefined && text.answeredWithin(answering.answered, format.duration(answering.median))}
        </p>
      )}
      <FirstOf all={asked.map((one) => <QuestionArticle key={one.key} record={record} asked={one} />)} />
    </section>
  )
}

const FIRST = 3

/** The latest, and all on demand. */
function FirstOf({ all }: { all: readonly ReactElement[] }) {
  const { journal: text } = useText()
  const [whole, setWhole] = useState(false)
  return (
    <>
      {whole ? all : all.slice(0, FIRST)}
      {!whole && all.length > FIRST && (
        <div>
          <Button onClick={() => setWhole(true)}>{text.showAll(all.length)}</Button>
        </div>
      )}
    </>
  )
}
