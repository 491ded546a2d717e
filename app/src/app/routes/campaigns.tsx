import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/finding.css'
import { useSearchParams } from 'wouter'
import { CampaignList } from '../../features/campaigns/campaign-list.tsx'
import { parseSought } from '../../features/campaigns/sought.ts'
import { useText } from '../../i18n/text.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle } from '../page-head.ts'

export default function CampaignsRoute() {
  const { campaign } = useText()
  const chain = useChosenChain()
  const [query, setQuery] = useSearchParams()
  usePageTitle(campaign.list.title)
  return (
    <>
      <ChainChoice />
      <CampaignList
        chain={chain}
        sought={parseSought(query)}
        onSeek={(name, value) =>
          setQuery(
            (before) => {
              const next = new URLSearchParams(before)
              if (value === '') next.delete(name)
              else next.set(name, value)
              return next
            },
            { replace: true },
          )
        }
        onForget={() => {
          const asked = query.get('chain')
          setQuery(asked ? { chain: asked } : {}, { replace: true })
        }}
      />
    </>
  )
}
