// Donations of nobody, in the shape of a real funding round: the same amounts, crowds and habits, from a seed.
import { createHash } from 'node:crypto'

export interface SyntheticOptions {
  seed: number
  campaigns: number
  donations: number
}

export interface SyntheticRow {
  ts: number
  donor: string
  grant: number
  token: string
  /** Millionths of a US dollar. */
  amount: number
}

type Random = () => number

const FIRST_TIME = 1_700_000_000
/** Mean seconds between two donations: 5.7 a minute. */
const SECONDS_PER_DONATION = 10.46

/**
 * The body is a lognormal bent to pass through the round's quantiles: knots are (standard normal deviate, ln USD), for
 * p10, 36.7 %, p50, p75, p90, p95 and p99. A plain lognormal of the round's mean and deviation misses p90 by 70 %.
 * The tail's two in a thousand are already taken out of the deviates.
 */
const TOP_KNOT = { deviate: 2.4082, log: Math.log(102) }
const AMOUNT_KNOTS = [
  { deviate: -1.2804, log: Math.log(0.152) },
  { deviate: -0.3378, log: Math.log(1) },
  { deviate: 0.0025, log: Math.log(1.696) },
  { deviate: 0.6792, log: Math.log(4.75) },
  { deviate: 1.2919, log: Math.log(9.5) },
  { deviate: 1.6636, log: Math.log(17.94) },
  TOP_KNOT,
]
/** Beyond the outer knots, in ln USD per deviate: below p10 lies dust, above p99 the round's own deviation goes on. */
const DUST_SLOPE = 3.6
const TOP_SLOPE = 1.9211
const TAIL = { share: 0.002, alpha: 1.1, minimum: 500, maximum: 40_000 }
const ROUNDED_SHARE = 0.4
const ROUND_UNITS = [100, 10, 5, 1, 0.25]

/** Campaign sizes fall like a power of the rank that fades out exponentially: median 12, p90 278, max 6,503 of 641. */
const SIZE_EXPONENT = 0.65
const SIZE_FADE = 0.2
/** Gifts per donor: median 3, mean 8.5, p90 20; and one donor gives a twentieth of all. */
const GIFTS_PER_DONOR = { median: 3, logDeviation: 1.44, largestShare: 0.05 }
/** Donors give to several campaigns in one go, in the same second: 69,015 donations fall in 19,229 slots. */
const CART = { mean: 4, most: 43 }
const TOKENS = [
  { token: 'ETH', upTo: 0.515 },
  { token: 'DAI', upTo: 0.907 },
  { token: 'USDC', upTo: 0.955 },
  { token: 'USDT', upTo: 1 },
]

export function* syntheticCsv(options: SyntheticOptions): Generator<string> {
  yield 'seq,ts,donor,grant_id,token,amount_usd_e6\n'
  let sequence = 0
  for (const { ts, donor, grant, token, amount } of syntheticDonations(options)) {
    yield `${sequence++},${ts},${donor},${grant},${token},${amount}\n`
  }
}

/** In time order; the same options give the same rows. */
export function syntheticDonations({ seed, campaigns, donations }: SyntheticOptions): SyntheticRow[] {
  const random = seededRandom(seed)
  const grants = shuffled(
    campaignSizes(campaigns, donations).flatMap((size, grant) => Array(size).fill(grant)),
    random,
  )
  const duration = donations * SECONDS_PER_DONATION
  const rows: SyntheticRow[] = []
  for (const [index, count] of giftsPerDonor(donations, random).entries()) {
    const donor = createHash('sha256').update(`${seed} donor ${index}`).digest('hex').slice(0, 10)
    for (let given = 0; given < count; ) {
      const ts = FIRST_TIME + Math.floor(random() * duration)
      const cart = Math.min(count - given, cartSize(random))
      for (let item = 0; item < cart; item += 1) {
        rows.push({ ts, donor, grant: grants[rows.length] ?? 0, token: anyToken(random), amount: anyAmount(random) })
      }
      given += cart
    }
  }
  return rows.sort((a, b) => a.ts - b.ts)
}

function anyAmount(random: Random): number {
  const dollars = random() < TAIL.share ? paretoDollars(random) : bodyDollars(normal(random))
  const rounded = random() < ROUNDED_SHARE ? roundedDollars(dollars) : dollars
  return Math.max(1, Math.round(rounded * 1e6))
}

function paretoDollars(random: Random): number {
  return Math.min(TAIL.maximum, TAIL.minimum * (1 - random()) ** (-1 / TAIL.alpha))
}

function bodyDollars(deviate: number): number {
  const above = AMOUNT_KNOTS.findIndex((knot) => knot.deviate > deviate)
  const upper = AMOUNT_KNOTS[above]
  const lower = AMOUNT_KNOTS[above - 1]
  if (!upper) return Math.exp(TOP_KNOT.log + (deviate - TOP_KNOT.deviate) * TOP_SLOPE)
  if (!lower) return Math.exp(upper.log + (deviate - upper.deviate) * DUST_SLOPE)
  const slope = (upper.log - lower.log) / (upper.deviate - lower.deviate)
  return Math.exp(upper.log + (deviate - upper.deviate) * slope)
}

/** People round to a smaller unit than what they mean to give; less than half a dollar is not rounded. */
function roundedDollars(dollars: number): number {
  const unit = ROUND_UNITS.find((candidate) => 2 * candidate <= dollars)
  return unit === undefined ? dollars : Math.round(dollars / unit) * unit
}

/** Adds up to `donations`: one for each campaign, the others by weight, what rounding leaves over to the largest. */
function campaignSizes(campaigns: number, donations: number): number[] {
  const weights = Array.from({ length: campaigns }, (_, index) => {
    const rank = index + 1
    return rank ** -SIZE_EXPONENT * Math.exp(-rank / (SIZE_FADE * campaigns))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shared = donations - campaigns
  const sizes = weights.map((weight) => 1 + Math.floor((weight / sum) * shared))
  const over = donations - sizes.reduce((total, size) => total + size, 0)
  return sizes.map((size, index) => (index === 0 ? size + over : size))
}

function giftsPerDonor(donations: number, random: Random): number[] {
  const counts = [Math.max(1, Math.round(donations * GIFTS_PER_DONOR.largestShare))]
  let left = donations - (counts[0] ?? 0)
  while (left > 0) {
    const wanted = Math.round(GIFTS_PER_DONOR.median * Math.exp(GIFTS_PER_DONOR.logDeviation * normal(random)))
    const count = Math.min(left, Math.max(1, wanted))
    counts.push(count)
    left -= count
  }
  return counts
}

/** Geometric. */
function cartSize(random: Random): number {
  const size = 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / CART.mean))
  return Math.min(CART.most, size)
}

function anyToken(random: Random): string {
  const draw = random()
  return TOKENS.find(({ upTo }) => draw < upTo)?.token ?? 'ETH'
}

/** Box and Muller's method. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Fisher and Yates' method. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const swap = result[last] as Item
    result[last] = result[other] as Item
    result[other] = swap
  }
  return result
}

/** Mulberry32: 32 bits of state are plenty for a file of donations. From 0 up to, not including, 1. */
function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
