import { formatAccountId, formatAssetId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import type { ChainConfig } from '../data/config.ts'
import { indexHead } from '../data/index-head.ts'
import { useSite } from '../data/site.tsx'
import { relayStatus } from './relay.ts'

/** A relay that carries gifts of a token just now. */
export interface RelayOffer {
  url: string
  /** The smallest gift it carries, in base units. */
  minimum: bigint
}

export interface Relay<Offer> {
  /** Nobody knows yet whether there is one. */
  asking: boolean
  offer: Offer | undefined
}

/** What this site's relay offers for a campaign made in block `since`; nothing while it does not answer, is off, or has spent what it may. */
export function useRelay(chainId: number, { token, since }: { token: Address; since: bigint }): Relay<RelayOffer> {
  const { asking, relay } = useRelayOn(chainId, since)
  const asset = formatAssetId({ chainId, token }).toLowerCase()
  const offered = relay?.tokens.find((one) => one.token.toLowerCase() === asset)
  return { asking, offer: relay && offered && { url: relay.url, minimum: BigInt(offered.minimumGift) } }
}

/** The same for entries of the chain's journal: where it takes them. */
export function useEntryRelay({ chainId, journal }: ChainConfig, since: bigint): Relay<string> {
  const { asking, relay } = useRelayOn(chainId, since)
  const ours = journal && formatAccountId({ chainId, address: journal }).toLowerCase()
  return { asking, offer: relay?.journal?.toLowerCase() === ours ? relay?.url : undefined }
}

/** Milliseconds until it is asked again: while it answers, while it does not, and while its index follows the chain in seconds. */
const AGAIN_AFTER = 60_000
const SILENT_AGAIN_AFTER = 15_000
const BEHIND_AGAIN_AFTER = 2_500

function useRelayOn(chainId: number, since: bigint) {
  const { indexUrl } = useSite()
  const { data, isLoading } = useQuery({
    queryKey: ['relay', indexUrl, chainId],
    queryFn: async ({ signal }) => {
      const url = indexUrl ?? ''
      const [status, head] = await Promise.all([relayStatus(url, signal), indexHead(url, chainId)])
      return { ...status, head }
    },
    enabled: indexUrl !== undefined,
    staleTime: 30_000,
    refetchInterval: ({ state: { data } }) => {
      if (data?.head && data.head.number < since) return BEHIND_AGAIN_AFTER
      return data?.head ? AGAIN_AFTER : SILENT_AGAIN_AFTER
    },
    retry: 1,
  })
  // An index that has not come so far does not know the campaign, and would refuse.
  const isKnown = data?.head !== undefined && data.head.number >= since
  const chain = data?.on ? data.chains.find((one) => one.chainId === chainId) : undefined
  if (!indexUrl || !chain || !isKnown || Object.values(chain.remaining).includes('none')) {
    return { asking: isLoading, relay: undefined }
  }
  return { asking: false, relay: { ...chain, url: `${indexUrl}/v1/relay` } }
}
