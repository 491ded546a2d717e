import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { isFinal } from '@amana/sdk/enumerations'
import { insiderRole } from '@amana/sdk/ledger/insiders'
import type { Fate } from '@amana/sdk/ledger/money'
import { type TracedGift, type TracedLot, traceGift } from '@amana/sdk/ledger/trace'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import type { CoinStretch } from '../../lib/coin-stretches.ts'
import { type GivenCoinState, UNDECIDED } from '../../lib/coin-stretches.ts'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Badge, StateBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CoinBar } from '../../ui/coin-bar.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Fill } from '../../ui/fill.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Later } from '../../ui/later.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { NextMilestone } from './next-milestone.tsx'
import { PortionList, type ReceivedOf } from './portion-list.tsx'
import { Timeline } from './timeline.tsx'
import { WhatCoinsDid } from './what-coins-did.tsx'

/** What the page needs to know of a milestone. */
export interface TraceMilestone extends Stretch {
  stretches: readonly CoinStretch[]
  index: number
  /** Given so far. */
  funded: bigint
  /** Takes gifts now. */
  open: boolean
  /** "If nobody acts …" */
  next: string
}

interface TracePageProps {
  book: CampaignBook
  account: AccountId
  gift: bigint
  milestones: readonly TraceMilestone[]
  /** Beside the title: handing the page on. */
  share?: ReactNode
  /** Being told what happens next. */
  follow?: ReactNode
  /** What the organiser tells of a milestone that was released. */
  storyOf?: (milestone: number) => ReactNode
  /** What the recipient of a payout that was paid says. */
  receivedOf?: ReceivedOf
  /** Where its donor may object. */
  objectionOf?: (milestone: number) => ReactNode
}

/** One gift from the donor's hand to where each of its coins is: first in sentences, then in proof. */
export function TracePage(props: TracePageProps) {
  const { book, account, gift, milestones, share, follow, storyOf, receivedOf, objectionOf } = props
  const { trace: text, campaign, donor, papers } = useText()
  const language = useLanguage()
  const { record, events } = book
  const money = useMoneyText(unitOf(record))
  const { nameOf } = usePartyNames(record)
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const traced = traceGift({ parameters: record.parameters, events, timestamp: record.block.timestamp, gift })
  if (!traced) {
    return (
      <EmptyState wholePage title={text.unknown} text={text.unknownText}>
        <Link className="button" data-kind="primary" href={paths.campaign(language, account)}>
          {text.toCampaign}
        </Link>
      </EmptyState>
    )
  }
  const role = insiderRole(record, traced.donor)
  const command = `npm run amana -- trace ${formatAccountId(account)}/${gift}`
  return (
    <div className="stack trace" data-gap="large">
      <header className="stack">
        <div className="row" data-spread>
          <h1>{text.title(money.amount(traced.amount))}</h1>
          <span className="row screen-only">
            {share}
            <Link className="button" href={paths.papers(language, account, gift)}>
              <Icon name="document" /> {papers.link}
            </Link>
            <Button onClick={() => window.print()}>{text.print}</Button>
          </span>
        </div>
        <p>
          <Fill
            text={text.givenIn}
            values={{
              donor: (
                <>
                  <Party name={nameOf(traced.donor)} address={traced.donor} /> {role && <InsiderBadge role={role} />}
                </>
              ),
              campaign: (
                <Link href={`${paths.campaign(language, account)}?donor=${traced.donor}`}>
                  {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
                </Link>
              ),
            }}
          />
        </p>
        <p className="row quiet small">
          <DateTime value={traced.given.timestamp} />
          <Link href={paths.donor(language, traced.donor)}>{donor.title}</Link>
        </p>
        <Fates traced={traced} book={book} />
      </header>
      {traced.lots.map((lot) => (
        <LotCard
          key={String(lot.start)}
          lot={lot}
          book={book}
          milestone={milestones[lot.milestone]}
          receivedOf={receivedOf}
          objection={objectionOf?.(lot.milestone)}
        />
      ))}
      <Later>
        <WhatCoinsDid book={book} traced={traced} storyOf={storyOf} />
        <Timeline book={book} traced={traced} chainId={account.chainId} />
        <NextMilestone book={book} account={account} traced={traced} milestones={milestones} />
        {follow}
        <footer className="stack" data-gap="small">
          <p>{text.proofEnds}</p>
          <p>
            <Link href={paths.audit(language, account)}>{text.self}</Link>
          </p>
          <p className="row small screen-only">
            <span className="quiet">{text.onChain}</span> <Hash value={command} full copy />
          </p>
        </footer>
      </Later>
    </div>
  )
}

function InsiderBadge({ role }: { role: keyof ReturnType<typeof useText>['ledger']['roles'] }) {
  const { ledger } = useText()
  return <Badge icon="info">{ledger.insider(ledger.roles[role])}</Badge>
}

const FATES: readonly Fate[] = ['refundable', 'waiting', 'released', 'paid', 'refunded']

/** The first thing to know: how much is where. */
function Fates({ traced, book }: { traced: TracedGift; book: CampaignBook }) {
  const { trace: text } = useText()
  const money = useMoneyText(unitOf(book.record))
  return (
    <ul className="fates">
      {FATES.filter((fate) => traced.fates[fate] > 0n).map((fate) => (
        <li key={fate}>{text.fates[fate](money.amount(traced.fates[fate]))}</li>
      ))}
    </ul>
  )
}

interface LotCardProps {
  lot: TracedLot
  book: CampaignBook
  milestone: TraceMilestone | undefined
  receivedOf: ReceivedOf | undefined
  objection?: ReactNode
}

function LotCard({ lot, book, milestone, receivedOf, objection }: LotCardProps) {
  const { trace: text, campaign } = useText()
  const money = useMoneyText(unitOf(book.record))
  const titles = useMilestoneTitles(book.record, campaign.untitled)
  const undecided = !isFinal(lot.state)
  const amount = money.amount(lot.amount)
  return (
    <section className="card">
      <div className="row" data-spread>
        <h2>{text.sentence(amount, lot.milestone + 1, isolateText(titles[lot.milestone] ?? ''))}</h2>
        <StateBadge state={badgeOf(lot)} />
      </div>
      {undecided && <p>{lot.passOn ? text.promisePassOn(amount) : text.promiseBack(amount)}</p>}
      {lot.objected && <p>{text.objected}</p>}
      {milestone && (
        <div className="milestone-bar">
          <CoinBar whole={milestone} stretches={milestone.stretches} own={[lot]} />
        </div>
      )}
      <p className="quiet small">{text.place(money.coin(lot.start), money.coin(endOf(lot)))}</p>
      <PortionList lot={lot} record={book.record} receivedOf={receivedOf} />
      {milestone && (
        <div className="what-happens">
          <h3>{text.next}</h3>
          <p>{milestone.next}</p>
        </div>
      )}
      {objection}
    </section>
  )
}

function badgeOf({ state, portions, refunded, objected }: TracedLot): GivenCoinState {
  const undecided = UNDECIDED[state]
  if (undecided) return undecided
  if (state === 'Refunded' || objected) {
    if (refunded) return 'refunded'
    if (portions.some(({ fate }) => fate === 'refundable')) return 'refundable'
  }
  return portions.every(({ fate }) => fate === 'paid') ? 'paid' : 'released'
}
