// Written by `npm run generate`. Do not edit.
import type { Hash } from 'viem'

/** Code by its hash with the immutable words, which differ from chain to chain, taken as zero. */
export interface KnownCode {
  hash: Hash
  /** First byte of each immutable word. */
  immutables: readonly number[]
}

/** The implementation that every campaign is a clone of. */
export const campaignCode: KnownCode = { hash: '0x7d1f1ba4c52e813fd047917a5da6442c9695026e91db871cb95cbf2eb1a7dfbd', immutables: [445, 987, 1560, 2069, 2707, 3765, 4389, 4490, 4663, 4761, 5945, 7174, 7227, 7268, 7549, 8848, 9765, 10459, 10891, 11088, 11246, 11791, 12261, 12380, 12529, 15364, 15411, 22080, 22134, 22213, 22251, 22317] }

/** The factory that makes them. */
export const factoryCode: KnownCode = { hash: '0x0f7fc867d5ba5ea87dcf61abefa442c2d5616f04f0ae7119b5b65c54cdfd2718', immutables: [277, 346, 1316, 5474, 5879, 5929] }
