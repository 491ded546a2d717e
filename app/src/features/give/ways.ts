import type { GivingOption, GivingWay } from '@amana/sdk/giving-ways'

/** How a gift goes: one of the SDK's ways, or a signature that the site's relay carries without gas. */
export type PaymentWay = 'relay' | GivingWay

/**
 * The ways that are open, best first: a relay's is one signature and no network fee. Of two that ask the same questions
 * in the wallet, a transfer that one signs and then carries oneself has no advantage over a permit.
 */
export function openWays(options: readonly GivingOption[], relayTakes: boolean): PaymentWay[] {
  const open = options.flatMap(({ way, open }) => (open ? [way] : []))
  const own = open.filter((way) => way !== 'authorization' || !open.includes('permit'))
  return relayTakes && open.includes('authorization') ? ['relay', ...own] : own
}

/** Whether the giver's own wallet pays the network fee. A wallet that makes calls together may have somebody who does. */
export function needsGas(way: PaymentWay): boolean {
  return way !== 'relay' && way !== 'calls'
}
