import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { Asked } from '../../data/journal-threads.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import { Byline } from './byline.tsx'
import { EntryText, readers } from './entry-document.tsx'
import { Hidden } from './hidden.tsx'
import { Replies } from './replies.tsx'

/** A question or an objection, and what was answered. One without an answer says so. */
export function QuestionArticle({ record, asked }: { record: CampaignRecord; asked: Asked }) {
  const { journal: text } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const { objection, replies, timestamp } = asked
  const isAnswered = replies.some(({ role }) => role !== 'donor' && role !== 'visitor')
  return (
    <article className="entry stack" data-gap="small">
      <Hidden by={asked.hidden}>
        <Byline record={record} said={asked} />
        {objection && (
          <p>
            <Badge icon="speech">{text.objection(objection.milestone + 1, money.amount(objection.amount))}</Badge>
          </p>
        )}
        <EntryText content={asked.content} parse={objection ? readers.note : readers.Question}>
          {(document) => (
            <UserText block lang={document.language}>
              {document.text}
            </UserText>
          )}
        </EntryText>
        {!isAnswered && (
          <p>
            <Badge icon="clock">{text.unanswered(format.relative(timestamp, record.block.timestamp))}</Badge>
          </p>
        )}
        <Replies record={record} replies={replies} since={timestamp} />
      </Hidden>
    </article>
  )
}
