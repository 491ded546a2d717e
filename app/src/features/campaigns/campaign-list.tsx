import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { useCampaigns } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceBadge } from '../../data/source-badge.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Sought, SoughtName } from './sought.ts'

// Reading the list begins before what searches in it is here.
const FoundCampaigns = lazy(() => import('./found-campaigns.tsx'))

interface CampaignListProps {
  chain: ChainConfig
  sought: Sought
  onSeek: (name: SoughtName, value: string) => void
  onForget: () => void
}

/** All campaigns of the chain that the listing policy shows: found by words, filtered, in the order asked for. */
export function CampaignList({ chain, ...seeking }: CampaignListProps) {
  const { campaign, finding } = useText()
  const text = campaign.list
  const language = useLanguage()
  const reading = useCampaigns(chain)
  return (
    <div className="stack" data-gap="large">
      <header className="stack hero">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p className="row">
          <SourceBadge reading={reading} />
          <Link href={paths.audits(language)}>{text.auditAny}</Link>
          <Link href={paths.create(language)}>{finding.startCampaign}</Link>
        </p>
      </header>
      <ReadingView reading={reading} skeleton={<Skeletons label={text.loading} />}>
        {(records) => (
          <Suspense fallback={<Skeletons label={text.loading} />}>
            <FoundCampaigns chain={chain} records={records} {...seeking} />
          </Suspense>
        )}
      </ReadingView>
    </div>
  )
}

function Skeletons({ label }: { label: string }) {
  return (
    <div className="grid campaigns">
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} label={label} height="24rem" />
      ))}
    </div>
  )
}
