import { sum } from '@amana/sdk/coin-line'
import type { MilestoneState } from '@amana/sdk/enumerations'
import type { CampaignState } from '@amana/sdk/ledger/fold'
import { milestoneMoney } from '@amana/sdk/ledger/money'

/** What a coin on the line is; `free` coins have not been given. */
export const COIN_STATES = [
  'free',
  'waiting',
  'underReview',
  'objectionWindow',
  'beforePanel',
  'released',
  'paid',
  'refundable',
  'refunded',
] as const
export type CoinState = (typeof COIN_STATES)[number]

export interface Portion {
  state: CoinState
  /** Base units, more than none. */
  amount: bigint
}

const UNDECIDED: Partial<Record<MilestoneState, CoinState>> = {
  Funding: 'waiting',
  Claimed: 'underReview',
  Approved: 'objectionWindow',
  ApprovedByPanel: 'objectionWindow',
  AppealedSilence: 'beforePanel',
  AppealedObjection: 'beforePanel',
}

/**
 * How many coins of a milestone are in which state, from its first coin on. Of a milestone that is final this is a sum by
 * state and not the place of each coin: a small picture has no room for places.
 */
export function portionsOf(milestone: CampaignState['milestones'][number]): Portion[] {
  const { state, amount, funded } = milestone
  const free: Portion = { state: 'free', amount: amount - funded }
  const shared = UNDECIDED[state]
  if (shared) return [{ state: shared, amount: funded }, free].filter(isSome)
  const { paid, released, refundable, refunded } = milestoneMoney(milestone)
  return [
    { state: 'paid' as const, amount: paid },
    { state: 'released' as const, amount: released },
    { state: 'refundable' as const, amount: refundable },
    { state: 'refunded' as const, amount: refunded },
    free,
  ].filter(isSome)
}

function isSome({ amount }: Portion): boolean {
  return amount > 0n
}

/** How many coins of a whole campaign are in which state, those not given left out. */
export function coinsByState(milestones: CampaignState['milestones']): Portion[] {
  const portions = milestones.flatMap(portionsOf)
  return COIN_STATES.filter((state) => state !== 'free')
    .map((state) => ({ state, amount: sum(portions.filter((one) => one.state === state).map(({ amount }) => amount)) }))
    .filter(isSome)
}

/** A piece of the drawn line; `x` from the side on which reading begins. */
export interface Piece {
  milestone: number
  state: CoinState
  x: number
  width: number
}

export interface DrawnLine {
  pieces: Piece[]
  /** Where each milestone is. */
  milestones: { x: number; width: number }[]
}

/** A coin that was given must be seen, however many there are. */
const SEEN = 3

/**
 * The whole line of a campaign at a width: a stretch for each milestone with a gap between, none narrower than it takes to
 * be seen.
 */
export function drawLine(
  milestones: CampaignState['milestones'],
  { width, gap, narrowest }: { width: number; gap: number; narrowest: number },
): DrawnLine {
  const room = width - gap * (milestones.length - 1)
  const widths = sharesOf(
    milestones.map(({ amount }) => amount),
    room,
    narrowest,
  )
  const drawn: DrawnLine = { pieces: [], milestones: [] }
  let x = 0
  for (const [index, milestone] of milestones.entries()) {
    const whole = widths[index] ?? 0
    drawn.milestones.push({ x, width: whole })
    const portions = portionsOf(milestone)
    const parts = sharesOf(
      portions.map(({ amount }) => amount),
      whole,
      Math.min(SEEN, whole / Math.max(1, portions.length)),
    )
    let place = x
    for (const [part, { state }] of portions.entries()) {
      const partWidth = parts[part] ?? 0
      drawn.pieces.push({ milestone: index, state, x: place, width: partWidth })
      place += partWidth
    }
    x += whole + gap
  }
  return drawn
}

/** Shares `room` in proportion, each at least `least`. */
function sharesOf(amounts: readonly bigint[], room: number, least: number): number[] {
  const total = sum(amounts)
  if (total === 0n) return amounts.map(() => room / Math.max(1, amounts.length))
  const wanted = amounts.map((amount) => (Number((amount * 1_000_000n) / total) / 1_000_000) * room)
  const raised = wanted.map((share) => Math.max(share, least))
  const spare = raised.reduce((all, share) => all + share - least, 0)
  const excess = raised.reduce((all, share) => all + share, 0) - room
  if (spare <= 0) return amounts.map(() => room / amounts.length)
  return raised.map((share) => share - ((share - least) / spare) * excess)
}

/** The line as it is drawn from the right. */
export function mirrored({ x, width }: { x: number; width: number }, whole: number): number {
  return whole - x - width
}
