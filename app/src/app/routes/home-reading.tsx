import { useCampaigns } from '../../data/campaign-record.ts'
import { byNearest, nearestMilestone } from '../../data/campaign-standing.ts'
import type { ChainConfig } from '../../data/config.ts'
import { hiddenIn, useHiddenCampaigns } from '../../data/listing.ts'
import { CampaignCard } from '../../features/campaigns/campaign-card.tsx'
import { HomeLive } from '../../features/home/home-live.tsx'

const NEAREST = 3

/** The part of the first page that is read from the chain. */
export default function HomeReading({ chain }: { chain: ChainConfig }) {
  const reading = useCampaigns(chain)
  const hidden = useHiddenCampaigns(chain)
  return (
    <HomeLive
      chain={chain}
      reading={reading}
      isListed={({ address }) => !hiddenIn(hidden, address)}
      nearest={(records) =>
        records
          .filter((record) => record.token && nearestMilestone(record))
          .toSorted(byNearest)
          .slice(0, NEAREST)
          .map((record) => (
            <CampaignCard
              key={record.address}
              as="h3"
              record={record}
              chainId={chain.chainId}
              milestone={nearestMilestone(record)}
            />
          ))
      }
    />
  )
}
