// Deploys the contracts and creates one campaign per grant.
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { type Address, encodeFunctionData, type Hex, keccak256, sha256, stringToHex } from 'viem'
import { formatLog } from 'viem/utils'
import { demoTokenCreations, PROTOCOL, PROTOCOL_CREATIONS } from '../deploy/creations.ts'
import { creationCall, PROXY_COST, PROXY_CREATION, PROXY_CREATOR } from '../deploy/proxy.ts'
import { sendInBatches } from './batches.ts'
import { CHAIN_ID, type ReplayChain, type Sending } from './chain.ts'
import {
  charityAddress,
  donorAddress,
  fallbackAddress,
  OPERATOR,
  PANEL,
  recipientAddress,
  VERIFIERS,
} from './people.ts'
import type { CampaignPlan } from './plan.ts'
import { claimByOf, type Schedule, WINDOWS } from './schedule.ts'

export const OBJECTION_BPS = 1000

export interface Escrow {
  plan: CampaignPlan
  address: Address
  charity: Address
  parameters: CampaignParameters
}

export interface Contracts {
  token: Address
  factory: Address
}

/** At the addresses that the SDK knows. */
export async function deployContracts(chain: ReplayChain, time: number): Promise<Contracts> {
  const [token] = demoTokenCreations(deployments[CHAIN_ID]?.tokens ?? {})
  if (!token) throw new Error('the SDK knows no demo token')
  await chain.sendSigned({ from: PROXY_CREATOR, transaction: PROXY_CREATION, cost: PROXY_COST })
  for (const { creation } of [...PROTOCOL_CREATIONS, token]) {
    await chain.send({ from: OPERATOR, ...creationCall(creation), gas: 20_000_000n, purpose: 'setup' })
  }
  await chain.mine(time)
  return { token: token.address, factory: PROTOCOL.factory.address }
}

/** Each grant's charity creates its campaign. */
export async function createEscrows(
  chain: ReplayChain,
  { token, factory }: Contracts,
  plans: readonly CampaignPlan[],
  schedule: Schedule,
  termsOf: (plan: CampaignPlan) => Hex = shortTerms,
): Promise<Escrow[]> {
  const creations = plans.map((plan) => {
    const terms = termsOf(plan)
    const parameters = configure(plan, token, schedule, terms)
    const charity = charityAddress(plan.grant)
    const { to, data } = createCampaign.call({ factory, parameters, terms })
    return {
      plan,
      parameters,
      charity,
      sending: { from: charity, to, data, gas: 3_000_000n, purpose: 'create' } as const,
    }
  })
  const receipts = await sendInBatches(
    chain,
    schedule.create,
    creations.map(({ sending }) => sending),
  )
  return creations.map(({ plan, parameters, charity }, index) => {
    const logs = receipts[index]?.logs.map((log) => formatLog(log)) ?? []
    return { plan, parameters, charity, address: createCampaign.extractEvent(logs).campaign }
  })
}

/** Every donor gets exactly the dollars that he gives in this replay. */
export async function mintDollars(chain: ReplayChain, token: Address, plans: readonly CampaignPlan[]): Promise<void> {
  const given = new Map<string, bigint>()
  for (const { donor, amount } of plans.flatMap(({ gifts }) => gifts)) {
    given.set(donor, (given.get(donor) ?? 0n) + amount)
  }
  const sendings = [...given].map(([donor, amount]): Sending => {
    const data = encodeFunctionData({ abi: demoTokenAbi, functionName: 'mint', args: [donorAddress(donor), amount] })
    return { from: OPERATOR, to: token, data, gas: 200_000n, purpose: 'setup' }
  })
  await sendInBatches(chain, chain.time, sendings)
}

function configure(plan: CampaignPlan, token: Address, { fundBy }: Schedule, terms: Hex): CampaignParameters {
  return {
    token,
    fallbackRecipient: fallbackAddress(plan.grant),
    terms: sha256(terms),
    salt: keccak256(terms),
    rules: {
      fundBy,
      reviewWindow: WINDOWS.review,
      objectionWindow: WINDOWS.objection,
      appealWindow: WINDOWS.appeal,
      objectionBps: OBJECTION_BPS,
      minDonation: 1n,
      sequential: false,
      upfront: false,
    },
    verifiers: { threshold: 2, members: VERIFIERS.map(({ address }) => address) },
    panel: { threshold: 2, members: PANEL.map(({ address }) => address) },
    milestones: plan.milestones.map(({ payouts }, milestone) => ({
      claimBy: claimByOf(fundBy, milestone),
      payouts: payouts.map((amount, payout) => ({
        recipient: recipientAddress(plan.grant, milestone, payout),
        amount,
      })),
    })),
  }
}

function shortTerms({ grant }: CampaignPlan): Hex {
  return stringToHex(JSON.stringify({ description: `Replay of grant ${grant}`, name: `Grant ${grant}` }))
}
