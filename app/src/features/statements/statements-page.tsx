import type { AccountId } from '@amana/sdk/caip'
import { bankLetterOf } from '@amana/sdk/papers/bank-letter'
import type { Statement } from '@amana/sdk/papers/paper'
import { reportOf } from '@amana/sdk/papers/report'
import { knownToken } from '@amana/sdk/tokens'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useConfirmedPlaces } from '../../data/confirmed-places.ts'
import { type Journal, useJournal } from '../../data/journal.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { usePrintOne } from '../../ui/use-print-one.ts'
import { BankLetterSheet } from './bank-letter.tsx'
import { ReportSheet } from './report.tsx'

interface StatementsPageProps {
  chain: ChainConfig
  book: CampaignBook
  account: AccountId
  /** The audit pack: made by the audit itself. */
  pack: ReactNode
}

/** What a charity prints of a campaign, derived here from what the chain has recorded. */
export function StatementsPage({ chain, book, account, pack }: StatementsPageProps) {
  const { statements: text, desk } = useText()
  const language = useLanguage()
  const { only, print } = usePrintOne()
  const journal = useJournal(chain, account.address)
  return (
    <div className="stack papers" data-gap="large">
      <header className="stack screen-only">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p className="row">
          <Button kind="primary" onClick={() => print(undefined)}>
            {text.printAll}
          </Button>
          <Link className="button" href={paths.campaign(language, account)}>
            {desk.toCampaign}
          </Link>
          <Link className="button" href={paths.desk(language, book.record.charity)}>
            {desk.kind}
          </Link>
        </p>
      </header>
      <div className="screen-only">{pack}</div>
      {chain.journal ? (
        <ReadingView reading={journal} skeleton={<Skeleton label={text.lead} height="40rem" />}>
          {(read) => <Sheets {...{ chain, book, account, only, print }} journal={read} onRetry={journal.retry} />}
        </ReadingView>
      ) : (
        <Sheets {...{ chain, book, account, only, print }} journal={NO_JOURNAL} onRetry={journal.retry} />
      )}
    </div>
  )
}

const NO_JOURNAL: Journal = { entries: [], complete: true }

interface SheetsProps extends Omit<StatementsPageProps, 'pack'> {
  journal: Journal
  only: string | undefined
  print: (key: string | undefined) => void
  onRetry: () => void
}

function Sheets({ chain, book, account, journal, only, print, onRetry }: SheetsProps) {
  const { statements: text, papers } = useText()
  const { record, events } = book
  const { letter, report } = useMemo(() => {
    const { creation, parameters } = record
    const { chainId } = account
    // The SDK's own list of tokens: the code must be the same at every site.
    const token = knownToken({ chainId, token: parameters.token })
    const subject = { chainId, creation, terms: creation.terms, token, events }
    return { letter: bankLetterOf(subject), report: reportOf({ ...subject, entries: journal.entries }) }
  }, [record, events, account, journal])
  const blocks = useMemo(() => blocksOf(letter ? [letter, report] : [report], events), [letter, report, events])
  const confirmed = useConfirmedPlaces(chain, account.address, events, blocks)
  const printing = (kind: Statement['paper']) => ({
    printed: only === undefined || only === kind,
    onPrint: () => print(kind),
  })
  const sheets = (
    <>
      {letter ? (
        <BankLetterSheet letter={letter} record={record} account={account} {...printing('bankLetter')} />
      ) : (
        <EmptyState title={text.noPayments} text={text.noPaymentsText} />
      )}
      {journal.complete ? (
        <ReportSheet report={report} record={record} account={account} {...printing('report')} />
      ) : (
        <ErrorState title={text.journalMissing} text={text.journalMissingText} onRetry={onRetry} />
      )}
    </>
  )
  // Nothing was claimed or paid yet: no transaction is named but the creation, which the factory vouches for.
  if (blocks.length === 0) return sheets
  return (
    <ReadingView reading={confirmed} skeleton={<Skeleton label={text.lead} height="40rem" />}>
      {(isConfirmed) =>
        isConfirmed ? (
          sheets
        ) : (
          <ErrorState title={papers.unconfirmed} text={papers.unconfirmedText} onRetry={confirmed.retry} />
        )
      }
    </ReadingView>
  )
}

/** Every block of the campaign's events that a statement names. */
function blocksOf(statements: readonly Statement[], events: CampaignBook['events']): bigint[] {
  const named = new Set(statements.flatMap((statement) => [...blocksIn(statement)]))
  return [...new Set(events.map(({ blockNumber }) => blockNumber))].filter((block) => named.has(String(block)))
}

function* blocksIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return
  if ('block' in value && typeof value.block === 'string') yield value.block
  for (const part of Object.values(value)) yield* blocksIn(part)
}
