import { MONEY_PARTS, type Money } from '@amana/sdk/ledger/money'
import { useId } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { CoinSwatch } from '../../ui/coin-bar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'

/** given = waiting + released + paid + refundable + refunded, summed here and compared with the contract. */
export function MoneyIdentity({ book }: { book: CampaignBook }) {
  const { campaign: text, states } = useText()
  const format = useFormat()
  const titleId = useId()
  const unit = unitOf(book.record)
  const { totals } = book.state
  const block = isolate(format.number(book.record.block.number))
  const words: Record<keyof Money, string> = { ...states, given: text.identity.given }
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{text.identity.title}</h2>
      <p className="quiet small">{text.identity.lead}</p>
      <dl className="identity">
        {MONEY_PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>
              {part !== 'given' && <CoinSwatch state={part} />} {words[part]}
            </dt>
            <dd>
              <Amount value={totals[part]} token={unit} />
            </dd>
          </div>
        ))}
      </dl>
      {book.differences.length === 0 ? (
        <p className="agrees">
          <Icon name="check" /> {text.identity.agrees(block)}
        </p>
      ) : (
        <Disagreement book={book} words={words} />
      )}
    </section>
  )
}

function Disagreement({ book, words }: { book: CampaignBook; words: Record<keyof Money, string> }) {
  const { campaign: text, ledger } = useText()
  const money = useMoneyText(unitOf(book.record))
  return (
    <Notice kind="danger" role="alert" title={text.identity.disagrees}>
      <p>{text.identity.disagreesText}</p>
      <ul>
        {book.differences.map(({ part, fromEvents, fromContract }) => (
          <li key={part}>
            {text.identity.difference(
              part === 'absorbed' ? ledger.notAGift : words[part],
              money.amount(fromEvents),
              money.amount(fromContract),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
