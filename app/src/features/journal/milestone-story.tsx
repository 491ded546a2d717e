import type { Received } from '@amana/sdk/journal-documents'
import { useMemo } from 'react'
import type { Address, Hash } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useContents } from '../../data/contents.ts'
import { useJournal } from '../../data/journal.ts'
import { type Receipt, threadsIn, type Update } from '../../data/journal-threads.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { EntryText, parsed, readers } from './entry-document.tsx'
import { UpdateBody } from './update-article.tsx'

/** Who made a milestone possible, as far as the chain knows. */
export interface Helpers {
  donors: number
  verifiers: readonly Address[]
  recipients: readonly Address[]
}

interface MilestoneStoryProps {
  chain: ChainConfig
  book: CampaignBook
  milestone: number
  helpers: Helpers
}

/** What came of a milestone: the charity's latest story of it, what its recipients confirm, and who helped. */
export default function MilestoneStory({ chain, book, milestone, helpers }: MilestoneStoryProps) {
  const { journal: text } = useText()
  const reading = useJournal(chain, book.record.address)
  const journal = reading.status === 'ready' ? reading.data : undefined
  const threads = useMemo(() => journal && threadsIn(book, journal), [book, journal])
  const told =
    threads?.updates.filter(({ role, hidden }) => role === 'charity' && !hidden).slice(0, LATEST) ?? NO_UPDATES
  const story = useStory(told, milestone)
  const receipts = threads?.receipts.filter((receipt) => receipt.milestone === milestone) ?? []
  if (!story && receipts.length === 0) return null
  return (
    <div className="story stack" data-gap="small">
      <h4>{text.story}</h4>
      {story && (
        <>
          <p>
            <strong>
              <UserText lang={story.document.language}>{story.document.title}</UserText>
            </strong>{' '}
            <span className="quiet small">
              <DateTime value={story.update.timestamp} dateOnly />
            </span>
          </p>
          <UpdateBody document={story.document} />
          {story.update.corrections.length > 0 && (
            <p className="small">
              <a href="#updates">{text.seeCorrection}</a>
            </p>
          )}
        </>
      )}
      {receipts.map((receipt) => (
        <ReceiptLine key={receipt.key} record={book.record} receipt={receipt} />
      ))}
      <HelperLine record={book.record} helpers={helpers} />
    </div>
  )
}

/** Older ones are among the updates; a card does not fetch them all to find its own. */
const LATEST = 20
const NO_UPDATES: readonly Update[] = []

/** The newest update that says it is about the milestone. Which one that is, only the documents know. */
function useStory(updates: readonly Update[], milestone: number) {
  const answers = useContents(updates.map(({ content }): Hash => content))
  for (const [index, { data }] of answers.entries()) {
    const update = updates[index]
    const document = data && parsed(readers.Update, data.bytes)
    if (update && document?.milestone === milestone) return { update, document }
  }
  return undefined
}

/** A recipient's word that the money came, beside what the chain says was sent. */
function ReceiptLine({ record, receipt }: { record: CampaignRecord; receipt: Receipt }) {
  const { journal: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { nameOf } = usePartyNames(record)
  const paid = record.milestones[receipt.milestone]?.payouts[receipt.payout]
  const words = ({ amount }: Received) => {
    const received = BigInt(amount)
    return paid && paid.due !== received
      ? text.receivedOther(money.amount(received), money.amount(paid.due))
      : text.received(money.amount(received))
  }
  return (
    <div className="receipt">
      <Icon name="check" />
      <div className="stack" data-gap="small">
        <Party name={nameOf(receipt.author)} address={receipt.author} />
        <EntryText content={receipt.content} parse={readers.Received}>
          {(document) => (
            <>
              <p>{words(document)}</p>
              {document.text && (
                <UserText block lang={document.language}>
                  {document.text}
                </UserText>
              )}
            </>
          )}
        </EntryText>
      </div>
    </div>
  )
}

function HelperLine({
  record,
  helpers: { donors, recipients, verifiers },
}: {
  record: CampaignRecord
  helpers: Helpers
}) {
  const { journal: text } = useText()
  const { nameOf } = usePartyNames(record)
  const people = (title: string, members: readonly Address[]) =>
    members.length > 0 && (
      <div>
        <dt>{title}</dt>
        {members.map((member) => (
          <dd key={member}>
            <Party name={nameOf(member)} address={member} />
          </dd>
        ))}
      </div>
    )
  return (
    <dl className="helpers small">
      <div>
        <dt>{text.givenBy}</dt>
        <dd>{text.donors(donors)}</dd>
      </div>
      {people(text.doneBy, recipients)}
      {people(text.checkedBy, verifiers)}
    </dl>
  )
}
