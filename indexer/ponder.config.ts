import { campaignAbi, campaignFactoryAbi, journalAbi } from '@amana/sdk/generated/abis'
import { createConfig, factory } from 'ponder'
import { readConfiguration } from './configuration/environment.ts'
import { beTheOnlyIndexer } from './configuration/only-indexer.ts'
import { refuseOtherChains } from './configuration/right-chain.ts'

const { chains, dataDirectory } = readConfiguration(process.env)
const { DATABASE_URL, DATABASE_SCHEMA = '' } = process.env

// `serve` only reads.
if (process.argv.includes('start')) {
  await refuseOtherChains(chains)
  const flag = process.argv.indexOf('--schema')
  const schema = flag < 0 ? DATABASE_SCHEMA : (process.argv[flag + 1] ?? '')
  if (DATABASE_URL) await beTheOnlyIndexer(DATABASE_URL, schema)
}

const created = campaignFactoryAbi.find((item) => item.type === 'event' && item.name === 'CampaignCreated')
if (created?.type !== 'event') throw new Error('The factory tells of no campaign.')

/** Requests per second that Ponder begins with at each entry of `rpc`, whatever the node allows: a faster one is named often. */
const FIRST_RATE = 20

/** What differs between the chains, by their names here. */
function eachChain<value>(of: (chain: (typeof chains)[number]) => value): Record<string, value> {
  return Object.fromEntries(chains.map((chain) => [nameOf(chain), of(chain)]))
}

function nameOf({ chainId }: { chainId: number }): string {
  return `eip155-${chainId}`
}

export default createConfig({
  ordering: 'multichain',
  database: DATABASE_URL
    ? { kind: 'postgres', connectionString: DATABASE_URL }
    : { kind: 'pglite', directory: `${dataDirectory}/index` },
  chains: eachChain(({ chainId, rpcUrls, requestsPerSecond, blocksPerQuestion, webSocketUrl, pollingInterval }) => ({
    id: chainId,
    rpc: rpcUrls.flatMap((url) => Array<string>(Math.ceil(requestsPerSecond / FIRST_RATE)).fill(url)),
    ...(webSocketUrl ? { ws: webSocketUrl } : {}),
    pollingInterval,
    ...(blocksPerQuestion ? { ethGetLogsBlockRange: blocksPerQuestion } : {}),
    // A local chain begins anew each time under the same number: what was kept of it would be another chain's.
    disableCache: chainId === 31337,
  })),
  contracts: {
    CampaignFactory: {
      abi: campaignFactoryAbi,
      chain: eachChain((chain) => ({ address: chain.factory, startBlock: chain.startBlock })),
    },
    Campaign: {
      abi: campaignAbi,
      chain: eachChain((chain) => ({
        address: factory({ address: chain.factory, event: created, parameter: 'campaign' }),
        startBlock: chain.startBlock,
      })),
    },
    Journal: {
      abi: journalAbi,
      chain: eachChain((chain) => ({ address: chain.journal, startBlock: chain.startBlock })),
    },
  },
  blocks: {
    Head: { interval: 1, chain: eachChain(({ headFrom }) => ({ startBlock: headFrom })) },
  },
})
