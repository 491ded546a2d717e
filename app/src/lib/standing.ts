/** Where a campaign stands, as the index says it: takes gifts; takes none and is not over; is over. */
export const STANDINGS = ['open', 'running', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]
