// What must be there before the first campaign: contracts at their known addresses, and tokens in the purses.
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import type { Deployment } from '@amana/sdk/generated/deployments'
import {
  type Address,
  createClient,
  custom,
  type EIP1193RequestFn,
  encodeFunctionData,
  isAddressEqual,
  keccak256,
  multicall3Abi,
} from 'viem'
import { hardhat } from 'viem/chains'
import { createMissing } from '../deploy/create.ts'
import { demoTokenCreations, PROTOCOL_CREATIONS } from '../deploy/creations.ts'
import { Sender } from '../deploy/sender.ts'
import type { CampaignScript } from './campaign-script.ts'
import { MULTICALL3_ADDRESS, MULTICALL3_CODE, MULTICALL3_CODE_HASH } from './multicall3.ts'
import type { Cast } from './personas.ts'
import { type LocalRequest, nextBlockAt, play } from './timeline.ts'
import { tokenUnits } from './units.ts'

/** What every persona can give, in each token. */
const PURSE = tokenUnits(25_000)

/** Places Multicall3 and deploys the contracts and the demo tokens; gives the time of the last block. */
export async function deployEverything(
  request: EIP1193RequestFn,
  deployer: Address,
  deployment: Deployment,
  begins: number,
): Promise<number> {
  if (keccak256(MULTICALL3_CODE) !== MULTICALL3_CODE_HASH) throw new Error('this is not Multicall3’s published code')
  await (request as LocalRequest)({
    method: 'hardhat_setCode',
    params: [MULTICALL3_ADDRESS, MULTICALL3_CODE],
  })

  let time = begins
  const sender = new Sender({
    client: createClient({ chain: hardhat, transport: custom({ request }) }),
    account: deployer,
    async beforeEach() {
      time += 60
      await nextBlockAt(request, time)
    },
  })
  await createMissing(sender, [...PROTOCOL_CREATIONS, ...demoTokenCreations(deployment.tokens)])
  return time
}

export interface Purses {
  cast: Cast
  deployment: Deployment
  scripts: readonly CampaignScript[]
  time: number
}

/** Personas get the same sum of each token; everybody else what they will give, with one transaction per token. */
export async function fillPurses(
  request: EIP1193RequestFn,
  { cast, deployment, scripts, time }: Purses,
): Promise<void> {
  const personas = new Set<Address>(cast.personas.map(({ address }) => address))
  const steps = Object.keys(deployment.tokens).map((token, index) => {
    const sums = new Map<Address, bigint>([...personas].map((address) => [address, PURSE]))
    for (const script of scripts.filter((candidate) => isAddressEqual(candidate.token, token as Address))) {
      for (const { donor, amount } of script.lots) {
        if (!personas.has(donor)) sums.set(donor, (sums.get(donor) ?? 0n) + amount)
      }
    }
    const calls = [...sums].map(([owner, amount]) => ({
      target: token as Address,
      allowFailure: false,
      callData: encodeFunctionData({ abi: demoTokenAbi, functionName: 'mint', args: [owner, amount] }),
    }))
    const data = encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args: [calls] })
    const from = cast.addressOf('deployer')
    return { time: time + 60 * (index + 1), from, to: MULTICALL3_ADDRESS, data, what: 'filling the purses' }
  })
  await play(request, steps)
}
