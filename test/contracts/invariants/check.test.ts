import { ZeroHash } from 'ethers'
import {
  type Amana,
  amana,
  appealedObjection,
  approved,
  approvedByPanel,
  claimed,
  closeFunding,
  give,
  refunded,
  released,
  split,
} from '../fixture.ts'
import { at, mineAt, now } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { checkState, checkStep } from './check.ts'
import { observe } from './observe.ts'
import type { Observed } from './observed.ts'

describe('Invariants', () => {
  let world: Amana
  let campaign: CampaignContract
  let before: Observed
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
    before = await look()
  })

  async function look(previous?: Observed): Promise<Observed> {
    const observed = await observe(campaign, world.token, { journal: world.journal, ...(previous && { previous }) })
    checkState(observed)
    if (previous) checkStep(previous, observed)
    before = observed
    return observed
  }

  it('hold in every state', async () => {
    for (const build of [claimed, approved, appealedObjection, released, split, approvedByPanel, refunded]) {
      world = await amana()
      campaign = await world.createCampaign()
      await look()
      await build(campaign, 1)
      await look(before)
    }
  })

  it('hold through a whole life', async () => {
    await give(campaign, world.donors[0], 0, 10n * COIN, { passOn: true })
    await world.token.mint(await campaign.getAddress(), 5n * COIN)
    await look(before)
    await campaign.absorb(2)
    await world.journal.connect(world.stranger).write(await campaign.getAddress(), 2, ZeroHash, ZeroHash)
    await look(before)
    const { finalTime, lots } = await split(campaign, 1)
    await mineAt(finalTime + 1n)
    await look(before)
    await campaign.settle(1, 0)
    await look(before)
    await campaign.refund(1, [lots[0] ?? 0n])
    await look(before)
    await closeFunding(campaign)
    await look(before)
    await at((await now()) + 10n)
    await campaign.refund(0, [0n])
    await look(before)
  })
})
