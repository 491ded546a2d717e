// What the served app reads as config.json.
import type { Deployment } from '@amana/sdk/generated/deployments'
import type { Address } from 'viem'
import type { SiteConfigInput } from '../../app/src/data/config.ts'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import { MULTICALL3_ADDRESS } from '../demo/multicall3.ts'
import type { Cast } from '../demo/personas.ts'

/** Milliseconds: a local block is there at once. */
const POLLING_INTERVAL = 1_000

export function siteConfig(rpcUrl: string, indexUrl: string, deployment: Deployment, cast: Cast): SiteConfigInput {
  return {
    chains: [
      {
        chainId: LOCAL_CHAIN_ID,
        name: 'Local demo chain',
        rpcUrl,
        factory: deployment.factory,
        journal: deployment.journal,
        startBlock: Number(deployment.startBlock),
        multicall: MULTICALL3_ADDRESS,
        tokens: Object.entries(deployment.tokens).map(([address, token]) => ({
          address: address as Address,
          symbol: token.symbol,
          decimals: token.decimals,
          currency: token.currency,
          permit: token.permit === 'eip2612',
          authorization: token.authorization === 'erc3009',
        })),
        pollingInterval: POLLING_INTERVAL,
      },
    ],
    defaultChain: LOCAL_CHAIN_ID,
    indexUrl,
    // Of the demo world, as its tokens are: no bank's.
    rates: [
      { from: 'USD', to: 'EUR', rate: '0.92', date: '2026-11-20', source: 'Amana demo' },
      { from: 'EUR', to: 'USD', rate: '1.087', date: '2026-11-20', source: 'Amana demo' },
    ],
    demo: {
      contentUrl: '/content/',
      personas: cast.personas.map(({ role, name, address, privateKey }) => ({ role, name, address, privateKey })),
    },
  }
}
