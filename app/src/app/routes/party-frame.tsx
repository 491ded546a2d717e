import type { ReactNode } from 'react'
import { type Address, getAddress, isAddress } from 'viem'
import { Link } from 'wouter'
import { type CampaignBook, useCampaignBooks } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useNameOf } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceLine } from '../../data/source-badge.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle } from '../page-head.ts'
import { NoCampaign } from './campaign-frame.tsx'

/** Somebody with a part in campaigns, and those campaigns. */
export interface FoundParty {
  chain: ChainConfig
  address: Address
  /** Newest first. */
  books: readonly [CampaignBook, ...CampaignBook[]]
}

interface PartyFrameProps {
  /** From the page's address. */
  address: string | undefined
  /** Names the part: `charity`. */
  part: string
  /** Whether the address has that part in a campaign. */
  has: (campaign: CampaignBook['record']['creation'], address: Address) => boolean
  texts: {
    /** What such an address is called while nobody knows its name. */
    kind: string
    loading: string
    empty: string
    emptyText: string
  }
  children: (found: FoundParty) => ReactNode
}

/** A page about one address and the campaigns that it has a part in. */
export function PartyFrame({ address = '', ...rest }: PartyFrameProps) {
  const { donor: text } = useText()
  const chain = useChosenChain()
  if (!isAddress(address, { strict: false })) return <NoCampaign title={text.badAddress} text={text.badAddressText} />
  return (
    <>
      <ChainChoice />
      <Read {...rest} chain={chain} address={getAddress(address)} />
    </>
  )
}

interface ReadProps extends Omit<PartyFrameProps, 'address'> {
  chain: ChainConfig
  address: Address
}

function Read({ chain, address, part, has, texts, children }: ReadProps) {
  const { campaign } = useText()
  const language = useLanguage()
  const reading = useCampaignBooks(chain, {
    name: `${part} ${address}`,
    has: (creation) => has(creation, address),
  })
  const newest = reading.status === 'ready' ? reading.data.at(-1) : undefined
  usePageTitle(useNameOf(newest, address) ?? texts.kind)
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={texts.loading} height="40rem" />}>
      {(oldestFirst) => {
        const [first, ...others] = oldestFirst.toReversed()
        if (!first) {
          return (
            <EmptyState wholePage drawing="signpost" title={texts.empty} text={texts.emptyText}>
              <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
                {campaign.toList}
              </Link>
            </EmptyState>
          )
        }
        return (
          <>
            <SourceLine reading={reading} />
            {children({ chain, address, books: [first, ...others] })}
          </>
        )
      }}
    </ReadingView>
  )
}
