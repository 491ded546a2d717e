import { insiderRole } from '@amana/sdk/ledger/insiders'
import { FATES } from '@amana/sdk/ledger/money'
import type { Address as AddressValue } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { CarriedSection, carriedBy } from './carried.tsx'
import { type DonorCampaign, donorCampaigns } from './donor-gifts.ts'

interface DonorPageProps {
  books: readonly CampaignBook[]
  chainId: number
  address: AddressValue
}

/** The gifts of any address over all campaigns; what waits to come back stands first. */
export function DonorPage({ books, chainId, address }: DonorPageProps) {
  const { donor: text } = useText()
  const language = useLanguage()
  const campaigns = donorCampaigns(books, address)
  const carried = carriedBy(books, address)
  return (
    <div className="stack" data-gap="large">
      <header className="stack" data-gap="small">
        <h1>{text.title}</h1>
        <p>
          <Address value={address} full />
        </p>
        <p className="quiet">{text.lead}</p>
      </header>
      {campaigns.length === 0 && (
        <EmptyState drawing="plane" title={text.empty} text={text.emptyText}>
          <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
            {text.toCampaigns}
          </Link>
        </EmptyState>
      )}
      {campaigns.map((campaign) => (
        <GiftsInCampaign key={campaign.book.record.address} campaign={campaign} chainId={chainId} address={address} />
      ))}
      {carried.length > 0 && <CarriedSection carried={carried} chainId={chainId} address={address} />}
    </div>
  )
}

interface GiftsInCampaignProps {
  campaign: DonorCampaign
  chainId: number
  address: AddressValue
}

function GiftsInCampaign({ campaign: { book, gifts, refundable }, chainId, address }: GiftsInCampaignProps) {
  const { donor: text, trace, campaign, ledger } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { record } = book
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const { nameOf } = usePartyNames(record)
  const account = { chainId, address: record.address }
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const role = insiderRole(record, address)
  const own = `${paths.campaign(language, account)}?donor=${address}`
  return (
    <section className="card">
      <h2>
        <Link href={own}>
          {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
        </Link>
      </h2>
      <p className="row small quiet">
        <UserText>{nameOf(record.charity) ?? record.charity}</UserText>
        {role && <Badge icon="info">{ledger.insider(ledger.roles[role])}</Badge>}
        {!record.token && <Badge icon="warning">{text.unknownToken}</Badge>}
      </p>
      {refundable > 0n && (
        <Notice kind="warning" title={text.collect}>
          <p>{text.collectText}</p>
          <p>
            <Link className="button" data-kind="primary" href={own}>
              {text.collectAction(money.amount(refundable))}
            </Link>
          </p>
        </Notice>
      )}
      <p className="small quiet">{text.gifts(gifts.length)}</p>
      <ul className="donor-gifts">
        {gifts.map((gift) => (
          <li key={String(gift.gift)}>
            <p className="row" data-spread>
              <strong>
                <Amount value={gift.amount} token={unit} />
              </strong>
              <span className="quiet small">{text.givenOn(format.date(gift.given.timestamp))}</span>
            </p>
            <ul className="bullets">
              {FATES.filter((fate) => gift.fates[fate] > 0n).map((fate) => (
                <li key={fate}>{trace.fates[fate](money.amount(gift.fates[fate]))}</li>
              ))}
            </ul>
            <p className="row">
              <Link className="onward" href={paths.gift(language, account, gift.gift)}>
                {text.follow}
                <Icon name="next" />
              </Link>
              <Link className="onward" href={paths.papers(language, account, gift.gift)}>
                {text.papers}
                <Icon name="document" />
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
