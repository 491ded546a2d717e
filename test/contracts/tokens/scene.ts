import { type Amana, amana, give, released, split } from '../fixture.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import type { Behaviour, TestToken } from './behaviour.ts'

/** A campaign in a token under test. */
export interface Scene {
  world: Amana
  behaviour: Behaviour
  token: TestToken
  campaign: CampaignContract
}

export const GIFT = 10n * COIN
export const STRAY = 6n * COIN
const PURSE = 1n << 94n

/** A token, and donors who have plenty of it. */
export async function cashier(behaviour: Behaviour): Promise<Pick<Scene, 'world' | 'behaviour' | 'token'>> {
  const world = await amana()
  const token = await behaviour.deploy()
  for (const donor of world.donors) await token.mint(donor.address, PURSE)
  return { world, behaviour, token }
}

async function create(behaviour: Behaviour): Promise<Scene> {
  const start = await cashier(behaviour)
  const overrides = { ...behaviour.parameters?.(start.world), token: await start.token.getAddress() }
  return { ...start, campaign: await start.world.createCampaign(overrides) }
}

/** Every milestone in Funding; what changes later finds an earlier gift. */
export async function funding(behaviour: Behaviour): Promise<Scene> {
  const scene = await create(behaviour)
  if (behaviour.on) await give(scene.campaign, scene.world.donors[4], 2, GIFT)
  return scene
}

/**
 * Everything final: milestone 0 owes its payout, milestone 1 two lots, one of them to be passed on; milestone 2 was given
 * up empty. Tokens that nobody gave lie there too. A token that lets nobody give leaves only these.
 */
export async function ended(behaviour: Behaviour, given: boolean): Promise<Scene> {
  const scene = await create(behaviour)
  const { campaign, token, world } = scene
  const asCharity = campaign.connect(world.charity)
  if (given) {
    await give(campaign, world.donors[0], 1, GIFT)
    await give(campaign, world.donors[1], 1, GIFT, { passOn: true })
  }
  await asCharity.cancel(1)
  await asCharity.cancel(2)
  if (!given) await asCharity.cancel(0)
  else if (behaviour.split) await split(campaign, 0, { donors: world.donors.slice(0, 1) })
  else await released(campaign, 0)
  await token.mint(await campaign.getAddress(), STRAY)
  return scene
}
