import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/places.css'
import { type Address, getAddress, isAddress, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { useCampaignBooks } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useNameOf } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceLine } from '../../data/source-badge.tsx'
import { RecipientPage } from '../../features/recipient/recipient-page.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle, useUnlisted } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { NoCampaign } from './campaign-frame.tsx'

export default function RecipientRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { donor: text } = useText()
  const chain = useChosenChain()
  useUnlisted()
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
  const { recipient: text, campaign } = useText()
  const language = useLanguage()
  const reading = useCampaignBooks(chain, {
    name: `recipient ${address}`,
    has: ({ parameters }) =>
      parameters.milestones.some(({ payouts }) => payouts.some(({ recipient }) => isAddressEqual(recipient, address))),
  })
  const newest = reading.status === 'ready' ? reading.data.at(-1) : undefined
  usePageTitle(useNameOf(newest, address) ?? text.kind)
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="40rem" />}>
      {(oldestFirst) => {
        const [first, ...others] = oldestFirst.toReversed()
        if (!first) {
          return (
            <EmptyState wholePage drawing="signpost" title={text.empty} text={text.emptyText}>
              <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
                {campaign.toList}
              </Link>
            </EmptyState>
          )
        }
        return (
          <>
            <SourceLine reading={reading} />
            <RecipientPage chainId={chain.chainId} address={address} books={[first, ...others]} />
          </>
        )
      }}
    </ReadingView>
  )
}
