import { lazy, Suspense } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

// What people do is fetched after what they read.
const GivePanel = lazy(async () => ({ default: (await import('../../features/give/give-panel.tsx')).GivePanel }))
const ClaimPanel = lazy(async () => ({ default: (await import('../../features/claim/claim-panel.tsx')).ClaimPanel }))
const DecidePanel = lazy(async () => ({
  default: (await import('../../features/decide/decide-panel.tsx')).DecidePanel,
}))
const ObjectionPanel = lazy(async () => ({
  default: (await import('../../features/objection/objection-panel.tsx')).ObjectionPanel,
}))
const PayPanel = lazy(async () => ({ default: (await import('../../features/pay/pay-panel.tsx')).PayPanel }))
const CampaignOnward = lazy(() => import('./campaign-onward.tsx'))
const SurplusPanel = lazy(async () => ({ default: (await import('../../features/pay/pay-panel.tsx')).SurplusPanel }))

interface ActingProps {
  chain: ChainConfig
  book: CampaignBook
}

/** Beside the page: giving, and coins that came without a gift. */
export function CampaignAside({ chain, book }: ActingProps) {
  const { shell } = useText()
  return (
    <div className="stack">
      <Suspense fallback={<Skeleton label={shell.loadingPage} height="26rem" />}>
        <GivePanel chain={chain} book={book} />
        <SurplusPanel chain={chain} book={book} />
      </Suspense>
      <Suspense fallback={null}>
        <CampaignOnward record={book.record} campaign={{ chainId: chain.chainId, address: book.record.address }} />
      </Suspense>
    </div>
  )
}

/** In a milestone's card: claiming, deciding, objecting, paying and returning, each where its state allows it. */
export function MilestoneActions({ chain, book, milestone }: ActingProps & { milestone: number }) {
  return (
    <Suspense fallback={null}>
      <ClaimPanel chain={chain} book={book} milestone={milestone} />
      {wasClaimed(book, milestone) && (
        <Suspense fallback={null}>
          <DecidePanel chain={chain} book={book} milestone={milestone} />
          <ObjectionPanel chain={chain} book={book} milestone={milestone} />
        </Suspense>
      )}
      <PayPanel chain={chain} book={book} milestone={milestone} />
    </Suspense>
  )
}

/** Before a claim there is nothing to decide and nothing to object to, and nothing of it is downloaded. */
function wasClaimed({ record }: CampaignBook, milestone: number): boolean {
  return (record.milestones[milestone]?.attempt ?? 0n) > 0n
}
