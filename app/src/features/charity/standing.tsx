import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useText } from '../../i18n/text.tsx'
import { MoneyParts } from '../../ui/money-parts.tsx'
import { charityRecord } from './record.ts'

/** Money over all its campaigns, and what became of its milestones. */
export function Standing({ books, address }: { books: readonly CampaignBook[]; address: Address }) {
  const { charity: text } = useText()
  const { money, milestones, claims } = charityRecord(books, address)
  const parts = [
    text.released(milestones.released + milestones.split),
    text.undecided(milestones.undecided),
    text.refunded(milestones.refunded),
    text.rejected(claims.rejected, claims.all),
  ]
  return (
    <section className="card">
      <h2>{text.standing}</h2>
      <p>{text.milestones(milestones.all)}</p>
      <ul className="bullets">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {money.map((one) => (
        <div key={one.unit.symbol} className="stack" data-gap="small">
          <h3>{text.inToken(one.unit.symbol, one.campaigns)}</h3>
          <MoneyParts money={one.money} unit={one.unit} />
        </div>
      ))}
      {money.length === 0 && <p className="quiet">{text.unknownTokens}</p>}
    </section>
  )
}
