import { MONEY_PARTS, type Money } from '@amana/sdk/ledger/money'
import type { ReactNode } from 'react'
import { useText } from '../i18n/text.tsx'
import { Amount } from './amount.tsx'
import { CoinSwatch } from './coin-bar.tsx'
import type { Unit } from './money-text.ts'

/** given = waiting + released + paid + refundable + refunded, each part with its picture. */
export function MoneyParts({ money, unit, to }: { money: Money; unit: Unit; to?: (amount: ReactNode) => ReactNode }) {
  const { campaign, states } = useText()
  const words: Record<keyof Money, string> = { ...states, given: campaign.identity.given }
  return (
    <dl className="identity">
      {MONEY_PARTS.map((part) => (
        <div key={part} data-part={part}>
          <dt>
            {part !== 'given' && <CoinSwatch state={part} />} {words[part]}
          </dt>
          <dd>{to ? to(<Amount value={money[part]} token={unit} />) : <Amount value={money[part]} token={unit} />}</dd>
        </div>
      ))}
    </dl>
  )
}
