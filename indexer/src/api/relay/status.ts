import { formatAccountId, formatAssetId } from '@amana/sdk/caip'
import { deployments } from '@amana/sdk/generated/deployments'
import { z } from '@hono/zod-openapi'
import type { Address } from 'viem'
import { getBalance } from 'viem/actions'
import { otherWaySchema } from './answer.ts'
import { spentOn } from './budgets.ts'
import type { Carrier } from './carriers.ts'
import type { Desk } from './desk.ts'
import { minimumGift } from './examine.ts'
import { otherWay } from './refusals.ts'

const coarse = z.enum(['plenty', 'some', 'none'])

export const statusSchema = z
  .object({
    on: z.boolean(),
    sentence: z.string(),
    instead: z.array(otherWaySchema).openapi({ description: 'What is always possible without the relay.' }),
    chains: z.array(
      z.object({
        chainId: z.int(),
        carrier: z.string().openapi({ description: 'CAIP-10: who pays the gas and can do nothing else.' }),
        journal: z.string().openapi({ description: 'CAIP-10' }),
        tokens: z.array(
          z.object({
            token: z.string().openapi({ description: 'CAIP-19' }),
            symbol: z.string(),
            minimumGift: z.string().openapi({ description: 'Base units.' }),
          }),
        ),
        perHour: z.object({ errands: z.int(), campaign: z.int(), author: z.int() }),
        remaining: z
          .object({ errands: coarse, gas: coarse, purse: coarse })
          .openapi({ description: 'Of this hour’s budgets and of the key’s balance, roughly.' }),
      }),
    ),
  })
  .openapi('RelayStatus')

export type RelayStatus = z.output<typeof statusSchema>

export async function statusOf(desk: Desk): Promise<RelayStatus> {
  const chains = await Promise.all([...desk.carriers.values()].map((carrier) => chainStatus(desk, carrier)))
  const on = chains.length > 0
  return {
    on,
    sentence: on
      ? 'Signed gifts and entries are carried without gas for their signers, within the limits below.'
      : 'This server carries nothing: its operator has set no key for it.',
    instead: [otherWay('donateWithAuthorization', { permit: 'eip2612' }), otherWay('writeSignedEntry')],
    chains,
  }
}

async function chainStatus(desk: Desk, carrier: Carrier): Promise<RelayStatus['chains'][number]> {
  const { chainId, account, chain, limits } = carrier
  const [spent, balance] = await Promise.all([
    spentOn(desk.services.database, carrier),
    getBalance(carrier.client, { address: account.address }).catch(() => undefined),
  ])
  const free = balance === undefined ? 0n : balance - spent.openWei - limits.minimumBalance
  return {
    chainId,
    carrier: formatAccountId({ chainId, address: account.address }),
    journal: formatAccountId({ chainId, address: chain.journal }),
    tokens: tokensOf(desk, chainId),
    perHour: {
      errands: limits.errandsPerHour,
      campaign: limits.errandsPerCampaign,
      author: limits.errandsPerAuthor,
    },
    remaining: {
      errands: roughly(BigInt(limits.errandsPerHour - spent.errands), BigInt(limits.errandsPerHour)),
      gas: roughly(limits.weiPerHour - spent.wei, limits.weiPerHour),
      purse: roughly(free, limits.weiPerHour),
    },
  }
}

function tokensOf({ services: { configuration } }: Desk, chainId: number) {
  return Object.entries(deployments[chainId]?.tokens ?? {}).flatMap(
    ([address, { symbol, decimals, authorization }]) => {
      if (authorization !== 'erc3009') return []
      const token = address as Address
      const minimum = minimumGift({ chainId, token, decimals }, configuration.relay)
      return [{ token: formatAssetId({ chainId, token }), symbol, minimumGift: String(minimum) }]
    },
  )
}

/** How full exactly a budget is, is nobody's business who wants to empty it. */
function roughly(left: bigint, of: bigint): z.output<typeof coarse> {
  if (left <= 0n) return 'none'
  return left * 4n >= of ? 'plenty' : 'some'
}
