import type { TracedGift } from '@amana/sdk/ledger/trace'
import type { ReactNode } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'

interface WhatCoinsDidProps {
  book: CampaignBook
  traced: TracedGift
  storyOf: ((milestone: number) => ReactNode) | undefined
}

/** Whom the coins reached, and what is told of it; nothing before a payment. */
export function WhatCoinsDid({ book, traced, storyOf }: WhatCoinsDidProps) {
  const { trace: text, campaign } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(book.record))
  const titles = useMilestoneTitles(book.record, campaign.untitled)
  const { inSentence } = usePartyNames(book.record)
  const arrived = traced.lots.filter(({ portions }) => portions.some(({ fate }) => fate === 'paid'))
  if (arrived.length === 0) return null
  return (
    <section className="card">
      <h2>{text.didTitle}</h2>
      {arrived.map((lot) => (
        <div key={String(lot.start)} className="stack" data-gap="small">
          <h3>
            {text.sentence(money.amount(lot.amount), lot.milestone + 1, isolateText(titles[lot.milestone] ?? ''))}
          </h3>
          <ul className="bullets">
            {lot.portions.map(
              ({ start, amount, recipient, paid }) =>
                paid && (
                  <li key={String(start)}>
                    {text.did(money.amount(amount), inSentence(recipient), isolateText(format.date(paid.timestamp)))}
                  </li>
                ),
            )}
          </ul>
          {storyOf?.(lot.milestone)}
        </div>
      ))}
    </section>
  )
}
