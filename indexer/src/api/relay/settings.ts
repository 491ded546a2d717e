import { parseAssetId } from '@amana/sdk/caip'
import { z } from 'zod'

const wei = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,30})$/, 'no whole number in decimal digits')
  .transform((digits) => BigInt(digits))
const wholeTokens = z.string().regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,18})?$/, 'no amount in whole tokens')
const count = z.int().positive()

/** What the relay may spend on one chain, and when it gives up. */
export interface RelayLimits {
  /** Errands taken in any hour: in all, for one campaign, of one donor or author. */
  errandsPerHour: number
  errandsPerCampaign: number
  errandsPerAuthor: number
  /** Of all errands, entries: they cost their authors nothing, and are not to take the room of gifts. */
  entriesPerHour: number
  /** Of the native coin, for gas, in any hour. */
  weiPerHour: bigint
  /** More is not offered for a unit of gas. */
  maximumFeePerGas: bigint
  /** The key is never brought below it. */
  minimumBalance: bigint
  gasPerGift: bigint
  gasPerEntry: bigint
  /** Seconds after which a transaction that is in no block is sent again with a higher fee. */
  stuckAfter: number
  /** Blocks after which a receipt is believed for good. */
  confirmations: number
}

const LIMITS: RelayLimits = {
  errandsPerHour: 600,
  errandsPerCampaign: 300,
  errandsPerAuthor: 6,
  entriesPerHour: 120,
  weiPerHour: 50_000_000_000_000_000n,
  maximumFeePerGas: 100_000_000_000n,
  minimumBalance: 10_000_000_000_000_000n,
  gasPerGift: 1_500_000n,
  gasPerEntry: 250_000n,
  stuckAfter: 60,
  confirmations: 12,
}

const limitsSchema = z.strictObject({
  errandsPerHour: count.optional(),
  errandsPerCampaign: count.optional(),
  errandsPerAuthor: count.optional(),
  entriesPerHour: count.optional(),
  weiPerHour: wei.optional(),
  maximumFeePerGas: wei.optional(),
  minimumBalance: wei.optional(),
  gasPerGift: wei.optional(),
  gasPerEntry: wei.optional(),
  stuckAfter: count.optional(),
  confirmations: z.int().nonnegative().optional(),
})

const assetId = z.string().refine((text) => parseAssetId(text) !== undefined, 'no token in CAIP-19')

/** The operator's settings of the relay; its key is in the environment, see `carriers.ts`. */
export const relaySettings = z.strictObject({
  /** The smallest gift that is carried, in whole tokens. */
  minimumGift: wholeTokens.default('1'),
  /** The same for single tokens, by their CAIP-19 name. */
  minimumGifts: z.record(assetId, wholeTokens).default({}),
  /** On every chain; the native coins differ, so most operators name chains. */
  limits: limitsSchema.prefault({}),
  /** On single chains, by chain id. */
  chains: z.record(z.string().regex(/^[1-9]\d{0,14}$/), limitsSchema).default({}),
  /** Requests that one replica looks at in a minute: in all, of one visitor, for one campaign, of one donor or author. */
  perMinute: z
    .strictObject({
      all: count.default(600),
      visitor: count.default(60),
      campaign: count.default(300),
      author: count.default(30),
    })
    .prefault({}),
  /** Days for which a finished errand is remembered; afterwards the chain alone answers. */
  rememberedDays: count.default(7),
})

export type RelaySettings = z.output<typeof relaySettings>

/** The limits that hold on a chain. */
export function limitsOn({ limits, chains }: RelaySettings, chainId: number): RelayLimits {
  return { ...LIMITS, ...set(limits), ...set(chains[chainId] ?? {}) }
}

function set(limits: z.output<typeof limitsSchema>): Partial<RelayLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined))
}
