import { type Address, isAddressEqual } from 'viem'
import { sum } from '../coin-line.ts'
import type { CampaignHistory } from './moment.ts'
import { FATES, type Money } from './money.ts'
import { type TracedGift, traceGifts } from './trace.ts'

/** What an address gave in a campaign and where each of its coins is, in base units. */
export interface DonorView {
  donor: Address
  /** Oldest first. */
  gifts: TracedGift[]
  money: Money
  /** Spoke against the release of its milestone. */
  objected: bigint
  /** Of what was refunded: went to the fallback recipient, as the donor asked. */
  passedOn: bigint
}

/**
 * Everything that an address gave in a campaign. Coins that came without a gift are nobody's gift.
 *
 * @example
 * ```ts
 * import { donorView } from '@amana/sdk/ledger/donor'
 *
 * const { gifts, money } = donorView({ parameters, events, timestamp }, donor)
 * ```
 */
export function donorView(history: CampaignHistory, donor: Address): DonorView {
  const gifts = traceGifts(history).filter((gift) => isAddressEqual(gift.donor, donor))
  const lots = gifts.flatMap((gift) => gift.lots)
  return {
    donor,
    gifts,
    money: moneyOfGifts(gifts),
    objected: sum(lots.map(({ objected, amount }) => (objected ? amount : 0n))),
    passedOn: sum(lots.map(({ refunded, amount }) => (refunded?.passedOn ? amount : 0n))),
  }
}

/** Where all coins of these gifts are. */
export function moneyOfGifts(gifts: readonly Pick<TracedGift, 'amount' | 'fates'>[]): Money {
  const fates = FATES.map((fate) => [fate, sum(gifts.map((gift) => gift.fates[fate]))] as const)
  return { given: sum(gifts.map(({ amount }) => amount)), ...Object.fromEntries(fates) } as Money
}
