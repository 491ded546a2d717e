import { useId } from 'react'
import { Link } from 'wouter'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Amount } from '../../ui/amount.tsx'
import { useMoneyText } from '../../ui/money-text.ts'

export interface OwnGift {
  /** Its lowest coin. */
  gift: bigint
  amount: bigint
}

interface OwnGiftsProps {
  record: CampaignRecord
  chainId: number
  /** The visitor's address. */
  donor: string
  /** Newest first. */
  gifts: readonly OwnGift[]
}

const LATEST = 3

/** The visitor's own gifts: where each of them is now, and its papers. */
export function OwnGifts({ record, chainId, donor, gifts }: OwnGiftsProps) {
  const text = useText().campaign.yours
  const language = useLanguage()
  const titleId = useId()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const account = { chainId, address: record.address }
  const sum = gifts.reduce((total, { amount }) => total + amount, 0n)
  return (
    <section className="card own-gifts" aria-labelledby={titleId}>
      <h2 id={titleId}>{text.title(money.amount(sum))}</h2>
      <ul className="stack" data-gap="small">
        {gifts.slice(0, LATEST).map(({ gift, amount }) => (
          <li key={String(gift)} className="row">
            <Amount value={amount} token={unit} />
            <Link href={paths.gift(language, account, gift)}>{text.follow}</Link>
            <Link href={paths.papers(language, account, gift)}>{text.papers}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.donor(language, donor)}>{text.all(gifts.length)}</Link>
      </p>
    </section>
  )
}
