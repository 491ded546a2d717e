// Hostile campaigns on a running demo world: created, given to, claimed and written about like any other.
import { createHash } from 'node:crypto'
import { claim } from '@amana/sdk/actions/claim'
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { donate } from '@amana/sdk/actions/donate'
import { writeEntry } from '@amana/sdk/actions/writeEntry'
import type { AccountId } from '@amana/sdk/caip'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import {
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
import type { World } from '../support/world.ts'
import { hostileText, KINDS, type Kind } from './corpus.ts'
import { evidenceBytes, noteBytes, questionBytes, store, termsBytes, updateBytes, type Wording } from './documents.ts'

export interface HostileCampaign extends Wording {
  account: AccountId
  /** First coin of its one gift. */
  start: bigint
}

const CHAIN_ID = 31_337
const DAY = 86_400
const COIN = 1_000_000n
const GAS = numberToHex(12_000_000n)
const DEMO_TOKEN = 'mocks/DemoToken.sol/DemoToken'
export async function hostileCampaigns(world: World): Promise<HostileCampaign[]> {
  const campaigns: HostileCampaign[] = []
  for (const kind of KINDS) {
    for (const accepted of [true, false]) {
      campaigns.push(await hostileCampaign(world, { kind, accepted }))
    }
  }
  return campaigns
}

async function hostileCampaign(world: World, wording: Wording): Promise<HostileCampaign> {
  const deployment = deployments[CHAIN_ID]
  if (!deployment) throw new Error('there are no contracts on the local chain')
  const { factory, journal } = deployment
  const [charity, donor, recipient] = (['charity', 'donor', 'recipient'] as const).map(
    (role) => world.personaOf(role).address,
  ) as [Address, Address, Address]
  const token = wording.accepted ? knownToken() : await hostileToken(world, wording.kind, charity)
  const terms = termsBytes(wording, recipient)
  const now = Number(await world.now())
  const members = (role: 'verifier' | 'panel') =>
    world.personas.filter((persona) => persona.role === role).map(({ address }) => address)
  const parameters = {
    token,
    fallbackRecipient: world.personaOf('fallback').address,
    terms: sha256(terms),
    salt: keccak256(toHex(`${wording.kind} ${wording.accepted}`)),
    rules: {
      fundBy: now + 60 * DAY,
      reviewWindow: 7 * DAY,
      objectionWindow: 7 * DAY,
      appealWindow: 14 * DAY,
      objectionBps: 1_000,
      minDonation: COIN,
      sequential: false,
      upfront: false,
    },
    verifiers: { threshold: 2, members: ascending(members('verifier')) },
    panel: { threshold: 1, members: ascending(members('panel')) },
    milestones: [1, 2].map((number) => ({
      claimBy: now + (60 + 30 * number) * DAY,
      payouts: [{ recipient, amount: 10n * COIN }],
    })),
  }
  const logs = await send(world, charity, createCampaign.call({ factory, parameters, terms: bytesToHex(terms) }))
  const { campaign } = createCampaign.extractEvent(logs)
  const give = donate.call({
    campaign,
    shares: [{ milestone: 0, amount: 10n * COIN }],
    intent: { note: store(world, noteBytes(wording)) },
  })
  await send(world, donor, { to: token, data: call('mint', [donor, 10n * COIN]) })
  await send(world, donor, { to: token, data: call('approve', [campaign, 10n * COIN]) })
  await send(world, donor, give)
  const evidence = store(world, evidenceBytes(world, wording, campaign))
  await send(world, charity, claim.call({ campaign, milestone: 0n, evidence }))
  const write = (kind: 'Update' | 'Question', from: Address, bytes: Buffer) =>
    send(world, from, writeEntry.call({ journal, campaign, kind, content: store(world, bytes) }))
  await write('Update', charity, updateBytes(wording))
  await write('Question', donor, questionBytes(wording))
  return { ...wording, account: { chainId: CHAIN_ID, address: campaign }, start: 0n }
}

/** A token that nobody has listed, with a name and a symbol of the kind. */
async function hostileToken(world: World, kind: Kind, from: Address): Promise<Address> {
  const { abi, bytecode } = readArtifact(DEMO_TOKEN)
  const symbol = hostileText(kind, 'token name').replace(/[\uD800-\uDFFF]/g, '')
  // What signatures name may have 31 bytes; what is shown is the symbol.
  const data = encodeDeployData({ abi, bytecode, args: ['Stranger', symbol] })
  const hash = await request(world, 'eth_sendTransaction', { from, data, gas: GAS })
  const { contractAddress } = await waitForTransactionReceipt(world.client, { hash })
  if (!contractAddress) throw new Error('the token was not created')
  return contractAddress
}

function knownToken(): Address {
  const [token] = Object.keys(deployments[CHAIN_ID]?.tokens ?? {})
  if (!token) throw new Error('the local chain lists no token')
  return token as Address
}

async function send(world: World, from: Address, { to, data }: { to: Address; data: Hex }) {
  const hash = await request(world, 'eth_sendTransaction', { from, to, data, gas: GAS })
  const { status, logs } = await waitForTransactionReceipt(world.client, { hash })
  if (status !== 'success') throw new Error(`a step of the hostile campaign was reverted: ${hash}`)
  return logs
}

/** The node signs for the demo's people. */
function request({ client }: World, method: string, transaction: object): Promise<Hex> {
  return client.request({ method, params: [transaction] } as never) as Promise<Hex>
}

function call(functionName: 'mint' | 'approve', args: [Address, bigint]): Hex {
  return encodeFunctionData({ abi: demoTokenAbi, functionName, args })
}

function sha256(bytes: Buffer): Hex {
  return `0x${createHash('sha256').update(bytes).digest('hex')}`
}

function ascending(addresses: readonly Address[]): Address[] {
  return addresses.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
}
