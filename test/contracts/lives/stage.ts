import { MaxUint256 } from 'ethers'
import { artifacts } from 'hardhat'
import { decodeErrorResult, type Hex, toHex } from 'viem'
import { type Amana, amana } from '../fixture.ts'
import { type ModelCampaign, newCampaign } from '../model/campaign.ts'
import type { Plan } from '../model/plan.ts'
import { ModelToken } from '../model/token.ts'
import { balanceRead, readTogether } from '../support/batch.ts'
import { ethers, provider } from '../support/chain.ts'
import type { CampaignContract, Signer } from '../support/decisions.ts'
import { type CampaignParams, TERMS } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'
import { parametersOf, type Shape } from './shape.ts'

/** What each donor owns: the charity could pay for everything, the last one for little. */
const PURSES = [300, 300, 300, 2_000, 7]

/** Everybody and everything that a life needs, before any campaign is there. */
export interface Stage {
  world: Amana
  token: ContractOf<'BlocklistToken'>
  asset: string
  /** The fourth is the charity. */
  donors: Signer[]
  people: Map<string, Signer>
}

/** A campaign on the chain and its model, at their beginning. */
export interface Birth {
  campaign: CampaignContract
  parameters: CampaignParams
  model: ModelCampaign
}

export async function newStage(): Promise<Stage> {
  const world = await amana()
  const token = (await ethers.deployContract('BlocklistToken')) as unknown as ContractOf<'BlocklistToken'>
  const [first, second, third, , poor] = world.donors
  const donors = [first, second, third, world.charity, poor]
  for (const [i, { address }] of donors.entries()) await token.mint(address, PURSES[i] ?? 0)
  await token.mint(world.stranger.address, 100)
  const everyone = [...donors, ...world.recipients, ...world.verifiers, ...world.panel]
  const people = new Map([...everyone, world.fallbackRecipient, world.stranger].map((one) => [one.address, one]))
  return { world, token, asset: await token.getAddress(), donors, people }
}

/** The charity creates a campaign of this shape; all donors but the third approve it. */
export async function bear(stage: Stage, shape: Shape): Promise<Birth> {
  const { world, asset, donors } = stage
  const names = {
    recipients: [...world.recipients, world.charity].map(({ address }) => address),
    verifiers: world.verifiers.map(({ address }) => address),
    panel: world.panel.map(({ address }) => address),
  }
  const parameters = world.parameters({ token: asset, ...parametersOf(shape, names, world.start) })
  const address = await world.factory.predict(world.charity.address, parameters)
  const create = world.factory.interface.encodeFunctionData('create', [parameters, TERMS])
  await send(world.charity.address, await world.factory.getAddress(), create)
  const campaign = world.campaignAt(address)
  const approve = stage.token.interface.encodeFunctionData('approve', [address, MaxUint256])
  const model = newCampaign(address, planOf(parameters, world.charity.address), new ModelToken(address))
  for (const [i, donor] of donors.entries()) {
    model.token.mint(donor.address, PURSES[i] ?? 0)
    if (i === 2) continue // whoever gives without an approval needs a permit or an authorization
    await send(donor.address, asset, approve)
    model.token.allowances.set(donor.address, Number.POSITIVE_INFINITY)
  }
  model.token.mint(world.stranger.address, 100)
  return { campaign, parameters, model }
}

function planOf({ fallbackRecipient, rules, verifiers, panel, milestones }: CampaignParams, charity: string): Plan {
  return {
    charity,
    fallbackRecipient,
    fundBy: Number(rules.fundBy),
    reviewWindow: Number(rules.reviewWindow),
    objectionWindow: Number(rules.objectionWindow),
    appealWindow: Number(rules.appealWindow),
    objectionBps: Number(rules.objectionBps),
    minDonation: Number(rules.minDonation),
    sequential: rules.sequential,
    upfront: rules.upfront,
    verifiers: { threshold: Number(verifiers.threshold), members: verifiers.members },
    panel: { threshold: Number(panel.threshold), members: panel.members },
    milestones: milestones.map(({ claimBy, payouts }) => ({
      claimBy: Number(claimBy),
      payouts: payouts.map(({ recipient, amount }) => ({ recipient, amount: Number(amount) })),
    })),
  }
}

// ---- the chain, without the comfort that takes time ----

const GAS = toHex(5_000_000)

/** Sends a transaction as it is, one that will revert included. */
export async function send(from: string, to: string, data: string): Promise<void> {
  await provider.request({ method: 'eth_sendTransaction', params: [{ from, to, data, gas: GAS }] })
}

const { abi: campaignAbi } = await artifacts.readArtifact('Campaign')
const { abi: tokenAbi } = await artifacts.readArtifact('BlocklistToken')

/** The typed error that a transaction ended with. */
export function errorOf(failure: unknown): { error: string; values: readonly unknown[] } {
  const data = revertData(failure)
  if (!data) throw failure
  const { errorName, args } = decodeErrorResult({ abi: [...campaignAbi, ...tokenAbi], data })
  return { error: errorName, values: args ?? [] }
}

function revertData(failure: unknown): Hex | undefined {
  if (typeof failure !== 'object' || failure === null || !('data' in failure)) return undefined
  const { data } = failure
  if (typeof data === 'string') return data as Hex
  return typeof data === 'object' && data !== null && 'data' in data ? (data.data as Hex) : undefined
}

/** What everybody owns at the end of a block. */
export async function balancesOf(stage: Stage, block: number): Promise<Map<string, bigint>> {
  const accounts = [...stage.people.keys()]
  const reads = accounts.map((account) => balanceRead(stage.asset, account))
  const balances = await readTogether(reads, block)
  return new Map(accounts.map((account, i) => [account, balances[i] ?? 0n]))
}
