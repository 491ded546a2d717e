import { answersOf } from '@amana/sdk/ledger/answers'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useJournals } from '../../data/journal.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface AnsweringProps {
  chain: ChainConfig
  address: Address
  books: readonly CampaignBook[]
}

/** Whether and how fast it answers what people ask in public. */
export function Answering({ chain, address, books }: AnsweringProps) {
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
          const { asked, answered, medianSeconds } = answersOf(
            journals.flatMap(({ entries }) => entries),
            address,
          )
          return (
            <>
              <p>{asked === 0 ? text.noQuestions : text.answered(answered, asked)}</p>
              {medianSeconds !== undefined && <p>{text.within(format.duration(medianSeconds))}</p>}
            </>
          )
        }}
      </ReadingView>
    </section>
  )
}
