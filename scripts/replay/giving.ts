// The round itself: every donation of the file, in time order, one block per slot of twelve seconds.
import { donate } from '@amana/sdk/actions/donate'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { type Address, encodeFunctionData, maxUint256 } from 'viem'
import type { ReplayChain } from './chain.ts'
import type { Escrow } from './escrows.ts'
import { donorAddress } from './people.ts'
import { type PlannedGift, slotTime } from './plan.ts'

export interface GivingOptions {
  token: Address
  escrows: readonly Escrow[]
  onProgress?: ((given: number, of: number) => void) | undefined
}

/** Donors allow a campaign to take their dollars just before their first gift to it. */
export async function give(chain: ReplayChain, { token, escrows, onProgress }: GivingOptions): Promise<void> {
  const allowed = new Set<string>()
  const gifts = escrows
    .flatMap((escrow) => escrow.plan.gifts.map((gift) => ({ escrow, gift })))
    .sort((a, b) => a.gift.time - b.gift.time || a.gift.line - b.gift.line)
  for (const [index, { escrow, gift }] of gifts.entries()) {
    const pair = `${gift.donor} ${escrow.address}`
    if (!allowed.has(pair)) await allow(chain, token, gift.donor, escrow.address)
    allowed.add(pair)
    await sendGift(chain, escrow.address, gift)
    const next = gifts[index + 1]
    if (next && slotTime(next.gift.time) === slotTime(gift.time)) continue
    await chain.mine(slotTime(gift.time))
    onProgress?.(index + 1, gifts.length)
  }
}

/** Lets a campaign take a donor's dollars. */
export async function allow(chain: ReplayChain, token: Address, donor: string, campaign: Address): Promise<void> {
  const data = encodeFunctionData({ abi: demoTokenAbi, functionName: 'approve', args: [campaign, maxUint256] })
  await chain.send({ from: donorAddress(donor), to: token, data, gas: 100_000n, purpose: 'setup' })
}

/** Each share insists on exactly the coins that were planned for it: all of them, from the planned one on. */
export async function sendGift(chain: ReplayChain, campaign: Address, { donor, lots }: PlannedGift): Promise<void> {
  const shares = lots.map(({ milestone, start, amount }) => ({ milestone, amount, minAmount: amount, maxStart: start }))
  const { to, data } = donate.call({ campaign, shares })
  await chain.send({ from: donorAddress(donor), to, data, gas: 2_000_000n, purpose: 'donate' })
}
