import type { ReactNode } from 'react'
import type { Address as AddressValue } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { Hash } from '../../ui/hash.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { type PayoutRow, type RecipientTotals, recipientRecord } from './received.ts'

interface RecipientPageProps {
  chainId: number
  address: AddressValue
  /** Those that pay it, newest first; at least one. */
  books: readonly [CampaignBook, ...CampaignBook[]]
  /** Whether somebody has shown to hold the address. */
  holder?: ReactNode
  /** What comes next of a payout, and what can be done about it. */
  actionsOf?: (row: PayoutRow) => ReactNode
}

/** What came, what is coming, for which work, from how many donors, in which transaction. */
export function RecipientPage({ chainId, address, books, holder, actionsOf }: RecipientPageProps) {
  const { recipient: text } = useText()
  const { rows, totals } = recipientRecord(books, address)
  const name = usePartyNames(books[0].record).nameOf(address)
  return (
    <div className="stack" data-gap="large">
      <header className="place-head">
        <div className="stack" data-gap="small">
          <p className="quiet">{text.kind}</p>
          <h1>{name ? <UserText>{name}</UserText> : <Address value={address} plain />}</h1>
          <p>
            <Address value={address} full />
          </p>
          <p className="quiet">{text.lead}</p>
        </div>
        <Drawing name="basket" />
      </header>
      {totals.map((one) => (
        <Totals key={one.unit.symbol} totals={one} />
      ))}
      <section className="stack">
        <h2>{text.payouts}</h2>
        <ul className="grid campaigns">
          {rows.map((row) => (
            <PayoutView
              key={`${row.book.record.address}/${row.payout.milestone}/${row.payout.index}`}
              row={row}
              chainId={chainId}
              actions={actionsOf?.(row)}
            />
          ))}
        </ul>
        <p className="small quiet">{text.proofEnds}</p>
      </section>
      {holder}
    </div>
  )
}

function Totals({ totals: { unit, received, outstanding, undecided } }: { totals: RecipientTotals }) {
  const { recipient: text } = useText()
  const parts = [
    { name: text.received, amount: received },
    { name: text.outstanding, amount: outstanding },
    { name: text.undecided, amount: undecided },
  ]
  return (
    <dl className="card figures">
      {parts.map(({ name, amount }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Amount value={amount} token={unit} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface PayoutViewProps {
  row: PayoutRow
  chainId: number
  actions: ReactNode
}

function PayoutView({ row: { book, payout, standing, donors }, chainId, actions }: PayoutViewProps) {
  const { recipient: text, campaign, ledger } = useText()
  const language = useLanguage()
  const { record } = book
  const unit = unitOf(record)
  const title = useMilestoneTitles(record, campaign.untitled)[payout.milestone] ?? ''
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const amount = standing === 'paid' || standing === 'released' ? payout.due : payout.amount
  return (
    <li className="card">
      <p className="row" data-spread>
        <strong>
          <Amount value={amount} token={unit} />
        </strong>
        {standing === 'paid' && <StateBadge state="paid">{text.paid}</StateBadge>}
        {standing === 'released' && <StateBadge state="released" />}
        {standing === 'undecided' && <StateBadge state="waiting">{text.notDecided}</StateBadge>}
        {standing === 'nothing' && <StateBadge state="refunded">{text.nothing}</StateBadge>}
      </p>
      <h3>{campaign.list.current(payout.milestone + 1, isolateText(title))}</h3>
      <p>
        <Link href={paths.campaign(language, { chainId, address: record.address })}>
          {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
        </Link>
      </p>
      <p className="small quiet">{text.donors(donors)}</p>
      {payout.paid?.transactionHash && standing === 'paid' && (
        <p className="small quiet">
          <DateTime value={payout.paid.timestamp} /> ·{' '}
          <Link href={paths.transaction(language, chainId, payout.paid.transactionHash)}>
            {ledger.transaction} <Hash value={payout.paid.transactionHash} />
          </Link>
        </p>
      )}
      {actions}
    </li>
  )
}
