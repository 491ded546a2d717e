import { overlap, type Stretch } from '@amana/sdk/coin-line'
import { isFinal } from '@amana/sdk/enumerations'
import type { ReactNode } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import { CampaignHeader } from './campaign-header.tsx'
import { MilestoneCard } from './milestone-card.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'
import { MoneyIdentity } from './money-identity.tsx'
import { ContractDetails, People, Risks, Rules } from './people-and-rules.tsx'

export interface CampaignPageProps {
  book: CampaignBook
  chainId: number
  facts: readonly MilestoneFacts[]
  /** The visitor's own coins. */
  own: readonly Stretch[]
  coinLine: ReactNode
  ledger: ReactNode
  /** Beside the page: giving. */
  aside?: ReactNode
  /** What can be done with a milestone. */
  actionsOf?: (milestone: MilestoneFacts) => ReactNode
}

/** A campaign whole. What other features add comes through the slots. */
export function CampaignPage({ book, chainId, facts, own, coinLine, ledger, aside, actionsOf }: CampaignPageProps) {
  const { campaign: text, shell } = useText()
  const { record } = book
  const titles = useMilestoneTitles(record, text.untitled)
  return (
    <div className="beside campaign">
      {aside && (
        <a className="skip" href="#giving">
          {shell.skipToGive}
        </a>
      )}
      <div className="stack" data-gap="large">
        <CampaignHeader book={book} chainId={chainId} status={useStatus(book, facts, titles)} />
        <MoneyIdentity book={book} />
        <section className="card">{coinLine}</section>
        <section className="stack">
          <h2>{text.milestones}</h2>
          {facts.map((milestone) => (
            <MilestoneCard
              key={milestone.index}
              record={record}
              milestone={milestone}
              title={titles[milestone.index] ?? ''}
              own={own.filter((part) => overlap(part, milestone) > 0n)}
              actions={actionsOf?.(milestone)}
            />
          ))}
        </section>
        {ledger}
        <Rules record={record} />
        <People record={record} />
        <Risks record={record} />
        <ContractDetails record={record} />
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

/** What happens next in the milestone that is under way; at the end, in the last one. */
function useStatus(book: CampaignBook, facts: readonly MilestoneFacts[], titles: readonly string[]): string {
  const { campaign: text } = useText()
  const format = useFormat()
  const { inSentence } = usePartyNames(book.record)
  const current = currentMilestone(facts)
  if (!current) return ''
  const sentence = silenceSentence(current.silence, text.silence, inSentence(book.record.charity), format.dateTime)
  return text.status(current.index + 1, isolateText(titles[current.index] ?? ''), sentence)
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
