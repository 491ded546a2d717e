// The parts of a campaign's page that are fetched after its upper half.
import '../../styles/assurance.css'
import '../../styles/flow.css'
import '../../styles/journal.css'
import '../../styles/ledger.css'
import { type ComponentProps, lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import type { MilestoneFacts } from '../../features/campaign/milestone-facts.ts'
import type { CampaignSupport } from '../../features/campaign/support.ts'
import { flowOf } from '../../features/coin-line/flow.ts'
import { useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const CoinLine = lazy(async () => ({ default: (await import('../../features/coin-line/coin-line.tsx')).CoinLine }))
const FlowPicture = lazy(() => import('../../features/coin-line/flow-picture.tsx'))
const JournalView = lazy(() => import('../../features/journal/journal-view.tsx'))
const LedgerView = lazy(() => import('../../features/ledger/ledger-view.tsx'))
const MemberRecord = lazy(() => import('../../features/campaign/member-record.tsx'))
const Trust = lazy(() => import('../../features/campaign/trust.tsx'))
const AskHere = lazy(async () => ({ default: (await import('../../features/voices/in-journal.tsx')).AskHere }))
const TellHere = lazy(async () => ({ default: (await import('../../features/voices/in-journal.tsx')).TellHere }))
const AboutSaid = lazy(async () => ({ default: (await import('../../features/voices/in-journal.tsx')).AboutSaid }))
const ReceivedMark = lazy(() => import('../../features/journal/received-mark.tsx'))
const MilestoneStory = lazy(() => import('../../features/journal/milestone-story.tsx'))

interface Titled {
  book: CampaignBook
  /** Of milestones, by index. */
  titles: readonly string[]
}

export function CampaignLine(props: ComponentProps<typeof CoinLine>) {
  const { shell } = useText()
  return (
    <Suspense fallback={<Skeleton label={shell.loadingPage} height="34rem" />}>
      <CoinLine {...props} />
    </Suspense>
  )
}

/** Nothing flows before the first gift. */
export function CampaignFlow({ book, titles }: Titled) {
  const { shell } = useText()
  const { record, lots } = book
  const { nameOf } = usePartyNames(record)
  const flow = useMemo(() => flowOf(record, record.milestones, lots), [record, lots])
  const token = useMemo(() => unitOf(record), [record])
  if (flow.links.length === 0) return null
  return (
    <section className="card" id="flow">
      <Suspense fallback={<Skeleton label={shell.loadingPage} height="30rem" />}>
        <FlowPicture token={token} flow={flow} titles={titles} nameOf={nameOf} />
      </Suspense>
    </section>
  )
}

export function CampaignJournal({ chain, book, titles }: Titled & { chain: ChainConfig }) {
  const { shell } = useText()
  const here = { chain, record: book.record }
  return (
    <Suspense fallback={<Skeleton label={shell.loadingPage} height="30rem" />}>
      <JournalView
        chain={chain}
        book={book}
        titles={titles}
        writing={{
          ask: (
            <Later>
              <AskHere {...here} />
            </Later>
          ),
          tell: (
            <Later>
              <TellHere {...here} />
            </Later>
          ),
          about: (said) => (
            <Later>
              <AboutSaid {...here} said={said} />
            </Later>
          ),
        }}
      />
    </Suspense>
  )
}

/** What somebody may write, fetched after what everybody reads. */
function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={null}>{children}</Suspense>
}

export function CampaignLedger({ book, chainId }: { book: CampaignBook; chainId: number }) {
  const { shell } = useText()
  return (
    <Suspense fallback={<Skeleton label={shell.loadingPage} height="48rem" />}>
      <LedgerView book={book} chainId={chainId} />
    </Suspense>
  )
}

interface StoryProps {
  chain: ChainConfig
  book: CampaignBook
  milestone: MilestoneFacts
  donors: number
}

/** Told once coins have reached somebody. */
export function Story({ chain, book, milestone, donors }: StoryProps) {
  const { index, decisions, payouts, paid } = milestone
  if (paid === 0n) return null
  const verifiers = decisions.filter(({ yes }) => yes).map(({ by }) => by)
  const recipients = payouts.filter(({ settled, due }) => settled && due > 0n).map(({ recipient }) => recipient)
  const helpers = { donors, verifiers: [...new Set(verifiers)], recipients: [...new Set(recipients)] }
  return (
    <Suspense fallback={null}>
      <MilestoneStory chain={chain} book={book} milestone={index} helpers={helpers} />
    </Suspense>
  )
}

/** Whether the recipient of a payout says that it arrived; nothing is asked where the chain has no journal. */
export function Received(props: ComponentProps<typeof ReceivedMark>) {
  return (
    props.chain.journal && (
      <Later>
        <ReceivedMark {...props} />
      </Later>
    )
  )
}

interface CampaignTrustProps extends Titled {
  chain: ChainConfig
  support: CampaignSupport
}

export function CampaignTrust({ chain, book, support, titles }: CampaignTrustProps) {
  const { shell } = useText()
  return (
    <Suspense fallback={<Skeleton label={shell.loadingPage} height="60rem" />}>
      <Trust
        chain={chain}
        record={book.record}
        support={support}
        titles={titles}
        recordOf={(member, part) => (
          <Suspense fallback={null}>
            <MemberRecord book={book} member={member} part={part} />
          </Suspense>
        )}
      />
    </Suspense>
  )
}
