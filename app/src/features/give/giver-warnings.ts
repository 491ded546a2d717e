import type { AccountKind } from '@amana/sdk/account-kind'

/** What an account's own record says about whose it may be. */
export interface GiverRecord {
  account: AccountKind
  /** Transactions that it has sent. */
  outgoing: number
}

/** A contract's refunds reach whoever controls it; nobody sends so many transactions by hand. */
export type GiverWarning = 'contract' | 'service'

/** One a day for 27 years. Addresses from which exchanges pay out send as many in a week. */
const MOST_BY_HAND = 10_000

/**
 * Whether refunds to this address may never reach the person who gives. An address does not say whose it is: this is all
 * that can be known about it, and most addresses of services do not show themselves in this way.
 */
export function giverWarning({ account, outgoing }: GiverRecord): GiverWarning | undefined {
  if (account === 'contract') return 'contract'
  return outgoing >= MOST_BY_HAND ? 'service' : undefined
}
