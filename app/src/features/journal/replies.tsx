import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { Said } from '../../data/journal-threads.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Byline } from './byline.tsx'
import { EntryText, readers } from './entry-document.tsx'

interface RepliesProps {
  record: CampaignRecord
  replies: readonly Said[]
  /** When it was asked: the time to the answer is said. */
  since: bigint | undefined
}

/** What was answered, by whom, and after how long. */
export function Replies({ record, replies, since }: RepliesProps) {
  const { journal: text } = useText()
  const format = useFormat()
  if (replies.length === 0) return null
  return (
    <ul className="replies stack">
      {replies.map((reply) => (
        <li key={reply.key} className="stack" data-gap="small">
          <Byline record={record} said={reply} />
          {since !== undefined && <p className="quiet small">{text.after(format.duration(reply.timestamp - since))}</p>}
          <EntryText content={reply.content} parse={readers.Reply}>
            {(document) => (
              <UserText block lang={document.language}>
                {document.text}
              </UserText>
            )}
          </EntryText>
        </li>
      ))}
    </ul>
  )
}
