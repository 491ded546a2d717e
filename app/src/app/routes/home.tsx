import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/home.css'
import { useCampaigns } from '../../data/campaign-record.ts'
import { byNearest, nearestMilestone } from '../../data/campaign-standing.ts'
import { hiddenIn, useHiddenCampaigns } from '../../data/listing.ts'
import { CampaignCard } from '../../features/campaigns/campaign-card.tsx'
import { HomePage } from '../../features/home/home-page.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle } from '../page-head.ts'

const NEAREST = 3

export default function HomeRoute() {
  const chain = useChosenChain()
  const reading = useCampaigns(chain)
  const hidden = useHiddenCampaigns(chain)
  usePageTitle(undefined)
  return (
    <>
      <ChainChoice />
      <HomePage
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
    </>
  )
}
