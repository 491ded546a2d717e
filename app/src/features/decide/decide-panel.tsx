import { Link } from 'wouter'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Card } from '../../ui/card.tsx'
import { contextOf, type MilestoneOfRecord, rulingOpensAt } from './decision-rules.ts'
import { SentDecisions } from './sent-decisions.tsx'

interface DecidePanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
}

const WAITING = ['Claimed', 'AppealedSilence', 'AppealedObjection']

/** In a milestone's card: who is asked for a decision, until when, and the page where it is made. */
export function DecidePanel({ chain, book, milestone: index }: DecidePanelProps) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { record } = book
  const milestone = record.milestones[index]
  if (!milestone) return null
  const waits = WAITING.includes(milestone.state)
  const href = paths.review(language, { chainId: chain.chainId, address: record.address }, index)
  return (
    <>
      <SentDecisions chain={chain} record={record} milestone={milestone} />
      {waits && <Waiting chain={chain} book={book} milestone={milestone} href={href} />}
      {!waits && milestone.attempt > 0n && (
        <p>
          <Link className="onward" href={href}>
            {text.toEvidence}
          </Link>
        </p>
      )}
    </>
  )
}

interface WaitingProps {
  chain: ChainConfig
  book: CampaignBook
  milestone: MilestoneOfRecord
  href: string
}

function Waiting({ chain, book: { record }, milestone, href }: WaitingProps) {
  const { decide: text } = useText()
  const format = useFormat()
  const { address } = useWallet()
  const { cause, panel, verifiers } = contextOf(chain, record, milestone)
  const { threshold, members } = cause ? record.parameters.panel : record.parameters.verifiers
  const isAsked = (cause ? panel : verifiers).some((one) => one.toLowerCase() === address?.toLowerCase())
  const opens = rulingOpensAt(record, milestone)
  const title = cause ? text.panelTitle(milestone.index + 1) : text.deskTitle(milestone.index + 1)
  useDeadline(`decide ${milestone.index}`, milestone.time)
  return (
    <Card aria-label={title}>
      <h3>{title}</h3>
      <p>
        {cause ? text.causes[cause] : text.claimAsked} {text.needed(threshold, members.length)}{' '}
        {text.until(format.dateTime(milestone.time))}
      </p>
      {opens !== undefined && <p>{text.rulingOpens(format.dateTime(opens))}</p>}
      <div className="row">
        <Link className="button" data-kind={isAsked ? 'primary' : 'secondary'} href={href}>
          {isAsked ? text.toDesk : text.toReview}
        </Link>
      </div>
    </Card>
  )
}
