import { useId } from 'react'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { badgeOf } from '../../lib/milestone-badge.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'

interface CurrentMilestoneProps {
  record: CampaignRecord
  milestone: MilestoneFacts
  title: string
  /** How many people gave to it. */
  people: number
  /** What happens next if nobody acts. */
  next: string
}

/** How far the milestone under way is: a goal near enough to be reached, and what is still missing. */
export function CurrentMilestone({ record, milestone, title, people, next }: CurrentMilestoneProps) {
  const { campaign: text } = useText()
  const money = useMoneyText(unitOf(record))
  const placeId = useId()
  const titleId = useId()
  const { index, funded, amount, open } = milestone
  return (
    <section className="card current-milestone" aria-labelledby={`${placeId} ${titleId}`}>
      <p className="row small" data-spread>
        <span className="quiet" id={placeId}>
          {text.current.of(index + 1, record.milestones.length)}
        </span>
        <StateBadge state={badgeOf(milestone)} />
      </p>
      <h2 id={titleId}>
        <a href={`#milestone-${index + 1}`}>
          <UserText>{title}</UserText>
        </a>
      </h2>
      <Progress
        label={text.current.progress}
        labelHidden
        value={funded}
        maximum={amount}
        text={text.funded(money.coin(funded), money.amount(amount))}
      />
      <p className="row small">
        {open && <strong>{text.current.missing(money.amount(amount - funded))}</strong>}
        {people > 0 && <span>{text.current.people(people)}</span>}
      </p>
      <p className="status-sentence">
        <Icon name="clock" /> <span>{next}</span>
      </p>
    </section>
  )
}
