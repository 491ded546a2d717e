import type { AccountId } from '@amana/sdk/caip'

/** Which campaigns the site itself puts forward, and which it does not show in its lists. By address everything is readable. */
export interface Listing {
  isFeatured(campaign: AccountId): boolean
  /** Why it is in no list, in public; nothing for one that is. */
  hidden(campaign: AccountId): { date: string; reason: string } | undefined
  /** All that are hidden. */
  hiddenCampaigns(): readonly AccountId[]
  /** All that are featured; `undefined`: every one. */
  featuredCampaigns(): readonly AccountId[] | undefined
}
