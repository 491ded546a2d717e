import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/donor.css'
import '../../styles/places.css'
import '../../styles/year.css'
import { type Address, getAddress, isAddress } from 'viem'
import { useCampaignBooks } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceLine } from '../../data/source-badge.tsx'
import { DonorPage } from '../../features/donor/donor-page.tsx'
import { YearlyCsv } from '../../features/papers/yearly-csv.tsx'
import { useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle, useUnlisted } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { NoCampaign } from './campaign-frame.tsx'

export default function DonorRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { donor: text } = useText()
  const chain = useChosenChain()
  useUnlisted()
  usePageTitle(text.title)
  const address = parameters.address ?? ''
  if (!isAddress(address, { strict: false })) return <NoCampaign title={text.badAddress} text={text.badAddressText} />
  return (
    <>
      <ChainChoice />
      <Read chain={chain} address={getAddress(address)} />
    </>
  )
}

function Read({ chain, address }: { chain: ChainConfig; address: Address }) {
  const { donor: text } = useText()
  const reading = useCampaignBooks(chain)
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="30rem" />}>
      {(books) => (
        <>
          <SourceLine reading={reading} />
          <div className="stack" data-gap="large">
            <DonorPage books={books} chainId={chain.chainId} address={address} />
            <YearlyCsv books={books} chainId={chain.chainId} donor={address} />
          </div>
        </>
      )}
    </ReadingView>
  )
}
