import { overlap, type Stretch } from '@amana/sdk/coin-line'
import { isFinal } from '@amana/sdk/enumerations'
import type { ReactNode } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import { CampaignHeader, CampaignStanding, CampaignStory } from './campaign-header.tsx'
import { CurrentMilestone } from './current-milestone.tsx'
import { GiftCatalogue } from './gift-catalogue.tsx'
import { MilestoneCard } from './milestone-card.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'
import { MoneyIdentity } from './money-identity.tsx'
import type { CampaignSupport } from './support.ts'

export interface CampaignPageProps {
  book: CampaignBook
  chainId: number
  facts: readonly MilestoneFacts[]
  support: CampaignSupport
  /** The visitor's own coins. */
  own: readonly Stretch[]
  /** What the visitor gave. */
  ownGifts?: ReactNode
  coinLine: ReactNode
  flow?: ReactNode
  /** Updates, questions and objections. */
  journal?: ReactNode
  /** Who gave, who decides, by which rules, and what remains a matter of trust. */
  trust?: ReactNode
  ledger: ReactNode
  /** Beside the page: giving. */
  aside?: ReactNode
  /** What can be done with a milestone, and what came of it. */
  actionsOf?: (milestone: MilestoneFacts) => ReactNode
  storyOf?: (milestone: MilestoneFacts) => ReactNode
  /** Beside a payout that was paid: what its recipient says. Both counted from 0. */
  receivedOf?: (milestone: number, payout: number) => ReactNode
}

/** A campaign whole. What other features add comes through the slots. */
export function CampaignPage(props: CampaignPageProps) {
  const { book, chainId, facts, support, own, ownGifts, coinLine, flow, journal, trust } = props
  const { ledger, aside, actionsOf, storyOf, receivedOf } = props
  const { campaign: text, shell } = useText()
  const { record } = book
  const titles = useMilestoneTitles(record, text.untitled)
  const current = currentMilestone(facts)
  const next = useNextSentence(book, current)
  return (
    <div className="beside campaign">
      {aside && (
        <a className="skip" href="#giving">
          {shell.skipToGive}
        </a>
      )}
      <div className="stack" data-gap="large">
        <CampaignHeader campaign={record} chainId={chainId}>
          <CampaignStanding book={book} chainId={chainId} support={support.all} />
        </CampaignHeader>
        {current && (
          <CurrentMilestone
            record={record}
            milestone={current}
            title={titles[current.index] ?? ''}
            people={support.milestones[current.index]?.people ?? 0}
            next={next}
          />
        )}
        {ownGifts}
        <PageParts journal={journal !== undefined} />
        <CampaignStory book={book} />
        <GiftCatalogue record={record} />
        <section className="card" id="coin-line">
          {coinLine}
        </section>
        <MoneyIdentity book={book} />
        {flow}
        <section className="stack" id="milestones">
          <h2>{text.milestones}</h2>
          {facts.map((milestone) => (
            <MilestoneCard
              key={milestone.index}
              record={record}
              milestone={milestone}
              title={titles[milestone.index] ?? ''}
              support={support.milestones[milestone.index]}
              own={own.filter((part) => overlap(part, milestone) > 0n)}
              actions={actionsOf?.(milestone)}
              story={storyOf?.(milestone)}
              receivedOf={receivedOf && ((payout) => receivedOf(milestone.index, payout))}
            />
          ))}
        </section>
        {journal}
        {trust}
        <div id="ledger">{ledger}</div>
        {aside && facts.some(({ open }) => open) && (
          <a className="button give-link" data-kind="primary" href="#giving">
            {text.give}
          </a>
        )}
      </div>
      {aside && (
        <aside id="giving" tabIndex={-1}>
          {aside}
        </aside>
      )}
    </div>
  )
}

/** The way to each part of a long page. */
function PageParts({ journal }: { journal: boolean }) {
  const { parts: text } = useText().campaign
  const parts = [
    ['#milestones', text.milestones],
    ...(journal ? [['#updates', text.updates] as const, ['#questions', text.questions] as const] : []),
    ['#support', text.support],
    ['#people', text.people],
    ['#rules', text.rules],
    ['#contact', text.contact],
    ['#ledger', text.ledger],
  ] as const
  return (
    <nav className="page-parts screen-only" aria-label={text.label}>
      <ul className="chips">
        {parts.map(([href, name]) => (
          <li key={href}>
            <a className="chip" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What happens next in the milestone that is under way; at the end, in the last one. */
function useNextSentence(book: CampaignBook, current: MilestoneFacts | undefined): string {
  const { campaign: text } = useText()
  const format = useFormat()
  const { inSentence } = usePartyNames(book.record)
  if (!current) return ''
  return silenceSentence(current.silence, text.silence, inSentence(book.record.charity), format.dateTime)
}

/** The first with something to decide, then the first that fills, then the first with coins to move. */
export function currentMilestone(facts: readonly MilestoneFacts[]): MilestoneFacts | undefined {
  return (
    facts.find(({ state }) => !isFinal(state) && state !== 'Funding') ??
    facts.find(({ state }) => state === 'Funding') ??
    facts.find(({ unpaid, unreturned }) => unpaid > 0n || unreturned > 0n) ??
    facts.at(-1)
  )
}
