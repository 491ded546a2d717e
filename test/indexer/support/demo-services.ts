import { createClient, custom } from 'viem'
import { hardhat } from 'viem/chains'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import { createChainClients } from '../../../indexer/src/api/platform/chain-clients.ts'
import type { Services } from '../../../indexer/src/api/platform/feature.ts'
import { type OpenServiceDatabase, openServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { LOCAL_CHAIN_ID, startLocalChain } from '../../../scripts/chain.ts'
import { assembleCast } from '../../../scripts/demo/personas.ts'
import { buildWorld, type DemoCampaign, WORLD_BEGINS } from '../../../scripts/demo/world.ts'
import { deployments } from '../../../sdk/src/generated/deployments.ts'
import { chainIndex } from './chain-index.ts'

export interface DemoServices extends Services {
  campaigns: readonly DemoCampaign[]
  campaign(plan: string): { chainId: number; address: DemoCampaign['address'] }
  close(): Promise<void>
}

/** What a feature may use, over the demo world on a chain of its own. */
export async function demoServices(settings: object = {}): Promise<DemoServices> {
  const cast = assembleCast()
  const privateKeys = [...cast.personas, ...cast.crowd].map(({ privateKey }) => privateKey)
  const chain = await startLocalChain({ port: 0, initialDate: new Date(WORLD_BEGINS * 1000), privateKeys })
  const { campaigns } = await buildWorld(chain.request, cast)
  const client = createClient({ chain: hardhat, transport: custom({ request: chain.request }) })
  const known = deployments[LOCAL_CHAIN_ID]
  if (!known) throw new Error('the SDK knows no local chain')
  const configuration = configurationSchema.parse({ siteUrl: 'https://amana.example', ...settings })
  const database: OpenServiceDatabase = await openServiceDatabase('memory')
  return {
    configuration,
    environment: {},
    index: chainIndex({ client, factory: known.factory, journal: known.journal }),
    database,
    clients: createChainClients(configuration.chains),
    campaigns,
    campaign(plan) {
      const found = campaigns.find((one) => one.plan.id === plan)
      if (!found) throw new Error(`the demo world has no campaign ${plan}`)
      return { chainId: LOCAL_CHAIN_ID, address: found.address }
    },
    async close() {
      await database.close()
      await chain.close()
    },
  }
}
