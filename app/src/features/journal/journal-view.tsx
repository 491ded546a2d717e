import { Fragment, type ReactElement, type ReactNode, useId, useMemo, useState } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type Journal, useJournal } from '../../data/journal.ts'
import { type Asked, answeringOf, type Threads, threadsIn, type Update } from '../../data/journal-threads.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { QuestionArticle } from './question-article.tsx'
import { UpdateArticle } from './update-article.tsx'

/** What a reader can write here: asking is for everybody, the rest for those who may. */
export interface Writing {
  ask: ReactNode
  tell: ReactNode
  about: (said: Asked | Update) => ReactNode
}

interface JournalViewProps {
  chain: ChainConfig
  book: CampaignBook
  /** Of milestones, by index. */
  titles: readonly string[]
  writing?: Writing
}

/** Updates, questions and objections: what was said in public about the campaign, none of which can be deleted. */
export default function JournalView({ chain, book, titles, writing }: JournalViewProps) {
  const { journal: text } = useText()
  const reading = useJournal(chain, book.record.address)
  // Objections are in the campaign's own events; only what the journal would add is missing.
  if (!chain.journal) return <Sections book={book} journal={NONE} titles={titles} />
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="20rem" />}>
      {(journal) => <Sections book={book} journal={journal} titles={titles} writing={writing} />}
    </ReadingView>
  )
}

const NONE: Journal = { entries: [], complete: true }

interface SectionsProps {
  book: CampaignBook
  journal: Journal
  titles: readonly string[]
  writing?: Writing | undefined
}

function Sections({ book, journal, titles, writing }: SectionsProps) {
  const threads = useMemo(() => threadsIn(book, journal), [book, journal])
  const { record } = book
  return (
    <>
      <Updates record={record} journal={journal} threads={threads} titles={titles} writing={writing} />
      <Questions record={record} asked={threads.asked} writing={writing} />
    </>
  )
}

interface UpdatesProps {
  record: CampaignRecord
  journal: Journal
  threads: Threads
  titles: readonly string[]
  writing: Writing | undefined
}

function Updates({ record, journal, threads: { updates, foreign }, titles, writing }: UpdatesProps) {
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
      {writing?.tell}
      <FirstOf
        all={updates.map((update) => (
          <Fragment key={update.key}>
            <UpdateArticle record={record} update={update} titles={titles} />
            {writing?.about(update)}
          </Fragment>
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

interface QuestionsProps {
  record: CampaignRecord
  asked: readonly Asked[]
  writing: Writing | undefined
}

function Questions({ record, asked, writing }: QuestionsProps) {
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
      {writing?.ask}
      <FirstOf
        all={asked.map((one) => (
          <Fragment key={one.key}>
            <QuestionArticle record={record} asked={one} />
            {writing?.about(one)}
          </Fragment>
        ))}
      />
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
