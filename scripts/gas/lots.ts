// Milestones with as many lots as a measurement needs.
import { donate } from '@amana/sdk/actions/donate'
import { encodeSourceTag } from '@amana/sdk/source-tag'
import { type Address, sha256, stringToHex } from 'viem'
import { donorAddress } from '../replay/people.ts'
import { type Campaign, MILESTONE, type Stage, TOKEN } from './stage.ts'

/** What one measured gift gives. */
export const GIFT = 10n * TOKEN

/** How many lots there are where it is not said otherwise. */
export const FEW_LOTS = 10

/** Lots that one setup transaction gives: about six million gas. */
const LOTS_PER_CALL = 100

/** As the dApp sends a gift: all bounds set, a note, and the longest source tag there is, an ambassador's address. */
export function giftTo({ chain }: Stage, campaign: Campaign, milestones: readonly number[]) {
  const shares = milestones.map((milestone) => ({
    milestone,
    amount: GIFT,
    minAmount: GIFT,
    maxStart: 20n * MILESTONE,
  }))
  const intent = {
    deadline: chain.time + 3_600,
    source: encodeSourceTag({ kind: 'ambassador', address: donorAddress('ambassador') }),
    note: sha256(stringToHex('note')),
  }
  return { campaign: campaign.address, shares, intent }
}

/** One gift in a transaction, of a donor with a finite allowance and more tokens than he gives. */
export async function giftGas(stage: Stage, campaign: Campaign, milestones: readonly number[]): Promise<number> {
  const donor = await stage.donor('donor', campaign)
  return stage.gasOf(donor, donate.call(giftTo(stage, campaign, milestones)))
}

/** One donor gives this many lots of one token each. */
export async function giveLots(stage: Stage, campaign: Campaign, milestone: number, count: number): Promise<void> {
  const crowd = await stage.donor('crowd', campaign)
  for (let given = 0; given < count; given += LOTS_PER_CALL) {
    const shares = Array.from({ length: Math.min(LOTS_PER_CALL, count - given) }, () => ({ milestone, amount: TOKEN }))
    await stage.gasOf(crowd, donate.call({ campaign: campaign.address, shares }))
  }
}

/** Each donor gives one lot; returns their first coins. */
export async function giveEach(
  stage: Stage,
  campaign: Campaign,
  { milestone, donors, amount }: { milestone: number; donors: readonly Address[]; amount: bigint },
): Promise<bigint[]> {
  const starts: bigint[] = []
  for (const donor of donors) {
    const shares = [{ milestone, amount }]
    starts.push((await stage.resultOf(donor, donate, { campaign: campaign.address, shares })).gift)
  }
  return starts
}

/** The crowd gives what is missing, as one lot. */
export async function fill(stage: Stage, campaign: Campaign, milestone: number): Promise<void> {
  const crowd = await stage.donor('crowd', campaign)
  const shares = [{ milestone, amount: MILESTONE, minAmount: 1n }]
  await stage.gasOf(crowd, donate.call({ campaign: campaign.address, shares }))
}
