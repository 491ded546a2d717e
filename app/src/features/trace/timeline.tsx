import type { TracedGift } from '@amana/sdk/ledger/trace'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Hash } from '../../ui/hash.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { DateTime } from '../../ui/time.tsx'
import { stepsOf } from './steps.ts'

/** Every event that moved the gift on, oldest first, each in its transaction. */
export function Timeline({ book, traced, chainId }: { book: CampaignBook; traced: TracedGift; chainId: number }) {
  const language = useLanguage()
  const { trace: text } = useText()
  const { inSentence } = usePartyNames(book.record)
  const money = useMoneyText(unitOf(book.record))
  const steps = stepsOf(book.events, traced, { text, amount: money.amount, nameOf: inSentence })
  return (
    <section className="card">
      <h2>{text.timeline}</h2>
      <ol className="timeline">
        {steps.map(({ key, time, transaction, words }) => (
          <li key={key}>
            <p>{words}</p>
            <p className="quiet small">
              <DateTime value={time} /> · {text.transaction}{' '}
              <Link href={paths.transaction(language, chainId, transaction)}>
                <Hash value={transaction} />
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
