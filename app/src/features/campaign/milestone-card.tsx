import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { isFinal } from '@amana/sdk/enumerations'
import type { Terms } from '@amana/sdk/schemas'
import { lazy, type ReactNode, Suspense, useId } from 'react'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { OutlookView } from '../../data/outlook-view.tsx'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { badgeOf } from '../../lib/milestone-badge.ts'
import { budgetIn, termsIn } from '../../lib/terms-in.ts'
import { Amount } from '../../ui/amount.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { CoinBar } from '../../ui/coin-bar.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'
import { Outcome } from './outcome.tsx'
import { PayoutsTable } from './payouts-table.tsx'
import type { Support } from './support.ts'

const Attempts = lazy(() => import('./attempts.tsx'))

interface MilestoneCardProps {
  record: CampaignRecord
  milestone: MilestoneFacts
  title: string
  support: Support | undefined
  /** The visitor's own coins in this milestone. */
  own: readonly Stretch[]
  /** What can be done here: claim, decide, pay, return. */
  actions?: ReactNode
  /** What came of it. */
  story?: ReactNode
  /** What the recipient of a payout that was paid says. */
  receivedOf?: ((payout: number) => ReactNode) | undefined
}

/** One step of the campaign: what it is for, where it stands, what happens next, and the proof. */
export function MilestoneCard({
  record,
  milestone,
  title,
  support,
  own,
  actions,
  story,
  receivedOf,
}: MilestoneCardProps) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const titleId = useId()
  useDeadline(`milestone ${milestone.index}`, 'at' in milestone.silence ? milestone.silence.at : undefined)
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const words = texts?.milestones[milestone.index]
  return (
    <section className="card milestone" aria-labelledby={titleId} id={`milestone-${milestone.index + 1}`}>
      <header className="stack" data-gap="small">
        <div className="row" data-spread>
          <span className="quiet small">{text.milestone(milestone.index + 1)}</span>
          <StateBadge state={badgeOf(milestone)} />
        </div>
        <h3 id={titleId}>
          <UserText lang={words && texts?.language}>{title}</UserText>
        </h3>
      </header>
      <Funding record={record} milestone={milestone} own={own} />
      {support && <WhoGave record={record} support={support} />}
      <OutlookView record={record} milestone={milestone.index} />
      {words && (
        <UserText block lang={texts?.language}>
          {words.description}
        </UserText>
      )}
      {isFinal(milestone.state) && <Outcome record={record} milestone={milestone} />}
      {story}
      {actions}
      <div className="stack" data-gap="small">
        <h4>{text.payouts}</h4>
        <PayoutsTable record={record} milestone={milestone} receivedOf={receivedOf} />
      </div>
      <details className="proof" open={!isFinal(milestone.state)}>
        <summary>{text.proof}</summary>
        <div className="stack" data-gap="large">
          <div className="grid">
            {words?.checklist && <Checklist items={words.checklist} lang={texts?.language} />}
            {terms && <Budget record={record} terms={terms} index={milestone.index} />}
          </div>
          {milestone.claims.length > 0 && (
            <Suspense fallback={<Skeleton label={text.loading} height="8rem" />}>
              <Attempts record={record} milestone={milestone} />
            </Suspense>
          )}
        </div>
      </details>
    </section>
  )
}

function Funding({ record, milestone, own }: Pick<MilestoneCardProps, 'record' | 'milestone' | 'own'>) {
  const { campaign: text } = useText()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const { funded, amount, open } = milestone
  return (
    <div className="stack" data-gap="small">
      <div className="milestone-bar">
        <CoinBar whole={milestone} stretches={milestone.stretches} own={own} />
      </div>
      <p className="row small" data-spread>
        <span>
          {text.funded(money.coin(funded), money.amount(amount))}
          {funded === amount && <> · {text.full}</>}
        </span>
        {open ? (
          <span className="quiet">{text.nextFree(money.coin(milestone.start + funded))}</span>
        ) : (
          <span className="quiet">{text.coins(money.coin(milestone.start), money.coin(endOf(milestone)))}</span>
        )}
      </p>
    </div>
  )
}

/** How many stand behind the coins, how much of them hangs on one, and what is no support of the public. */
function WhoGave({ record, support }: { record: CampaignRecord; support: Support }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const { people, largest, fromPublic, fromInsiders, absorbed, given } = support
  const { apart } = text.support
  if (given === 0n) return null
  return (
    <p className="small quiet standing">
      <span>{text.backers(people)}</span>
      {largest && people > 1 && <span>{apart.largest(isolate(format.share(largest.amount, fromPublic)))}</span>}
      {fromInsiders > 0n && <span>{apart.insiders(money.amount(fromInsiders))}</span>}
      {absorbed > 0n && <span>{apart.absorbed(money.amount(absorbed))}</span>}
    </p>
  )
}

function Checklist({ items, lang }: { items: readonly string[]; lang: string | undefined }) {
  const { campaign: text } = useText()
  return (
    <div className="stack" data-gap="small">
      <h4>{text.checklist}</h4>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>
            <UserText lang={lang}>{item}</UserText>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the terms say the milestone's money is for. */
function Budget({ record, terms, index }: { record: CampaignRecord; terms: Terms; index: number }) {
  const { campaign: text } = useText()
  const budget = budgetIn(terms, index, useLanguage())
  if (budget.length === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h4>{text.budget}</h4>
      <ul className="budget">
        {budget.map(({ label, amount, language }, line) => (
          <li key={line}>
            <UserText lang={language}>{label}</UserText>
            <Amount value={amount} token={unitOf(record)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
