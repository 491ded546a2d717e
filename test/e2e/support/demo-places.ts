// Addresses, gifts and transactions of the demo world that pages are about.
import type { AccountId } from '@amana/sdk/caip'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { getEvents } from '@amana/sdk/logs/get-events'
import { type Address, type Hash, type Hex, isAddressEqual } from 'viem'
import type { Campaign, World } from './world.ts'

export interface DemoPlaces {
  chainId: number
  /** With a gift of `donor` that begins at the coin `start`, a source tag, and recipients that were paid. */
  campaign: AccountId
  start: bigint
  donor: Address
  transaction: Hash
  charity: Address
  recipient: Address
  tag: Hex
  /** Takes gifts, its milestones in any order. */
  collecting: AccountId
  /** Has coins to be refunded. */
  refunding: AccountId
  /** Asked about most claims. */
  verifier: Address
  /** Counted from 0: waits for a decision; and was objected to, with nothing to decide now. */
  deciding: { campaign: AccountId; milestone: number }
  objected: { campaign: AccountId; milestone: number }
}

const CHAIN_ID = 31_337
const NO_TAG: Hex = `0x${'0'.repeat(64)}`

export async function demoPlaces(world: World): Promise<DemoPlaces> {
  const campaigns = await world.campaigns()
  const accountOf = (wanted: (campaign: Campaign) => boolean): AccountId => {
    const address = campaigns.find(wanted)?.address
    if (!address) throw new Error('the demo world has no such campaign')
    return { chainId: CHAIN_ID, address }
  }
  const now = await world.now()
  const collecting = accountOf(
    ({ parameters: { rules }, milestones }) =>
      BigInt(rules.fundBy) > now && !rules.sequential && milestones.some(({ state }) => state === 'Funding'),
  )
  const refunding = accountOf(({ milestones }) => milestones.some(({ state }) => state === 'Refunded'))
  const milestoneWhere = (wanted: (milestone: Campaign['milestones'][number]) => boolean) => {
    const found = campaigns.flatMap(({ address, milestones }) =>
      milestones.filter(wanted).map(({ index }) => ({ campaign: { chainId: CHAIN_ID, address }, milestone: index })),
    )[0]
    if (!found) throw new Error('the demo world has no such milestone')
    return found
  }
  const deciding = milestoneWhere(({ state }) => state === 'Claimed' || state.startsWith('Appealed'))
  const objected = milestoneWhere(({ state, objected }) => objected > 0n && !state.startsWith('Appealed'))
  const [verifier] = campaigns.flatMap(({ parameters }) => parameters.verifiers.members)
  if (!verifier) throw new Error('the demo world has no verifier')
  for (const campaign of campaigns) {
    const found = await placesIn(world, campaign)
    if (found) return { chainId: CHAIN_ID, collecting, refunding, verifier, deciding, objected, ...found }
  }
  throw new Error('no campaign of the demo world has a persona’s gift, a source tag and a paid recipient')
}

async function placesIn(world: World, { address, charity, milestones }: Campaign) {
  const gifts = await getEvents(world.client, {
    address,
    abi: campaignAbi,
    eventNames: ['LotGiven'],
    fromBlock: 0n,
    toBlock: BigInt(await world.client.request({ method: 'eth_blockNumber' })),
  })
  const isPersona = (donor: Address) => world.personas.some((persona) => isAddressEqual(persona.address, donor))
  const tag = gifts.find(({ args }) => args.source !== NO_TAG)?.args.source
  const mine = gifts.find(({ args }) => isPersona(args.donor) && !isAddressEqual(args.donor, charity))
  const payouts = milestones.flatMap((milestone) => milestone.payouts)
  const recipient = payouts.find(({ settled }) => settled)?.recipient
  if (!tag || !mine || !recipient) return undefined
  const { start, donor } = mine.args
  const campaign: AccountId = { chainId: CHAIN_ID, address }
  return { campaign, start, donor, transaction: mine.transactionHash, charity, recipient, tag }
}
