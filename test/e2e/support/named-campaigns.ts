// Campaigns with names and websites of a test's choice, created on a running demo world like any other.
import { createHash } from 'node:crypto'
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { deployments } from '@amana/sdk/generated/deployments'
import type { Terms } from '@amana/sdk/schemas'
import { type Address, bytesToHex, type Hex, keccak256, numberToHex, toHex } from 'viem'
import { waitForTransactionReceipt } from 'viem/actions'
import type { World } from './world.ts'

const CHAIN_ID = 31_337
const DAY = 86_400
const COIN = 1_000_000n
const GAS = numberToHex(8_000_000n)

interface NamedCampaign {
  name: string
  organiser: string
  language: Terms['language']
  domain?: string
  /** Its charity. */
  from: Address
}

export async function namedCampaign(world: World, { from, name, organiser, language, domain }: NamedCampaign) {
  const deployment = deployments[CHAIN_ID]
  const [token] = Object.keys(deployment?.tokens ?? {})
  if (!deployment || !token) throw new Error('there are no contracts on the local chain')
  const recipient = world.personaOf('recipient').address
  const terms = Buffer.from(
    JSON.stringify({
      name,
      description: name,
      language,
      organiser: { name: organiser, kind: 'association', ...(domain && { domain }) },
      milestones: [{ title: name, description: name }],
      recipients: [],
    }),
  )
  const now = Number(await world.now())
  const members = (role: 'verifier' | 'panel') =>
    world.personas
      .filter((persona) => persona.role === role)
      .map(({ address }) => address)
      .toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
  const parameters = {
    token: token as Address,
    fallbackRecipient: world.personaOf('fallback').address,
    terms: `0x${createHash('sha256').update(terms).digest('hex')}`,
    salt: keccak256(toHex(`${from} ${name}`)),
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
    verifiers: { threshold: 2, members: members('verifier') },
    panel: { threshold: 1, members: members('panel') },
    milestones: [{ claimBy: now + 90 * DAY, payouts: [{ recipient, amount: 100n * COIN }] }],
  } as const
  const { factory } = deployment
  const { to, data } = createCampaign.call({ factory, parameters, terms: bytesToHex(terms) })
  const transaction = { from, to, data, gas: GAS }
  // The node signs for the demo's people.
  const hash = (await world.client.request({ method: 'eth_sendTransaction', params: [transaction] } as never)) as Hex
  const { logs } = await waitForTransactionReceipt(world.client, { hash })
  return createCampaign.extractEvent(logs).campaign
}
