// One campaign with thousands of gifts, and the built app that reads it from the node alone.
import { deployments } from '@amana/sdk/generated/deployments'
import type { Address } from 'viem'
import { LOCAL_CHAIN_ID, LOOPBACK } from '../chain.ts'
import { MULTICALL3_ADDRESS } from '../demo/multicall3.ts'
import { type Donation, readDonations } from '../replay/donations.ts'
import { byGrant, largestFirst } from '../replay/plan.ts'
import { syntheticDonations } from '../replay/synthetic-donations.ts'
import { serveApp } from '../serve-app.ts'
import { UsageError } from '../usage-error.ts'
import { indexStageOf } from './index-stage.ts'

export interface WebStage {
  url: string
  campaign: Address
  gifts: number
  close: () => Promise<void>
}

interface StageOptions {
  data: string | undefined
  gifts: number
  directory: string
  say: (line: string) => void
}

export async function webStage({ data, gifts, directory, say }: StageOptions): Promise<WebStage> {
  const donations = await donationsOf(data, gifts)
  const stage = await indexStageOf({ donations, waiting: 0, say })
  const deployment = deployments[LOCAL_CHAIN_ID]
  const [escrow] = stage.escrows
  if (!deployment || !escrow) throw new Error('there is no campaign to look at')
  const app = await serveApp({
    directory,
    host: LOOPBACK,
    port: 0,
    config: {
      defaultChain: LOCAL_CHAIN_ID,
      chains: [
        {
          chainId: LOCAL_CHAIN_ID,
          name: 'A chain with many gifts',
          rpcUrl: stage.node.url,
          factory: deployment.factory,
          startBlock: Number(stage.fromBlock),
          multicall: MULTICALL3_ADDRESS,
          tokens: Object.entries(deployment.tokens).map(([address, { symbol, decimals, currency }]) => ({
            address: address as Address,
            symbol,
            decimals,
            currency,
          })),
        },
      ],
    },
  })
  return {
    url: app.url,
    campaign: escrow.address,
    gifts: escrow.plan.gifts.length,
    async close() {
      await app.close()
      await stage.close()
    },
  }
}

/** Of the grant with the most donations. */
async function donationsOf(data: string | undefined, most: number): Promise<Donation[]> {
  if (data === undefined) {
    return syntheticDonations({ seed: 1, campaigns: 1, donations: most }).map(
      ({ ts, donor, grant, amount }, index) => ({
        line: index + 2,
        time: ts,
        donor,
        grant,
        amount: BigInt(amount),
      }),
    )
  }
  const { donations } = await readDonations(data)
  const grants = byGrant(donations)
  const [largest] = largestFirst(grants)
  if (largest === undefined) throw new UsageError('No row of the file is a donation; there is nothing to show')
  return (grants.get(largest) ?? []).slice(0, most)
}
