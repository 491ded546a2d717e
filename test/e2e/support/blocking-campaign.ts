// A campaign in a token whose issuer can block addresses, with a payout that is due: paid in advance, without a claim.
import { createHash } from 'node:crypto'
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { donate } from '@amana/sdk/actions/donate'
import { poke } from '@amana/sdk/actions/poke'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { deployments } from '@amana/sdk/generated/deployments'
import {
  type Abi,
  type Address,
  bytesToHex,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  keccak256,
  numberToHex,
  toHex,
} from 'viem'
import { waitForTransactionReceipt } from 'viem/actions'
import { readArtifact } from '../../../scripts/artifact.ts'
import type { World } from './world.ts'

const CHAIN_ID = 31_337
const DAY = 86_400
const COIN = 1_000_000n
const GAS = numberToHex(12_000_000n)
const BLOCKLIST_TOKEN = 'mocks/tokens/BlocklistToken.sol/BlocklistToken'

export interface BlockingCampaign {
  campaign: Address
  token: Address
  /** Due to the recipient, as payout 0 of milestone 0. */
  amount: bigint
  setBlocked: (account: Address, blocked: boolean) => Promise<void>
}

export async function blockingCampaign(world: World, recipient: Address): Promise<BlockingCampaign> {
  const deployment = deployments[CHAIN_ID]
  if (!deployment) throw new Error('there are no contracts on the local chain')
  const [charity, donor] = (['charity', 'donor'] as const).map((role) => world.personaOf(role).address) as [
    Address,
    Address,
  ]
  const { abi, bytecode } = readArtifact(BLOCKLIST_TOKEN)
  const token = await create(world, charity, encodeDeployData({ abi, bytecode }))
  const amount = 30n * COIN
  const terms = canonicalBytes(termsFor(recipient))
  const { factory } = deployment
  const now = Number(await world.now())
  const members = (role: 'verifier' | 'panel') =>
    world.personas.flatMap((persona) => (persona.role === role ? [persona.address] : [])).toSorted(ascending)
  const parameters = {
    token,
    fallbackRecipient: world.personaOf('fallback').address,
    terms: `0x${createHash('sha256').update(terms).digest('hex')}` as Hex,
    salt: keccak256(toHex(`blocking ${recipient}`)),
    rules: {
      fundBy: now + 60 * DAY,
      reviewWindow: 7 * DAY,
      objectionWindow: 7 * DAY,
      appealWindow: 14 * DAY,
      objectionBps: 1_000,
      minDonation: COIN,
      sequential: false,
      upfront: true,
    },
    verifiers: { threshold: 2, members: members('verifier') },
    panel: { threshold: 1, members: members('panel') },
    milestones: [amount, 3n * amount].map((one, index) => ({
      claimBy: now + (90 + 30 * index) * DAY,
      payouts: [{ recipient, amount: one }],
    })),
  }
  const call = createCampaign.call({ factory, parameters, terms: bytesToHex(terms) })
  const { campaign } = createCampaign.extractEvent(await send(world, charity, call))
  const onToken = (functionName: string, args: readonly unknown[]) =>
    send(world, donor, { to: token, data: encodeFunctionData({ abi: abi as Abi, functionName, args }) })
  await onToken('mint', [donor, amount])
  await onToken('approve', [campaign, amount])
  await send(world, donor, donate.call({ campaign, shares: [{ milestone: 0, amount }], intent: {} }))
  await send(world, donor, poke.call({ campaign, milestone: 0n }))
  return {
    campaign,
    token,
    amount,
    async setBlocked(account, blocked) {
      await onToken('setBlocked', [account, blocked])
    },
  }
}

function termsFor(recipient: Address) {
  return {
    name: 'A cart for the market',
    description: 'Wheels first, then the rest.',
    language: 'en',
    organiser: { name: 'Market people', kind: 'association' },
    milestones: [
      { title: 'The wheels', description: 'Paid in advance.' },
      { title: 'The cart', description: 'Built on the wheels.' },
    ],
    recipients: [{ address: recipient, name: 'The wheelwright', kind: 'supplier' }],
  }
}

async function create(world: World, from: Address, data: Hex): Promise<Address> {
  const hash = await request(world, { from, data, gas: GAS })
  const { contractAddress } = await waitForTransactionReceipt(world.client, { hash, pollingInterval: 100 })
  if (!contractAddress) throw new Error('the token was not created')
  return contractAddress
}

async function send(world: World, from: Address, { to, data }: { to: Address; data: Hex }) {
  const hash = await request(world, { from, to, data, gas: GAS })
  const { status, logs } = await waitForTransactionReceipt(world.client, { hash, pollingInterval: 100 })
  if (status !== 'success') throw new Error(`a step was reverted: ${hash}`)
  return logs
}

/** The node signs for the demo's people. */
function request({ client }: World, transaction: object): Promise<Hex> {
  return client.request({ method: 'eth_sendTransaction', params: [transaction] } as never) as Promise<Hex>
}

function ascending(a: Address, b: Address): number {
  return BigInt(a) < BigInt(b) ? -1 : 1
}
