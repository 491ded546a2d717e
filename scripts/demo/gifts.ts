// Invents gifts: amounts are lognormal, two in five are round sums, and a few people give far more than the rest.
import type { Source } from '@amana/sdk/source-tag'
import type { Address } from 'viem'
import type { Random } from './random.ts'
import type { Spoken } from './texts/language.ts'

export const COIN = 1_000_000n

/** One gift before it is on the line; `shares` in tokens of six decimals. */
export interface PlannedGift {
  time: number
  donor: Address
  shares: readonly { milestone: number; amount: bigint }[]
  passOn?: boolean
  source?: Source
  note?: Spoken
}

export interface Wave {
  milestone: number
  count: number
  /** What the wave brings in all, in whole tokens. */
  total: number
  from: number
  to: number
  /** `viral`: most come at the start. */
  pace: 'steady' | 'viral'
  /** Of this many different people at most. */
  people: number
  /** Source tags with the share of gifts that carry them. */
  sources?: readonly { source: Source; share: number }[]
  notes?: readonly [Spoken, ...Spoken[]]
  /** How many of a hundred gifts carry a note. */
  noteShare?: number
}

export const paid = (name: string): Source => ({ kind: 'paid', name })
export const earned = (name: string): Source => ({ kind: 'earned', name })
export const owned = (name: string): Source => ({ kind: 'owned', name })
export const carriedBy = (address: Address): Source => ({ kind: 'ambassador', address })

const LOG_DEVIATION = 1.1
const ROUND_SHARE = 0.4
const ROUND_UNITS = [100, 50, 10, 5, 1] as const
const CENT = COIN / 100n

/** The wave's gifts add up to its total, to the unit. */
export function inventGifts(wave: Wave, crowd: readonly Address[], random: Random): PlannedGift[] {
  return amounts(wave, random).map((amount) => {
    const progress = wave.pace === 'viral' ? random.next() ** 3 : random.next()
    const time = Math.floor(wave.from + progress * (wave.to - wave.from))
    const people = Math.min(wave.people, crowd.length)
    // Some give again and again: low numbers come up more often.
    const donor = crowd[Math.floor(people * random.next() ** 1.5)]
    if (!donor) throw new RangeError('nobody in the crowd')
    const source = anySource(wave, random)
    const note = wave.notes && random.next() * 100 < (wave.noteShare ?? 6) ? random.pick(wave.notes) : undefined
    return {
      time,
      donor,
      shares: [{ milestone: wave.milestone, amount }],
      ...(random.next() < 0.04 && { passOn: true }),
      ...(source && { source }),
      ...(note && { note }),
    }
  })
}

function amounts({ count, total }: Wave, random: Random): bigint[] {
  const raw = Array.from({ length: count }, () => Math.exp(LOG_DEVIATION * random.normal()))
  const sum = raw.reduce((accumulated, value) => accumulated + value, 0)
  const list = raw.map((value) => BigInt(Math.round(friendly((value / sum) * total, random) * 100)) * CENT)
  // Whatever rounding leaves over belongs to the largest gift.
  const largest = list.indexOf(list.reduce((most, value) => (value > most ? value : most), 0n))
  const over = BigInt(total) * COIN - list.reduce((accumulated, value) => accumulated + value, 0n)
  const adjusted = list.map((value, index) => (index === largest ? value + over : value))
  if (adjusted.some((value) => value < COIN)) throw new RangeError(`${total} is too little for ${count} gifts`)
  return adjusted
}

/** A sum as people choose it; never below one. */
function friendly(value: number, random: Random): number {
  if (random.next() >= ROUND_SHARE) return Math.max(1, value)
  const unit = ROUND_UNITS.find((candidate) => candidate <= value) ?? 1
  return Math.max(1, Math.round(value / unit) * unit)
}

function anySource({ sources = [] }: Wave, random: Random): Source | undefined {
  let draw = random.next()
  for (const { source, share } of sources) {
    if (draw < share) return source
    draw -= share
  }
  return undefined
}
