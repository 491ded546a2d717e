// Refunds of a cancelled milestone. Another lot went back before, and the campaign has other money.
import { cancel } from '@amana/sdk/actions/cancel'
import { refund } from '@amana/sdk/actions/refund'
import type { Address } from 'viem'
import { OPERATOR } from '../replay/people.ts'
import { GIFT, giveEach, giveLots } from './lots.ts'
import type { Campaign, Stage } from './stage.ts'

export interface RefundGas {
  /** A call with one lot. */
  one: number
  /** What a second lot of another donor adds to such a call. */
  next: number
}

/** To donors who hold the token otherwise, or who have given all they had. */
export async function refundGas(stage: Stage, { lots, empty }: { lots: number; empty: boolean }): Promise<RefundGas> {
  const campaign = await stage.createCampaign(3)
  await giveLots(stage, campaign, 0, lots)
  await giveLots(stage, campaign, 1, 1)
  const donors: Address[] = []
  for (const name of ['first', 'second', 'third', 'fourth']) {
    donors.push(await stage.donor(empty ? `${name} empty` : name, campaign, empty ? GIFT : undefined))
  }
  const [before, second, third, fourth] = await giveEach(stage, campaign, { milestone: 0, donors, amount: GIFT })
  await stage.gasOf(campaign.charity, cancel.call({ campaign: campaign.address, milestone: 0n }))

  await refundLots(stage, campaign, [before])
  const one = await refundLots(stage, campaign, [second])
  const two = await refundLots(stage, campaign, [third, fourth])
  return { one, next: two - one }
}

function refundLots(stage: Stage, { address }: Campaign, lots: readonly (bigint | undefined)[]): Promise<number> {
  const starts = lots.filter((lot) => lot !== undefined)
  return stage.gasOf(OPERATOR, refund.call({ campaign: address, milestone: 0n, lots: starts }))
}
