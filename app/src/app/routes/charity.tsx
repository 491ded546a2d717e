import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/evidence.css'
import '../../styles/places.css'
import { isAddressEqual } from 'viem'
import { CampaignCard } from '../../features/campaigns/campaign-card.tsx'
import { CharityPage } from '../../features/charity/charity-page.tsx'
import { useText } from '../../i18n/text.tsx'
import type { PageParameters } from '../routes.ts'
import { PartyFrame } from './party-frame.tsx'

export default function CharityRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { charity: text } = useText()
  return (
    <PartyFrame
      address={parameters.address}
      part="charity"
      has={({ charity }, address) => isAddressEqual(charity, address)}
      texts={text}
    >
      {({ chain, address, books }) => (
        <CharityPage
          chain={chain}
          address={address}
          books={books}
          cards={books.map(({ record }) => (
            <CampaignCard key={record.address} as="h3" record={record} chainId={chain.chainId} />
          ))}
        />
      )}
    </PartyFrame>
  )
}
