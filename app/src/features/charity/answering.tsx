import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useJournals } from '../../data/journal.ts'
import { answeringOf, threadsIn } from '../../data/journal-threads.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface AnsweringProps {
  chain: ChainConfig
  books: readonly CampaignBook[]
}

/** Whether and how fast it answers what people ask in public. */
export function Answering({ chain, books }: AnsweringProps) {
  const { charity: text } = useText()
  const format = useFormat()
  const reading = useJournals(
    chain,
    books.map(({ record }) => record.address),
  )
  return (
    <section className="card">
      <h2>{text.answers}</h2>
      <ReadingView reading={reading} skeleton={<Skeleton label={text.loadingWords} lines={2} />}>
        {(journals) => {
          const { asked, answered, median } = answeringOf(
            books.flatMap((book, index) => {
              const journal = journals[index]
              return journal ? threadsIn(book, journal).asked : []
            }),
          )
          return (
            <>
              <p>{asked === 0 ? text.noQuestions : text.answered(answered, asked)}</p>
              {median !== undefined && <p>{text.within(format.duration(median))}</p>}
            </>
          )
        }}
      </ReadingView>
    </section>
  )
}
