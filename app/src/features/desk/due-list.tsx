import { useOutlookSentences } from '../../data/outlook-view.tsx'
import { useCampaignName, useMilestoneTitles } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { deskPlace, type Task } from './tasks.ts'

interface DueListProps {
  tasks: readonly Task[]
  isOwn: boolean
}

/** What lies ahead over all campaigns: the charity's own turn first, then by date. */
export function DueList({ tasks, isOwn }: DueListProps) {
  const { desk: text } = useText()
  return (
    <section className="card">
      <h2>{text.due}</h2>
      {tasks.length === 0 ? (
        <EmptyState as="h3" title={text.nothingDue} text={text.nothingDueText} />
      ) : (
        <ol className="due-list">
          {tasks.map((task) => (
            <Due key={`${task.book.record.address}/${task.milestone}`} task={task} isOwn={isOwn} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Due({ task, isOwn }: { task: Task; isOwn: boolean }) {
  const { desk: text, campaign } = useText()
  const { book, milestone, by, own, outlook } = task
  const { record } = book
  const name = useCampaignName(record)
  const titles = useMilestoneTitles(record, campaign.untitled)
  const { next } = useOutlookSentences(record)(outlook)
  return (
    <li data-own={own || undefined}>
      <p className="due-when">
        {by === undefined ? text.anyTime : <DateTime value={by} now={record.block.timestamp} dateOnly />}
        {own && <Badge icon="clock">{isOwn ? text.yourTurn : text.charitysTurn}</Badge>}
      </p>
      <p>
        <a href={`#${deskPlace(record.address, milestone)}`}>
          <UserText>{titles[milestone] ?? ''}</UserText>
        </a>{' '}
        <span className="quiet small">
          <UserText>{name || campaign.list.untitled}</UserText>
        </span>
        <br />
        {next}
      </p>
    </li>
  )
}
