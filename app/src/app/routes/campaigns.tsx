import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import { useDefaultChain } from '../../data/site.tsx'
import { CampaignList } from '../../features/campaigns/campaign-list.tsx'

export default function CampaignsRoute() {
  return <CampaignList chain={useDefaultChain()} />
}
