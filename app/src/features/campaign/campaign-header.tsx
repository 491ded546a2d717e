import { insiderRole } from '@amana/sdk/ledger/insiders'
import { useId } from 'react'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { LANGUAGE_NAMES } from '../../i18n/language.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Party } from '../../ui/party.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { TermsPicture } from './terms-picture.tsx'

interface CampaignHeaderProps {
  book: CampaignBook
  chainId: number
  /** What happens next if nobody acts. */
  status: string
}

/** Whose appeal it is, what for, how far, and what happens next. */
export function CampaignHeader({ book, chainId, status }: CampaignHeaderProps) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const titleId = useId()
  const { record } = book
  const { nameOf } = usePartyNames(record)
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  return (
    <section className="campaign-header" aria-labelledby={titleId}>
      {terms && <TermsPicture terms={terms} />}
      <div className="stack">
        <h1 id={titleId}>{texts ? <UserText lang={texts.language}>{texts.name}</UserText> : text.noTerms}</h1>
        <p>
          {text.by} <Party name={nameOf(record.charity)} address={record.charity} />
        </p>
        {terms && (
          <p className="row small quiet">
            <Badge>{text.organiserKinds[terms.organiser.kind]}</Badge>
            {terms.organiser.register && terms.organiser.number && (
              <bdi>{text.register(terms.organiser.register, terms.organiser.number)}</bdi>
            )}
            {terms.organiser.domain && <bdi dir="ltr">{terms.organiser.domain}</bdi>}
            {texts && texts.language !== language && (
              <span>{text.originalLanguage(LANGUAGE_NAMES[texts.language].name)}</span>
            )}
          </p>
        )}
        {!terms && (
          <Notice kind="warning" title={text.noTerms}>
            {text.noTermsText}
          </Notice>
        )}
        {!record.token && (
          <Notice kind="danger" title={text.unknownToken}>
            {text.unknownTokenText}
          </Notice>
        )}
        {texts && (
          <UserText block lang={texts.language}>
            {texts.description}
          </UserText>
        )}
        <Standing book={book} />
        <p className="status-sentence">
          <Icon name="clock" /> <span>{status}</span>
        </p>
        <p>
          <Link href={paths.audit(language, { chainId, address: record.address })}>{text.audit}</Link>
        </p>
      </div>
    </section>
  )
}

function Standing({ book }: { book: CampaignBook }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { record, lots } = book
  const money = useMoneyText(unitOf(record))
  const goal = record.milestones.reduce((sum, { amount }) => sum + amount, 0n)
  const gifts = lots.filter(({ gift }) => gift !== undefined)
  const insider = gifts.filter(({ donor }) => insiderRole(record, donor)).reduce((sum, { amount }) => sum + amount, 0n)
  const { fundBy } = record.parameters.rules
  const ended = record.block.timestamp >= BigInt(fundBy)
  const { given, absorbed, surplus } = record.totals
  return (
    <div className="stack" data-gap="small">
      <p className="standing">
        <strong>{text.givenOf(money.coin(given - absorbed), money.amount(goal))}</strong>
        <span>{text.gifts(new Set(gifts.map(({ gift }) => gift)).size)}</span>
        <span>
          {ended ? text.givingEnded(format.date(fundBy)) : text.givingEnds(format.date(fundBy))}{' '}
          <span className="quiet">({format.relative(fundBy, record.block.timestamp)})</span>
        </span>
      </p>
      {insider > 0n && <p className="small">{text.insiderGifts(money.amount(insider))}</p>}
      {absorbed > 0n && <p className="small">{text.absorbed(money.amount(absorbed))}</p>}
      {surplus > 0n && <p className="small">{text.surplus(money.amount(surplus))}</p>}
    </div>
  )
}
