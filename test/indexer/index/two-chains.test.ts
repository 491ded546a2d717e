// One index of two chains, on which a campaign has the same address: nothing of one is ever the other's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCampaignSync } from '@amana/sdk/actions/createCampaign'
import { donateSync } from '@amana/sdk/actions/donate'
import { formatAccountId } from '@amana/sdk/caip'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import { type CampaignParameters, ZERO_HASH } from '@amana/sdk/parameters'
import { expect } from 'chai'
import { type Address, bytesToHex, createClient, custom, numberToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { writeContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { type LocalChain, startLocalChain } from '../../../scripts/chain.ts'
import { createMissing } from '../../../scripts/deploy/create.ts'
import { demoTokenCreations, PROTOCOL_CREATIONS } from '../../../scripts/deploy/creations.ts'
import { Sender } from '../../../scripts/deploy/sender.ts'
import { freePort } from '../../../scripts/free-port.ts'
import type { IndexerProcess } from '../../../scripts/indexer/launch.ts'
import { startIndexer, untilReady } from '../../../scripts/indexer/start.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CHAIN_IDS = [31_337, 31_338] as const
const KEYS = [1, 2].map((number) => numberToHex(number, { size: 32 }))
const BEGINS = 1_800_000_000
const COIN = 1_000_000n
const DAY = 86_400

describe('an index of two chains', function () {
  this.timeout(240_000)
  const chains: LocalChain[] = []
  const dataDirectory = mkdtempSync(join(tmpdir(), 'amana-two-chains-'))
  let campaign: Address
  let indexer: IndexerProcess

  before(async () => {
    for (const [index, chainId] of CHAIN_IDS.entries()) {
      const chain = await startLocalChain({ port: 0, initialDate: new Date(BEGINS * 1000), chainId, privateKeys: KEYS })
      chains.push(chain)
      campaign = await tell(chain, chainId, BigInt(index + 1) * COIN)
    }
    const { factory, journal } = deployments[CHAIN_IDS[0]] as { factory: Address; journal: Address }
    indexer = await startIndexer({
      root: ROOT,
      mode: 'start',
      port: await freePort(),
      configuration: {
        chains: chains.map(({ url }, index) => ({
          chainId: CHAIN_IDS[index] as number,
          rpcUrls: [url],
          factory,
          journal,
          startBlock: 0,
          headFrom: 0,
          requestsPerSecond: 1_000,
        })),
        dataDirectory,
        listing: { feature: [formatAccountId({ chainId: CHAIN_IDS[0], address: campaign })] },
      },
    })
    // Ready is said before the blocks that are not final yet are in.
    for (const [index, { request }] of chains.entries()) {
      const number = BigInt((await request({ method: 'eth_blockNumber' })) as string)
      await untilReady(indexer, { block: { chainId: CHAIN_IDS[index] as number, number } })
    }
  })
  after(async () => {
    await indexer?.stop()
    for (const chain of chains) await chain.close()
    rmSync(dataDirectory, { recursive: true, force: true })
  })

  async function get<answer>(path: string): Promise<answer> {
    const response = await fetch(`${indexer.url}${path}`)
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as answer
  }

  it('names the newest block of each', async () => {
    const { blocks } = await get<{ blocks: { chainId: number }[] }>('/v1/heads')
    expect(blocks.map(({ chainId }) => chainId)).to.have.members([...CHAIN_IDS])
  })

  it('keeps what was given on each apart', async () => {
    for (const [index, chainId] of CHAIN_IDS.entries()) {
      const id = formatAccountId({ chainId, address: campaign })
      const { block, campaign: answer } = await get<{
        block: { chainId: number }
        campaign: { money: { given: string }; gifts: number }
      }>(`/v1/campaigns/${id}`)
      expect(block.chainId).to.equal(chainId)
      expect(answer.money.given).to.equal(String(BigInt(index + 1) * COIN))
      const { gifts } = await get<{ gifts: unknown[] }>(`/v1/campaigns/${id}/gifts`)
      expect(gifts).to.have.length(1)
    }
    const { campaigns } = await get<{ campaigns: { chainId: number }[] }>('/v1/campaigns')
    expect(campaigns.map(({ chainId }) => chainId)).to.have.members([...CHAIN_IDS])
    const { campaigns: ofOne } = await get<{ campaigns: unknown[] }>('/v1/campaigns?chain=31338')
    expect(ofOne).to.have.length(1)
  })

  it('puts forward the one that is named, and not its namesake', async () => {
    const { campaigns } = await get<{ campaigns: { chainId: number }[] }>('/v1/campaigns?featured=true')
    expect(campaigns.map(({ chainId }) => chainId)).to.deep.equal([CHAIN_IDS[0]])
  })

  it('sums up only tokens that it knows on their chain', async () => {
    const { tokens } = await get<{ tokens: { chainId: number; money: { given: string } }[] }>('/v1/totals')
    expect(tokens.map(({ chainId, money }) => [chainId, money.given])).to.deep.equal([[CHAIN_IDS[0], String(COIN)]])
  })
})

/** Deploys, creates the campaign and gives once. */
async function tell(chain: LocalChain, chainId: number, amount: bigint): Promise<Address> {
  const [deployer, donor] = KEYS.map((key) => privateKeyToAccount(key))
  if (!deployer || !donor) throw new Error('two accounts are needed')
  const { factory, tokens } = deployments[CHAIN_IDS[0]] as (typeof deployments)[number]
  const transport = custom({ request: chain.request })
  const clientOf = (account: typeof donor) =>
    createClient({ account, chain: { ...hardhat, id: chainId }, transport, pollingInterval: 20 })
  const sender = new Sender({ client: clientOf(deployer) as never, account: deployer })
  await createMissing(sender, [...PROTOCOL_CREATIONS, ...demoTokenCreations(tokens)])
  const [token] = Object.keys(tokens) as [Address]
  const terms = canonicalBytes({ name: 'A well', description: 'Water for the village', language: 'en' })
  const parameters = parametersFor(token, await contentHash(terms))
  const created = await createCampaignSync(clientOf(deployer), { factory, parameters, terms: bytesToHex(terms) })
  const client = clientOf(donor)
  const contract = { address: token, abi: demoTokenAbi } as const
  await writeContract(client, { ...contract, functionName: 'mint', args: [donor.address, amount] })
  await writeContract(client, { ...contract, functionName: 'approve', args: [created.campaign, amount] })
  await donateSync(client, { campaign: created.campaign, shares: [{ milestone: 0, amount }] })
  return created.campaign
}

function parametersFor(token: Address, terms: `0x${string}`): CampaignParameters {
  const person = (number: number): Address => `0x${'00'.repeat(19)}${number.toString(16)}`
  return {
    token,
    fallbackRecipient: person(0xa1),
    terms,
    salt: ZERO_HASH,
    rules: {
      fundBy: BEGINS + 30 * DAY,
      reviewWindow: 7 * DAY,
      objectionWindow: 5 * DAY,
      appealWindow: 10 * DAY,
      objectionBps: 1000,
      minDonation: COIN,
      sequential: false,
      upfront: false,
    },
    verifiers: { threshold: 1, members: [person(0xb1)] },
    panel: { threshold: 1, members: [person(0xc1)] },
    milestones: [{ claimBy: BEGINS + 60 * DAY, payouts: [{ recipient: person(0xd1), amount: 100n * COIN }] }],
  }
}
