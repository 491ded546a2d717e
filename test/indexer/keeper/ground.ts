// A chain with the contracts and nothing else, and campaigns made to measure.
import { createCampaignSync } from '@amana/sdk/actions/createCampaign'
import { donateSync } from '@amana/sdk/actions/donate'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import type { CampaignParameters } from '@amana/sdk/parameters'
import {
  type Abi,
  type Address,
  bytesToHex,
  createClient,
  custom,
  encodeFunctionData,
  getAddress,
  type Hex,
  numberToHex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { deployContract, getBlock, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { readArtifact } from '../../../scripts/artifact.ts'
import { type LocalChain, startLocalChain } from '../../../scripts/chain.ts'
import { deployEverything } from '../../../scripts/demo/ground.ts'
import { assembleCast } from '../../../scripts/demo/personas.ts'
import { type LocalRequest, mineAt } from '../../../scripts/demo/timeline.ts'

export const DAY = 86_400
export const BEGINS = Date.parse('2026-03-02T08:00Z') / 1000
export const USDC = 1_000_000n

const { factory, tokens } = deployments[hardhat.id] as (typeof deployments)[number]
export const FACTORY = factory
export const LISTED_TOKEN = Object.keys(tokens)[0] as Address

export type Ground = Awaited<ReturnType<typeof groundStage>>

/** The cast of the demo, without its story. */
export async function groundStage() {
  const cast = assembleCast()
  const chain: LocalChain = await startLocalChain({
    port: 0,
    initialDate: new Date(BEGINS * 1000),
    privateKeys: [...cast.personas, ...cast.crowd].map(({ privateKey }) => privateKey),
  })
  const deployment = deployments[hardhat.id] as (typeof deployments)[number]
  await deployEverything(chain.request, cast.addressOf('deployer'), deployment, BEGINS)
  const clientOf = (key: Hex) =>
    createClient({
      account: privateKeyToAccount(key),
      chain: hardhat,
      pollingInterval: 10,
      cacheTime: 0,
      transport: custom({ request: chain.request }, { retryCount: 0 }),
    })
  const deployer = clientOf(cast.keyOf('deployer'))
  const terms = canonicalBytes({ name: 'A well', description: 'Water for the village', language: 'en' })
  let salt = 0

  return {
    chain,
    cast,
    clientOf,
    client: deployer,
    terms: bytesToHex(terms),
    campaignAbi: campaignAbi as Abi,
    async now() {
      return Number((await getBlock(deployer)).timestamp)
    },
    async waitDays(days: number) {
      const { timestamp } = await getBlock(deployer)
      await mineAt(chain.request, Number(timestamp) + days * DAY)
    },
    request: chain.request as LocalRequest,
    async deployMock(path: string): Promise<{ address: Address; abi: Abi }> {
      const { abi, bytecode } = readArtifact(path)
      const hash = await deployContract(deployer, { abi, bytecode })
      const { contractAddress } = await waitForTransactionReceipt(deployer, { hash })
      return { address: getAddress(contractAddress as Address), abi }
    },
    async write(address: Address, abi: Abi, functionName: string, args: readonly unknown[]) {
      const hash = await sendTransaction(deployer, {
        to: address,
        data: encodeFunctionData({ abi, functionName, args }),
      })
      await waitForTransactionReceipt(deployer, { hash })
    },
    /** Two milestones: an upfront one of 20 USDC in two payouts, and one of 100 USDC. */
    async campaign(change: (parameters: CampaignParameters) => CampaignParameters = (same) => same) {
      const start = Number((await getBlock(deployer)).timestamp)
      salt += 1
      const parameters = change({
        token: LISTED_TOKEN,
        fallbackRecipient: cast.addressOf('commonFund'),
        terms: await contentHash(terms),
        salt: numberToHex(salt, { size: 32 }),
        rules: {
          fundBy: start + 30 * DAY,
          reviewWindow: 7 * DAY,
          objectionWindow: 5 * DAY,
          appealWindow: 10 * DAY,
          objectionBps: 1000,
          minDonation: USDC / 10n,
          sequential: false,
          upfront: true,
        },
        verifiers: { threshold: 1, members: [cast.addressOf('nadia')] },
        panel: { threshold: 1, members: [cast.addressOf('claire')] },
        milestones: [
          {
            claimBy: start + 90 * DAY,
            payouts: [
              { recipient: cast.addressOf('mill'), amount: 15n * USDC },
              { recipient: cast.addressOf('roofer'), amount: 5n * USDC },
            ],
          },
          { claimBy: start + 120 * DAY, payouts: [{ recipient: cast.addressOf('driller'), amount: 100n * USDC }] },
        ],
      })
      const charity = clientOf(cast.keyOf('bakery'))
      const { campaign } = await createCampaignSync(charity, { factory, parameters, terms: bytesToHex(terms) })
      return { campaign, parameters }
    },
    /** A gift to one milestone, by whoever holds the key; gives the lot's first coin. */
    async give(
      campaign: Address,
      token: Address,
      key: Hex,
      milestone: number,
      amount: bigint,
      passOn = false,
      minted = amount,
    ) {
      const donor = clientOf(key)
      const { abi } = readArtifact('mocks/DemoToken.sol/DemoToken')
      const data = (functionName: string, args: readonly unknown[]) => encodeFunctionData({ abi, functionName, args })
      await sendTransaction(donor, { to: token, data: data('mint', [donor.account.address, minted]) })
      await sendTransaction(donor, { to: token, data: data('approve', [campaign, amount]) })
      const { lots } = await donateSync(donor, { campaign, shares: [{ milestone, amount }], intent: { passOn } })
      return (lots[0] as (typeof lots)[0]).start
    },
  }
}
