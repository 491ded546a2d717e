import type { AccountId } from '@amana/sdk/caip'
import { isFinal } from '@amana/sdk/enumerations'
import { type TracedGift, traceGift } from '@amana/sdk/ledger/trace'
import type { Paper } from '@amana/sdk/papers/paper'
import { papersOf } from '@amana/sdk/papers/papers-of'
import { knownToken } from '@amana/sdk/tokens'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useConfirmedPlaces } from '../../data/confirmed-places.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { usePrintOne } from '../../ui/use-print-one.ts'
import { PaperSheet } from './paper-sheet.tsx'

interface PapersPageProps {
  chain: ChainConfig
  book: CampaignBook
  account: AccountId
  gift: bigint
}

/** Everything that a donor can print of a gift, derived here from what the chain has recorded. */
export function PapersPage({ chain, book, account, gift }: PapersPageProps) {
  const { papers: text, trace } = useText()
  const language = useLanguage()
  const { record, events } = book
  const money = useMoneyText(unitOf(record))
  const papers = usePapers(book, account, gift)
  const traced = useMemo(
    () => traceGift({ parameters: record.parameters, events, timestamp: record.block.timestamp, gift }),
    [record, events, gift],
  )
  const confirmed = useConfirmedPlaces(
    chain,
    account.address,
    events,
    useMemo(() => blocksOf(papers), [papers]),
  )
  const { only, print } = usePrintOne()
  if (!traced) {
    return (
      <EmptyState wholePage title={trace.unknown} text={trace.unknownText}>
        <Link className="button" data-kind="primary" href={paths.campaign(language, account)}>
          {text.toCampaign}
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className="stack papers" data-gap="large">
      <header className="stack screen-only">
        <h1>{text.title(money.amount(traced.amount))}</h1>
        <p>{text.lead}</p>
        <p className="row">
          <Button kind="primary" onClick={() => print(undefined)}>
            {text.printAll}
          </Button>
          <Link className="button" href={paths.gift(language, account, gift)}>
            {text.toGift}
          </Link>
        </p>
      </header>
      <ReadingView reading={confirmed} skeleton={<Skeleton label={text.lead} height="40rem" />}>
        {(isConfirmed) =>
          isConfirmed ? (
            papers.map((paper) => (
              <PaperSheet
                key={keyOf(paper)}
                paper={paper}
                record={record}
                account={account}
                fileName={`amana-${keyOf(paper)}-${account.address.slice(2, 10)}-${gift}.json`}
                printed={only === undefined || only === keyOf(paper)}
                onPrint={() => print(keyOf(paper))}
              />
            ))
          ) : (
            <ErrorState title={text.unconfirmed} text={text.unconfirmedText} onRetry={confirmed.retry} />
          )
        }
      </ReadingView>
      <StillOpen book={book} account={account} traced={traced} papers={papers} />
    </div>
  )
}

function usePapers({ record, events }: CampaignBook, { chainId }: AccountId, gift: bigint): Paper[] {
  return useMemo(() => {
    const { creation, parameters } = record
    // The SDK's own list of tokens: the code must be the same at every site.
    const token = knownToken({ chainId, token: parameters.token })
    return papersOf({ chainId, creation, terms: creation.terms, token, events }, gift)
  }, [record, events, chainId, gift])
}

/** Every block that a paper names. */
function blocksOf(papers: readonly Paper[]): bigint[] {
  const places = papers.flatMap((paper) => [
    paper.given,
    ...(paper.paper === 'pledge' ? [] : [paper.final]),
    ...(paper.paper === 'receipt'
      ? paper.lots.flatMap(({ payments }) => payments.flatMap(({ paid }) => paid ?? []))
      : []),
    ...(paper.paper === 'refund' ? paper.lots.flatMap(({ returned }) => returned ?? []) : []),
  ])
  return [...new Set(places.map(({ block }) => block))].map(BigInt)
}

function keyOf(paper: Paper): string {
  return paper.paper === 'pledge' ? paper.paper : `${paper.paper}-${paper.milestone + 1}`
}

interface StillOpenProps {
  book: CampaignBook
  account: AccountId
  traced: TracedGift
  papers: readonly Paper[]
}

/** Milestones of the gift without a paper, and why. */
function StillOpen({ book, account, traced, papers }: StillOpenProps) {
  const { papers: text, campaign } = useText()
  const language = useLanguage()
  const titles = useMilestoneTitles(book.record, campaign.untitled)
  const written = new Set(papers.flatMap((paper) => (paper.paper === 'pledge' ? [] : [paper.milestone])))
  const open = [...new Map(traced.lots.map((lot) => [lot.milestone, lot])).values()].filter(
    ({ milestone }) => !written.has(milestone),
  )
  if (open.length === 0) return null
  return (
    <section className="card screen-only">
      <h2>{text.stillOpen}</h2>
      <ul className="bullets">
        {open.map(({ milestone, state }) => (
          <li key={milestone}>
            {(isFinal(state) ? text.unrecorded : text.waiting)(milestone + 1, isolateText(titles[milestone] ?? ''))}
          </li>
        ))}
      </ul>
      {open.some(({ state }) => isFinal(state)) && (
        <p>
          <Link href={paths.campaign(language, account)}>{text.toCampaign}</Link>
        </p>
      )}
    </section>
  )
}
