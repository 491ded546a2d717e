import { useMemo, useState } from 'react'
import { isAddressEqual } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useContent } from '../../data/content.ts'
import { type Journal, useJournal } from '../../data/journal.ts'
import { type Asked, answeringOf, threadsIn, unansweredOf } from '../../data/journal-threads.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { questionIn } from './question-text.ts'
import { Answer, Moderate } from './respond.tsx'
import { WriteUpdate } from './write-update.tsx'

interface CharityVoicesProps {
  chain: ChainConfig
  book: CampaignBook
}

/**
 * A charity's side of what is said about one of its campaigns: what waits for an answer, since when, and telling its
 * donors how things stand. Nothing where the chain has no journal.
 */
export function CharityVoices({ chain, book }: CharityVoicesProps) {
  const { voices } = useText()
  const { address } = useWallet()
  const { record } = book
  const reading = useJournal(chain, record.address)
  if (!chain.journal) return null
  const isCharity = address !== undefined && isAddressEqual(address, record.charity)
  return (
    <div className="stack">
      <h3>{voices.waiting.title}</h3>
      <ReadingView reading={reading} skeleton={<Skeleton label={voices.waiting.title} lines={3} />}>
        {(journal) => <Waiting chain={chain} book={book} journal={journal} canAnswer={isCharity} />}
      </ReadingView>
      {isCharity && <WriteUpdate chain={chain} record={record} />}
    </div>
  )
}

interface WaitingProps extends CharityVoicesProps {
  journal: Journal
  canAnswer: boolean
}

function Waiting({ chain, book, journal, canAnswer }: WaitingProps) {
  const { waiting: text } = useText().voices
  const format = useFormat()
  const { asked } = useMemo(() => threadsIn(book, journal), [book, journal])
  const unanswered = unansweredOf(asked)
  // Whoever has just answered reads here that it is written.
  const [first] = useState(() => new Set(unanswered.map(({ key }) => key)))
  for (const { key } of unanswered) first.add(key)
  const shown = asked.filter(({ key }) => first.has(key)).toReversed()
  const answering = answeringOf(asked)
  return (
    <>
      <p role="status">
        {unanswered.length === 0 ? text.none : text.count(unanswered.length)}{' '}
        {answering.asked > 0 && (
          <span className="quiet small">{text.answered(answering.answered, answering.asked)} </span>
        )}
        {answering.median !== undefined && (
          <span className="quiet small">{text.within(format.duration(answering.median))}</span>
        )}
      </p>
      {shown.length > 0 && (
        <ul className="voice-waiting stack">
          {shown.map((one) => (
            <WaitingLine key={one.key} chain={chain} record={book.record} asked={one} canAnswer={canAnswer} />
          ))}
        </ul>
      )}
    </>
  )
}

interface WaitingLineProps {
  chain: ChainConfig
  record: CampaignRecord
  asked: Asked
  canAnswer: boolean
}

function WaitingLine({ chain, record, asked, canAnswer }: WaitingLineProps) {
  const { voices, journal, reading } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const { nameOf } = usePartyNames(record)
  const content = useContent(asked.content)
  const words = content.data && questionIn(content.data.bytes)
  const { objection } = asked
  return (
    <li className="stack" data-gap="small">
      <p className="row small">
        <Badge icon={objection ? 'speech' : 'clock'}>
          {objection
            ? journal.objection(objection.milestone + 1, money.amount(objection.amount))
            : voices.waiting.since(format.relative(asked.timestamp, record.block.timestamp))}
        </Badge>
        <Badge>{journal.roles[asked.role]}</Badge>
        <Party name={nameOf(asked.author)} address={asked.author} />
        {objection && (
          <span className="quiet">
            {voices.waiting.since(format.relative(asked.timestamp, record.block.timestamp))}
          </span>
        )}
      </p>
      {words ? (
        <UserText block lang={words.language}>
          {words.text}
        </UserText>
      ) : (
        <p className="quiet">
          {content.isPending ? journal.loading : content.data ? journal.unreadable : reading.contentMissing}
        </p>
      )}
      {canAnswer && (
        <div className="row voice-actions">
          <Answer chain={chain} record={record} asked={asked} as="charity" />
          <Moderate chain={chain} record={record} said={asked} />
        </div>
      )}
    </li>
  )
}
