import { payoutOfSubject } from '@amana/sdk/journal-documents'
import { type Hex, isAddressEqual } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useEvidence } from '../../data/evidence.ts'
import { useJournal } from '../../data/journal.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { budgetIn } from '../../lib/terms-in.ts'
import { Amount } from '../../ui/amount.tsx'
import { Party } from '../../ui/party.tsx'
import { useReceiptText } from '../../ui/receipt-text.ts'
import { Table } from '../../ui/table.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'

interface BudgetProps {
  chain: ChainConfig
  book: CampaignBook
}

/** What was planned, what was paid to whom, and what papers say of it: where nothing is said, that is said. */
export function Budget({ chain, book }: BudgetProps) {
  const { campaign } = useText()
  const { record } = book
  const titles = useMilestoneTitles(record, campaign.untitled)
  const received = useReceived(chain, book)
  return (
    <div className="stack">
      {record.milestones.map(({ index }) => (
        <section key={index} className="stack" data-gap="small">
          <h4>
            {campaign.milestone(index + 1)} <UserText>{titles[index] ?? ''}</UserText>
          </h4>
          <Planned book={book} milestone={index} />
          <Paid book={book} milestone={index} received={received} />
          <Receipts evidence={evidenceOf(book, index)} />
        </section>
      ))}
    </div>
  )
}

function Planned({ book: { record }, milestone }: { book: CampaignBook; milestone: number }) {
  const { desk: text } = useText()
  const language = useLanguage()
  const { terms } = record.creation
  const lines = terms ? budgetIn(terms, milestone, language) : []
  const token = unitOf(record)
  if (lines.length === 0) return <p>{text.noBudget}</p>
  const planned = lines.reduce((sum, { amount }) => sum + amount, 0n)
  return (
    <>
      <ul className="budget">
        {lines.map(({ label, amount, language: lang }, line) => (
          <li key={line}>
            <UserText lang={lang}>{label}</UserText>
            <Amount value={amount} token={token} />
          </li>
        ))}
        <li>
          <strong>{text.planned}</strong>
          <strong>
            <Amount value={planned} token={token} />
          </strong>
        </li>
      </ul>
      {planned !== record.milestones[milestone]?.amount && <p className="small">{text.plannedDiffers}</p>}
    </>
  )
}

interface PaidProps {
  book: CampaignBook
  milestone: number
  received: ReadonlyMap<string, bigint>
}

function Paid({ book: { record }, milestone: index, received }: PaidProps) {
  const { desk: text } = useText()
  const { nameOf } = usePartyNames(record)
  const token = unitOf(record)
  const milestone = record.milestones[index]
  if (!milestone) return null
  return (
    <Table
      caption={text.paidTo}
      rows={milestone.payouts}
      rowKey={({ index: payout }) => String(payout)}
      columns={[
        {
          name: 'recipient',
          header: text.recipient,
          rowHeader: true,
          cell: ({ recipient }) => <Party name={nameOf(recipient)} address={recipient} />,
        },
        {
          name: 'promised',
          header: text.promised,
          numeric: true,
          cell: ({ amount }) => <Amount value={amount} token={token} />,
        },
        {
          name: 'paid',
          header: text.paid,
          numeric: true,
          cell: ({ settled, due }) => (settled ? <Amount value={due} token={token} /> : text.notPaid),
        },
        {
          name: 'received',
          header: text.received,
          cell: ({ index: payout, settled }) => {
            const time = received.get(`${index}/${payout}`)
            if (time !== undefined) return <DateTime value={time} dateOnly />
            return settled ? text.notSaid : ''
          },
        },
      ]}
    />
  )
}

/** When each recipient said itself that its payout came; by `milestone/payout`. */
function useReceived(chain: ChainConfig, { record }: CampaignBook): ReadonlyMap<string, bigint> {
  const reading = useJournal(chain, record.address)
  const entries = reading.status === 'ready' ? reading.data.entries : []
  const received = new Map<string, bigint>()
  for (const { kind, subject, author, timestamp } of entries) {
    const named = kind === 'Received' ? payoutOfSubject(subject) : undefined
    const recipient = named && record.milestones[named.milestone]?.payouts[named.payout]?.recipient
    if (!named || !recipient || !isAddressEqual(recipient, author)) continue
    const key = `${named.milestone}/${named.payout}`
    if (!received.has(key)) received.set(key, timestamp)
  }
  return received
}

/** What the papers of the newest claim come to. */
function Receipts({ evidence: sha256 }: { evidence: Hex | undefined }) {
  const { desk: text, campaign } = useText()
  const money = useReceiptText()
  const evidence = useEvidence(sha256)
  if (!sha256) return <p className="small quiet">{text.noReceipts}</p>
  if (!evidence) return <p className="small quiet">{text.receiptsRead}</p>
  if (evidence === 'unread') return <p className="small quiet">{text.receiptsUnread}</p>
  const sum = money.sum(evidence.files)
  return <p className="small">{sum ? campaign.receipts(sum) : text.receiptsWithout}</p>
}

function evidenceOf({ events }: CampaignBook, milestone: number): Hex | undefined {
  return events
    .flatMap(({ eventName, args }) =>
      eventName === 'EvidenceSubmitted' && args.milestone === BigInt(milestone) ? [args.evidence] : [],
    )
    .at(-1)
}
