import type { Entry } from '@amana/sdk/actions/getEntries'
import { isPassedOn, type LedgerRow, ledgerRows } from '@amana/sdk/ledger/rows'
import type { Address, Hash } from 'viem'
import { Link } from 'wouter'
import { type CampaignBook, useCampaignBook } from '../../data/campaign-book.ts'
import { NotACampaignError, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { sentenceOf } from '../../lib/ledger-sentence.ts'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Amount } from '../../ui/amount.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { UserText } from '../../ui/user-text.tsx'

interface CampaignPartProps {
  chain: ChainConfig
  campaign: Address
  hash: Hash
  /** The campaign began in this transaction. */
  created: boolean
  /** What was written about it in the journal. */
  entries: readonly Pick<Entry, 'kind' | 'author'>[]
}

/** What the transaction did in one campaign, in the sentences of its ledger. */
export function CampaignPart({ chain, campaign, ...part }: CampaignPartProps) {
  const { transactionPage: text } = useText()
  const reading = useCampaignBook(chain, campaign)
  // An entry may be about anything; only campaigns of this factory have a page.
  if (reading.status === 'error' && reading.error instanceof NotACampaignError) return null
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="8rem" />}>
      {(book) => <Rows chain={chain} book={book} {...part} />}
    </ReadingView>
  )
}

interface RowsProps extends Omit<CampaignPartProps, 'campaign'> {
  book: CampaignBook
}

function Rows({ chain: { chainId }, book, hash, created, entries }: RowsProps) {
  const { transactionPage: text, campaign } = useText()
  const language = useLanguage()
  const { record, events } = book
  const { inSentence } = usePartyNames(record)
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const rows = ledgerRows(events).filter(({ event }) => event.transactionHash === hash)
  const account = { chainId, address: record.address }
  return (
    <section className="card">
      <h2>
        <Link href={paths.campaign(language, account)}>
          {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
        </Link>
      </h2>
      <ul className="entries">
        {created && (
          <li className="transaction-line">
            <Icon name="document" />
            <p>{text.created(inSentence(record.charity))}</p>
          </li>
        )}
        {rows.map((row) => (
          <RowLine key={row.key} row={row} book={book} chainId={chainId} />
        ))}
        {entries.map(({ kind, author }, index) => (
          <li key={`${kind} ${index}`} className="transaction-line">
            <Icon name="speech" />
            <p>{text.entries[kind](inSentence(author))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RowLine({ row, book, chainId }: { row: LedgerRow; book: CampaignBook; chainId: number }) {
  const { ledger, transactionPage: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { record, lots } = book
  const { inSentence } = usePartyNames(record)
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const { event, coins, amount, flow } = row
  const donorOf = (start: bigint) => lots.find((lot) => lot.start === start)?.donor
  const sentence = sentenceOf(row, {
    text: ledger,
    charity: record.charity,
    nameOf: inSentence,
    dateOf: (time) => format.dateTime(time),
    passedOn: isPassedOn(row, record.parameters.fallbackRecipient, donorOf),
  })
  const gift =
    event.eventName === 'LotGiven' ? event.args.gift : coins && lots.find(({ start }) => start === coins.start)?.gift
  return (
    <li className="transaction-line">
      <Icon name={iconOf(row)} />
      <div>
        <p>{sentence}</p>
        <p className="small quiet row">
          {coins && <span>{ledger.coins(money.coin(coins.start), money.coin(coins.start + coins.amount))}</span>}
          {gift !== undefined && (
            <Link href={paths.gift(language, { chainId, address: record.address }, gift)}>{text.followGift}</Link>
          )}
        </p>
      </div>
      {amount !== undefined && amount > 0n && (
        <strong className="ledger-amount" data-flow={flow}>
          <Amount value={amount} token={unit} />
        </strong>
      )}
    </li>
  )
}

function iconOf({ kind, flow }: LedgerRow): IconName {
  if (kind === 'gift') return 'coin'
  if (kind === 'refund') return 'return'
  return flow === 'out' ? 'check' : 'clock'
}
