import { isCampaign } from '@amana/sdk/actions/isCampaign'
import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'

/** Whether a campaign that was sent is there: asked of the chain, whatever became of the page that sent it. */
export function useCreated(chain: ChainConfig, campaign: Address | undefined, isDone: boolean): boolean {
  const { data } = useQuery({
    queryKey: ['created', chain.chainId, chain.rpcUrl, campaign, isDone],
    queryFn: () => (campaign ? isCampaign(readClient(chain), { factory: chain.factory, campaign }) : false),
    enabled: campaign !== undefined,
    refetchInterval: ({ state }) => (state.data ? false : chain.pollingInterval),
    staleTime: 0,
  })
  return data === true
}
