/**
 * How long the generated tests take. `fuzzRuns` inputs for each property of one function; `invariantRuns` whole lives of
 * campaigns of `invariantDepth` steps each, every step compared with the model and checked for every invariant.
 *
 *   AMANA_TIER   quick | default | all | deep
 *   AMANA_SEED   a number: the same inputs again, as a failing run prints it
 *   AMANA_RUNS   a number: so many runs of everything, whatever the tier says
 */
const TIERS = {
  quick: { fuzzRuns: 32, invariantRuns: 8, invariantDepth: 24 },
  default: { fuzzRuns: 256, invariantRuns: 64, invariantDepth: 32 },
  all: { fuzzRuns: 5_000, invariantRuns: 256, invariantDepth: 64 },
  deep: { fuzzRuns: 50_000, invariantRuns: 2_000, invariantDepth: 128 },
} as const

type TierName = keyof typeof TIERS

/** What is run before every commit must give the same answer twice; what runs at night looks where nobody looked yet. */
const FIXED_SEED = 20_261

export interface Tier {
  name: TierName
  seed: number
  fuzzRuns: number
  invariantRuns: number
  invariantDepth: number
}

/** The tier that an environment asks for; refuses what it does not understand. */
export function tierOf(environment: Record<string, string | undefined>): Tier {
  const { AMANA_TIER: wanted } = environment
  const name = wanted || 'default'
  if (!isTierName(name)) throw new Error(`AMANA_TIER is one of ${Object.keys(TIERS).join(', ')}, not "${name}".`)
  const runs = wholeNumber(environment, 'AMANA_RUNS')
  const explores = name === 'all' || name === 'deep'
  const seed = wholeNumber(environment, 'AMANA_SEED') ?? (explores ? Date.now() % 2 ** 31 : FIXED_SEED)
  const sizes = runs === undefined ? {} : { fuzzRuns: runs, invariantRuns: runs }
  return { name, seed, ...TIERS[name], ...sizes }
}

/** The tier of this process. */
export const tier = tierOf(process.env)

/**
 * Settings for a property of one function, for fast-check.
 * @param share Part of the tier's runs, for a property whose single run takes long.
 */
export function fuzz(share = 1): { numRuns: number; seed: number } {
  return { numRuns: Math.max(1, Math.round(tier.fuzzRuns * share)), seed: tier.seed }
}

function isTierName(name: string): name is TierName {
  return Object.hasOwn(TIERS, name)
}

function wholeNumber(environment: Record<string, string | undefined>, name: string): number | undefined {
  const text = environment[name]
  if (!text) return undefined
  if (!/^\d+$/.test(text) || Number(text) < 1) throw new Error(`${name} is a whole number from 1, not "${text}".`)
  return Number(text)
}
