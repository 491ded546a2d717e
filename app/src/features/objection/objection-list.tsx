import type { Entry } from '@amana/sdk/actions/getEntries'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { isAddressEqual } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useJournal } from '../../data/journal.ts'
import type { Objection } from '../../data/journal-threads.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { PublicNote } from '../../data/public-note.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'
import type { ObjectionFacts } from './objection-facts.ts'

interface ObjectionListProps {
  chain: ChainConfig
  book: CampaignBook
  facts: ObjectionFacts
  heading: 'h3' | 'h4'
}

/** More than this are looked through one page down, with everything else that was said. */
const SHOWN = 20

/** Each protest with its reason, and the charity's answer right beside it. */
export function ObjectionList({ chain, book, facts, heading: Heading }: ObjectionListProps) {
  const { objection: text } = useText()
  const { objections } = facts
  const reading = useJournal(chain, book.record.address)
  if (objections.length === 0) return null
  const entries = reading.status === 'ready' ? reading.data.entries : []
  const replyTo = ({ reason, timestamp }: Objection) =>
    entries.find(
      (entry) =>
        entry.kind === 'Reply' &&
        entry.subject === reason &&
        entry.timestamp >= timestamp &&
        isAddressEqual(entry.author, book.record.charity),
    )
  /** Hiding deletes nothing: the words are one press further away. */
  const isHidden = ({ reason }: Objection) =>
    entries.findLast(
      ({ kind, subject, author }) =>
        (kind === 'Hide' || kind === 'Unhide') && subject === reason && isAddressEqual(author, book.record.charity),
    )?.kind === 'Hide'
  return (
    <div className="stack" data-gap="small">
      <Heading>{text.listTitle(objections.length)}</Heading>
      <ul className="objection-list">
        {objections.slice(0, SHOWN).map((objection) => (
          <Voice
            key={`${objection.transaction} ${objection.donor} ${objection.reason}`}
            chain={chain}
            book={book}
            objection={objection}
            reply={replyTo(objection)}
            hidden={isHidden(objection)}
          />
        ))}
      </ul>
      {objections.length > SHOWN && <p className="quiet small">{text.more(objections.length - SHOWN)}</p>}
    </div>
  )
}

interface VoiceProps {
  chain: ChainConfig
  book: CampaignBook
  objection: Objection
  reply: Entry | undefined
  /** By the charity. */
  hidden: boolean
}

function Voice({ chain, book: { record }, objection, reply, hidden }: VoiceProps) {
  const { objection: text } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const { nameOf } = usePartyNames(record)
  const { donor, amount, reason, timestamp, transaction } = objection
  return (
    <li>
      <article className="stack" data-gap="small">
        <p>
          <Party name={nameOf(donor)} address={donor} href={paths.donor(language, donor)} />{' '}
          {text.objectsWith(money.amount(amount))}
        </p>
        {hidden && <p className="quiet">{text.hidden}</p>}
        {reason === ZERO_HASH ? (
          <p className="quiet">{text.noReason}</p>
        ) : (
          <PublicNote key={String(hidden)} hash={reason} open={!hidden} />
        )}
        <p className="quiet small">
          <DateTime value={timestamp} /> ·{' '}
          <Link href={paths.transaction(language, chain.chainId, transaction)}>{text.transaction}</Link>
        </p>
      </article>
      <article className="objection-reply stack" data-gap="small">
        <p>
          <strong>{text.reply}</strong>
        </p>
        {reply ? (
          <>
            <PublicNote hash={reply.content} open />
            <p className="quiet small">
              <DateTime value={reply.timestamp} />
            </p>
          </>
        ) : (
          <p className="quiet">{text.noReply}</p>
        )}
      </article>
    </li>
  )
}
