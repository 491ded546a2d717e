import { lazy, type ReactNode, Suspense, useId } from 'react'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type CampaignIdentity, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useChain } from '../../data/site.tsx'
import { LANGUAGE_NAMES } from '../../i18n/language.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Badge } from '../../ui/badge.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Party } from '../../ui/party.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { Support } from './support.ts'
import { TermsPicture } from './terms-picture.tsx'

// What asks others comes after what the page itself has to say.
const WebsiteLine = lazy(() => import('../../data/website-line.tsx'))
const NameNotice = lazy(() => import('../../data/name-notice.tsx'))

interface CampaignHeaderProps {
  campaign: CampaignIdentity
  chainId: number
  /** How far it is, and ways on. */
  children: ReactNode
}

/** Whose appeal it is. */
export function CampaignHeader({ campaign, chainId, children }: CampaignHeaderProps) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const titleId = useId()
  const chain = useChain(chainId)
  const { nameOf } = usePartyNames(campaign)
  const { terms } = campaign.creation
  const texts = terms && termsIn(terms, language)
  return (
    <section className="campaign-header" aria-labelledby={titleId}>
      {terms && <TermsPicture terms={terms} />}
      <div className="stack">
        <h1 id={titleId}>{texts ? <UserText lang={texts.language}>{texts.name}</UserText> : text.noTerms}</h1>
        <p>
          {text.by} <Party name={nameOf(campaign.charity)} address={campaign.charity} />
        </p>
        {chain && (
          <Suspense fallback={null}>
            <NameNotice chain={chain} record={campaign} />
          </Suspense>
        )}
        <div className="stack" data-gap="small">
          {terms && (
            <p className="row small quiet">
              <Badge>{text.organiserKinds[terms.organiser.kind]}</Badge>
              {terms.organiser.register && terms.organiser.number && (
                <UserText>{text.register(terms.organiser.register, terms.organiser.number)}</UserText>
              )}
              {texts && texts.language !== language && (
                <span>{text.originalLanguage(LANGUAGE_NAMES[texts.language].name)}</span>
              )}
            </p>
          )}
          {chain && terms && (
            <Suspense fallback={<WebsiteLinePlace />}>
              <WebsiteLine chain={chain} record={campaign} />
            </Suspense>
          )}
        </div>
        {!terms && (
          <Notice kind="warning" title={text.noTerms}>
            {text.noTermsText}
          </Notice>
        )}
        {children}
      </div>
    </section>
  )
}

/** How far it is, how many stand behind it, and where to read on. */
export function CampaignStanding({
  book,
  chainId,
  support,
}: {
  book: CampaignBook
  chainId: number
  support: Support
}) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const { address, charity, token } = book.record
  return (
    <>
      {!token && (
        <Notice kind="danger" title={text.unknownToken}>
          {text.unknownTokenText}
        </Notice>
      )}
      <Standing book={book} support={support} />
      <ul className="row">
        <li>
          <Link href={paths.charity(language, charity)}>{text.contact.charityPage}</Link>
        </li>
        <li>
          <Link href={paths.wall(language, { chainId, address })}>{text.wall}</Link>
        </li>
        <li>
          <Link href={paths.audit(language, { chainId, address })}>{text.audit}</Link>
        </li>
      </ul>
    </>
  )
}

function WebsiteLinePlace() {
  const { website: text } = useText().campaign
  return (
    <p className="website-line row small">
      <Badge>{text.asking}</Badge>
    </p>
  )
}

/** What the charity tells about its appeal. */
export function CampaignStory({ book }: { book: CampaignBook }) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const titleId = useId()
  const { terms } = book.record.creation
  if (!terms) return null
  const texts = termsIn(terms, language)
  return (
    <section className="stack" data-gap="small" aria-labelledby={titleId}>
      <h2 id={titleId}>{text.about}</h2>
      <UserText block lang={texts.language}>
        {texts.description}
      </UserText>
    </section>
  )
}

function Standing({ book, support }: { book: CampaignBook; support: Support }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { record } = book
  const money = useMoneyText(unitOf(record))
  const goal = record.milestones.reduce((sum, { amount }) => sum + amount, 0n)
  const { fundBy } = record.parameters.rules
  const ended = record.block.timestamp >= BigInt(fundBy)
  const { given, absorbed, surplus } = record.totals
  return (
    <div className="stack" data-gap="small">
      <p className="standing">
        <strong>{text.givenOf(money.coin(given - absorbed), money.amount(goal))}</strong>
        <a href="#support">{text.backers(support.people)}</a>
        <span>{text.gifts(support.gifts)}</span>
        <span>
          {ended ? text.givingEnded(format.date(fundBy)) : text.givingEnds(format.date(fundBy))}{' '}
          <span className="quiet">({format.relative(fundBy, record.block.timestamp)})</span>
        </span>
      </p>
      {support.fromInsiders > 0n && <p className="small">{text.insiderGifts(money.amount(support.fromInsiders))}</p>}
      {absorbed > 0n && <p className="small">{text.absorbed(money.amount(absorbed))}</p>}
      {surplus > 0n && <p className="small">{text.surplus(money.amount(surplus))}</p>}
    </div>
  )
}
