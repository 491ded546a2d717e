// A campaign of its own on a running demo world, claimed milestone by milestone: for scenes that decide about it.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { approve } from '@amana/sdk/actions/approve'
import { claim } from '@amana/sdk/actions/claim'
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { donate } from '@amana/sdk/actions/donate'
import { object } from '@amana/sdk/actions/object'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import { evidenceSchema, parseDocument } from '@amana/sdk/schemas'
import { attestationTypedData } from '@amana/sdk/typed-data'
import { type Address, bytesToHex, encodeFunctionData, type Hex, keccak256, numberToHex, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { waitForTransactionReceipt } from 'viem/actions'
import type { World } from './world.ts'

const CHAIN_ID = 31_337
const DAY = 86_400
const COIN = 1_000_000n
/** Of each milestone: four fifths from the first donor, one fifth from the second. */
const AMOUNT = 100n * COIN
const GAS = numberToHex(12_000_000n)

export const EVIDENCE_FILES = ['acceptance.txt', 'receipts.txt'] as const
export const CHECKLIST = ['The acceptance is signed', 'The receipts add up']

export interface ClaimedCampaign {
  address: Address
  name: string
  charity: Address
  /** Who gave four fifths, and who gave one. */
  donors: readonly [Address, Address]
  recipient: Address
}

interface Options {
  name: string
  /** Two of the demo world, both of whom have to agree. */
  verifiers?: { threshold: number; members: readonly Address[] }
  milestones?: number
  /** Days in which donors may object, and then the panel answers. */
  windows?: { objection: number; appeal: number }
}

/** Every milestone full and claimed, its evidence in the demo's content store. */
export async function claimedCampaign(
  world: World,
  {
    name,
    verifiers = { threshold: 2, members: verifiersOf(world) },
    milestones = 1,
    windows = { objection: 7, appeal: 14 },
  }: Options,
): Promise<ClaimedCampaign> {
  const deployment = deployments[CHAIN_ID]
  const [token] = Object.keys(deployment?.tokens ?? {}) as Address[]
  if (!deployment || !token) throw new Error('there are no contracts on the local chain')
  const charity = world.personaOf('charity').address
  const recipient = world.personaOf('recipient').address
  const [most, fewer] = donorsOf(world)
  const donors = [most, fewer] as const
  const terms = termsBytes(name, milestones, recipient)
  const now = Number(await world.now())
  const parameters = {
    token,
    fallbackRecipient: world.personaOf('fallback').address,
    terms: sha256(terms),
    salt: keccak256(toHex(name)),
    rules: {
      fundBy: now + 60 * DAY,
      reviewWindow: 7 * DAY,
      objectionWindow: windows.objection * DAY,
      appealWindow: windows.appeal * DAY,
      objectionBps: 2_000,
      minDonation: COIN,
      sequential: false,
      upfront: false,
    },
    verifiers: { threshold: verifiers.threshold, members: ascending(verifiers.members) },
    panel: { threshold: 1, members: [world.personaOf('panel').address] },
    milestones: Array.from({ length: milestones }, (_, index) => ({
      claimBy: now + (90 + 30 * index) * DAY,
      payouts: [{ recipient, amount: AMOUNT }],
    })),
  }
  const { factory } = deployment
  const logs = await send(world, charity, createCampaign.call({ factory, parameters, terms: bytesToHex(terms) }))
  const { campaign } = createCampaign.extractEvent(logs)
  for (const [place, donor] of donors.entries()) {
    const amount = (AMOUNT * (place === 0 ? 4n : 1n)) / 5n
    const shares = Array.from({ length: milestones }, (_, milestone) => ({ milestone, amount }))
    const sum = amount * BigInt(milestones)
    await send(world, donor, { to: token, data: call('mint', [donor, sum]) })
    await send(world, donor, { to: token, data: call('approve', [campaign, sum]) })
    await send(world, donor, donate.call({ campaign, shares }))
  }
  for (let milestone = 0; milestone < milestones; milestone++) {
    const evidence = writeEvidence(world, { campaign, milestone, name, statement: 'Every receipt is here.' })
    await send(world, charity, claim.call({ campaign, milestone, evidence }))
  }
  return { address: campaign, name, charity, donors, recipient }
}

/** After a claim that came to nothing: the first milestone once more, with other evidence. */
export async function claimAgain(world: World, { address: campaign, name, charity }: ClaimedCampaign): Promise<void> {
  const statement = 'Every receipt is here, and the photographs.'
  const evidence = writeEvidence(world, { campaign, milestone: 0, name, statement })
  await send(world, charity, claim.call({ campaign, milestone: 0, evidence }))
}

interface Evidence {
  campaign: Address
  milestone: number
  name: string
  statement: string
}

function writeEvidence(world: World, { campaign, milestone, name, statement }: Evidence): Hex {
  const files = EVIDENCE_FILES.map((file) => {
    const bytes = Buffer.from(`${file}: seen on site, ${name}.\n`)
    return { name: file, type: 'text/plain', size: bytes.length, sha256: store(world, bytes, '.txt') }
  })
  const about = { campaign: `eip155:${CHAIN_ID}:${campaign}`, milestone }
  return store(world, canonicalBytes({ ...about, title: 'The work is done', statement, files }), '.json')
}

/** The verifiers that play in the demo world approve a milestone without a page. */
export async function approveAs(world: World, campaign: Address, milestone: number, members: readonly Address[]) {
  const read = await world.campaign(campaign)
  const claimed = read.milestones[milestone]
  if (!claimed) throw new Error(`there is no milestone ${milestone}`)
  const validUntil = (await world.now()) + BigInt(5 * DAY)
  const reason: Hex = `0x${'0'.repeat(64)}`
  const attestations = await Promise.all(
    members.map(async (verifier) => {
      const typedData = attestationTypedData({
        chainId: CHAIN_ID,
        campaign,
        milestone,
        attempt: claimed.attempt,
        approved: true,
        evidence: claimed.evidence,
        payouts: read.parameters.milestones[milestone]?.payouts ?? [],
        reason,
        verifier,
        validUntil,
      })
      const account = privateKeyToAccount(world.persona(verifier).privateKey)
      return { signer: verifier, reason, validUntil, signature: await account.signTypedData(typedData) }
    }),
  )
  await send(world, members[0] ?? campaign, approve.call({ campaign, milestone, attestations }))
}

/** With the one lot that a donor has in a milestone: the lots of a milestone follow each other from its first coin. */
export async function objectAs(world: World, { address: campaign, donors }: ClaimedCampaign, milestone: number) {
  const reason = store(world, canonicalBytes({ text: 'Half of the receipts are missing.', language: 'en' }), '.json')
  const lots = [BigInt(milestone) * AMOUNT]
  await send(world, donors[0], object.call({ campaign, milestone, lots, reason }))
}

/** SHA-256 of the last file that the evidence of a claim names. */
export async function lastFileOf(world: World, campaign: Address, milestone: number): Promise<string> {
  const evidence = (await world.campaign(campaign)).milestones[milestone]?.evidence ?? '0x'
  const response = await fetch(`${world.url}/content/${evidence.slice(2)}`)
  const { files } = parseDocument(evidenceSchema, new Uint8Array(await response.arrayBuffer()))
  const file = files.at(-1)
  if (!file) throw new Error('the evidence names no file')
  return file.sha256
}

export function verifiersOf({ personas }: World): readonly [Address, Address] {
  const [first, second] = personas.filter(({ role }) => role === 'verifier').map(({ address }) => address)
  if (!first || !second) throw new Error('the scene needs two verifiers')
  return [first, second]
}

export function donorsOf({ personas }: World): readonly [Address, Address, Address] {
  const [first, second, third] = personas.filter(({ role }) => role === 'donor').map(({ address }) => address)
  if (!first || !second || !third) throw new Error('the scene needs three donors')
  return [first, second, third]
}

function termsBytes(name: string, milestones: number, recipient: Address): Uint8Array {
  return canonicalBytes({
    name,
    description: 'A campaign whose milestones wait for a decision.',
    image: 'ipfs://bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy',
    language: 'en',
    organiser: { name: 'Hands of the Valley', kind: 'charity' },
    milestones: Array.from({ length: milestones }, (_, index) => ({
      title: ['The roof', 'The windows', 'The doors'][index] ?? 'More',
      description: 'Work on the school.',
      checklist: CHECKLIST,
    })),
    recipients: [{ address: recipient, name: 'Builders', kind: 'supplier' }],
  })
}

async function send(world: World, from: Address, { to, data }: { to: Address; data: Hex }) {
  const parameters = [{ from, to, data, gas: GAS }]
  const hash = (await world.client.request({ method: 'eth_sendTransaction', params: parameters } as never)) as Hex
  const { status, logs } = await waitForTransactionReceipt(world.client, { hash, pollingInterval: 100 })
  if (status !== 'success') throw new Error(`a step of the campaign was reverted: ${hash}`)
  return logs
}

function call(functionName: 'mint' | 'approve', args: [Address, bigint]): Hex {
  return encodeFunctionData({ abi: demoTokenAbi, functionName, args })
}

function store({ contentFolder }: World, bytes: Uint8Array, ending: string): Hex {
  const hash = sha256(bytes)
  writeFileSync(join(contentFolder, hash.slice(2) + ending), bytes)
  return hash
}

function sha256(bytes: Uint8Array): Hex {
  return `0x${createHash('sha256').update(bytes).digest('hex')}`
}

export function ascending(addresses: readonly Address[]): Address[] {
  return addresses.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
}
