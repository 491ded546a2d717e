import { isFinal } from '@amana/sdk/enumerations'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { outlookOf } from '../../data/outlook.ts'
import { OutlookView } from '../../data/outlook-view.tsx'
import { useCampaignName, useMilestoneTitles } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { badgeOf } from '../../lib/milestone-badge.ts'
import { paths } from '../../lib/paths.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import { Budget } from './budget.tsx'
import { Funnel } from './funnel.tsx'
import { deskPlace } from './tasks.ts'

interface CampaignDeskProps {
  chain: ChainConfig
  book: CampaignBook
  actionsOf: (book: CampaignBook, milestone: number) => ReactNode
  voices: ReactNode
}

/** One campaign: what each milestone waits for and what can be done, what was planned and paid, and who came. */
export function CampaignDesk({ chain, book, actionsOf, voices }: CampaignDeskProps) {
  const { desk: text, campaign } = useText()
  const language = useLanguage()
  const { record } = book
  const money = useMoneyText(unitOf(record))
  // Nobody is asked for papers and counts that nobody looks at.
  const [budgetOpened, setBudgetOpened] = useState(false)
  const [funnelOpened, setFunnelOpened] = useState(false)
  const name = useCampaignName(record)
  const titles = useMilestoneTitles(record, campaign.untitled)
  const account = { chainId: chain.chainId, address: record.address }
  const heading = useId()
  const goal = record.milestones.reduce((sum, { amount }) => sum + amount, 0n)
  const links = [
    [paths.campaign(language, account), text.toCampaign],
    [paths.statements(language, account), text.toStatements],
    [paths.audit(language, account), text.toExports],
  ] as const
  return (
    <article className="card campaign-desk">
      <h3 id={heading}>
        <UserText>{name || campaign.list.untitled}</UserText>
      </h3>
      <p className="row small" data-spread>
        <span>{campaign.givenOf(money.coin(record.totals.given), money.amount(goal))}</span>
      </p>
      <nav aria-labelledby={heading}>
        <ul className="chips">
          {links.map(([href, words]) => (
            <li key={href}>
              <Link className="chip" href={href}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ol className="desk-milestones">
        {record.milestones.map((milestone) => {
          const { index, state } = milestone
          const outlook = outlookOf(record, index)
          const isOver = isFinal(state) && outlook.step.kind === 'nothing'
          return (
            <li key={index} id={deskPlace(record.address, index)} className="stack" data-gap="small">
              <div className="row" data-spread>
                <strong>
                  <span className="quiet small">{campaign.milestone(index + 1)}</span>{' '}
                  <UserText>{titles[index] ?? ''}</UserText>
                </strong>
                <StateBadge state={badgeOf({ state, ...outlook })} />
              </div>
              <OutlookView record={record} milestone={index} />
              {!isOver && (
                <div className="desk-actions stack" data-gap="small">
                  {actionsOf(book, index)}
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {voices && (
        <details open>
          <summary>{text.voices}</summary>
          {voices}
        </details>
      )}
      <details onToggle={({ currentTarget }) => setBudgetOpened(currentTarget.open)}>
        <summary>{text.budget}</summary>
        {budgetOpened && <Budget chain={chain} book={book} />}
      </details>
      <details onToggle={({ currentTarget }) => setFunnelOpened(currentTarget.open)}>
        <summary>{text.funnel}</summary>
        {funnelOpened && <Funnel chain={chain} book={book} />}
      </details>
    </article>
  )
}
