import { useId } from 'react'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { giftsIn } from '../../lib/terms-in.ts'
import { Amount } from '../../ui/amount.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** What a gift of which amount pays for, in the charity's words. */
export function GiftCatalogue({ record }: { record: CampaignRecord }) {
  const text = useText().campaign.catalogue
  const language = useLanguage()
  const titleId = useId()
  const { terms } = record.creation
  const gifts = terms ? giftsIn(terms, language).filter(({ amount }) => amount > 0n) : []
  if (gifts.length === 0) return null
  return (
    <section className="stack" data-gap="small" aria-labelledby={titleId}>
      <h2 id={titleId}>{text.title}</h2>
      <ul className="catalogue">
        {gifts.map(({ label, amount, language: written }, index) => (
          <li key={index}>
            <UserText lang={written}>{label}</UserText>
            <strong>
              <Amount value={amount} token={unitOf(record)} />
            </strong>
          </li>
        ))}
      </ul>
      <p className="quiet small">{text.example}</p>
    </section>
  )
}
