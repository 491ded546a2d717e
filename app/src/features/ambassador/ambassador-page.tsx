import { type SourceView, sourceViews } from '@amana/sdk/ledger/source'
import type { Source } from '@amana/sdk/source-tag'
import type { Hex } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { UNDECIDED } from '../../lib/coin-stretches.ts'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Address } from '../../ui/address.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { MoneyParts } from '../../ui/money-parts.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import { OwnLink } from './own-link.tsx'
import { ShareLink } from './share-link.tsx'

interface AmbassadorPageProps {
  book: CampaignBook
  chainId: number
  tag: Hex
  source: Source
}

/** What one source tag carried to a campaign, from the gifts themselves; and the link that carries more. */
export function AmbassadorPage({ book, chainId, tag, source }: AmbassadorPageProps) {
  const { ambassador: text, campaign } = useText()
  const language = useLanguage()
  const { record, events } = book
  const { parameters, charity, block } = record
  const account = { chainId, address: record.address }
  const view = sourceViews({ parameters, charity, events, timestamp: block.timestamp }).find((one) => one.tag === tag)
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  return (
    <div className="stack" data-gap="large">
      <header className="place-head">
        <div className="stack" data-gap="small">
          <p className="quiet">{text.kinds[source.kind]}</p>
          <h1>
            <SourceName book={book} source={source} />
          </h1>
          {source.kind === 'ambassador' && (
            <p>
              <Address value={source.address} full />
            </p>
          )}
          <p>
            {text.carries}{' '}
            <Link href={paths.campaign(language, account)}>
              {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
            </Link>
          </p>
        </div>
        <Drawing name="plane" />
      </header>
      <div className="place-columns">
        <Carried book={book} view={view} />
        <ShareLink account={account} source={source} />
      </div>
      <OwnLink account={account} />
    </div>
  )
}

function SourceName({ book, source }: { book: CampaignBook; source: Source }) {
  const { nameOf } = usePartyNames(book.record)
  if (source.kind !== 'ambassador') return <bdi dir="ltr">{source.name}</bdi>
  const name = nameOf(source.address)
  return name ? <UserText>{name}</UserText> : <Address value={source.address} plain />
}

function Carried({ book: { record }, view }: { book: CampaignBook; view: SourceView | undefined }) {
  const { ambassador: text, campaign } = useText()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const titles = useMilestoneTitles(record, campaign.untitled)
  if (!view) {
    return (
      <section className="card">
        <h2>{text.carried}</h2>
        <p>{text.nothing}</p>
        <p className="small quiet">{text.claimed}</p>
      </section>
    )
  }
  return (
    <section className="card">
      <h2>{text.carried}</h2>
      <p className="standing">
        <strong>{text.amount(money.amount(view.public.amount))}</strong>
        <span>{text.gifts(view.public.gifts)}</span>
        <span>{text.donors(view.public.donors)}</span>
      </p>
      {view.insiders.gifts > 0 && (
        <p className="small">{text.insiders(view.insiders.gifts, money.amount(view.insiders.amount))}</p>
      )}
      <h3>{text.where}</h3>
      <MoneyParts money={view.money} unit={unit} />
      <h3>{text.milestones}</h3>
      <ul className="entries">
        {view.milestones.map(({ index, amount, state, reached }) => (
          <li key={index} className="row" data-spread>
            <span>{campaign.list.current(index + 1, isolateText(titles[index] ?? ''))}</span>
            <span className="row">
              <bdi>{money.amount(amount)}</bdi>
              {reached ? (
                <StateBadge state="released">{text.reached}</StateBadge>
              ) : (
                <StateBadge state={UNDECIDED[state] ?? 'refundable'} />
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="small quiet">{text.claimed}</p>
    </section>
  )
}
