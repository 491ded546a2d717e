// Turns the donations of one grant into a campaign whose milestones they fill to the last unit.
import { consecutive, objectionsReach, portionsOf, sum } from '@amana/sdk/coin-line'
import type { Donation } from './donations.ts'

/** Coins of one gift inside one milestone. */
export interface PlannedLot {
  milestone: number
  /** Number of the first coin on the campaign's line. */
  start: bigint
  amount: bigint
}

export interface PlannedGift {
  /** Line of the file; gifts of one second keep the file's order. */
  line: number
  time: number
  donor: string
  amount: bigint
  lots: PlannedLot[]
}

/** How a milestone ends. */
export type Fate =
  | 'released' // claimed, approved, no objection: every payout is paid
  | 'split' // approved, donors object, the panel stays silent: their lots go back, the rest is paid
  | 'rejected' // claimed, rejected by the verifiers, not claimed again: every lot goes back
  | 'cancelled' // given up by the charity: every lot goes back
  | 'unclaimed' // never claimed: every lot goes back

/** A lot with its gift's donor. */
export interface OwnedLot extends PlannedLot {
  donor: string
}

export interface PlannedMilestone {
  offset: bigint
  amount: bigint
  /** They add up to `amount`. */
  payouts: bigint[]
  fate: Fate
}

export interface CampaignPlan {
  grant: number
  total: bigint
  milestones: PlannedMilestone[]
  gifts: PlannedGift[]
}

const MOST_MILESTONES = 5
const DONATIONS_PER_MILESTONE = 5
/** Two recipients share a milestone in this proportion once there are coins enough for both. */
const FIRST_PAYOUT_PERCENT = 60n
const FATES: readonly Fate[] = ['released', 'cancelled', 'split', 'rejected', 'released', 'unclaimed', 'released']

/** Slots of twelve seconds; a gift is in the block that closes its slot. */
export function slotTime(time: number): number {
  return (Math.floor(time / 12) + 1) * 12
}

/** One plan per grant, the grant with the most donations first. */
export function planCampaigns(donations: readonly Donation[]): CampaignPlan[] {
  const grants = byGrant(donations)
  return largestFirst(grants).map((grant, index) => planCampaign(grant, grants.get(grant) ?? [], index))
}

export function byGrant(donations: readonly Donation[]): Map<number, Donation[]> {
  const grants = new Map<number, Donation[]>()
  for (const donation of donations) {
    const others = grants.get(donation.grant)
    if (others) others.push(donation)
    else grants.set(donation.grant, [donation])
  }
  return grants
}

/** Grants by the number of their donations, then by their own number. */
export function largestFirst(grants: ReadonlyMap<number, readonly unknown[]>): number[] {
  return [...grants].sort(([a, of], [b, other]) => other.length - of.length || a - b).map(([grant]) => grant)
}

/** `shift` lets the fates of one campaign begin where those of another do not, so that small campaigns meet all. */
export function planCampaign(grant: number, donations: readonly Donation[], shift: number): CampaignPlan {
  const total = sum(donations.map(({ amount }) => amount))
  const stretches = consecutive(equalParts(total, milestoneCount(donations.length, total)))
  const starts = consecutive(donations.map(({ amount }) => amount))
  return {
    grant,
    total,
    milestones: stretches.map(({ start, amount }, index) => ({
      offset: start,
      amount,
      payouts: payoutAmounts(amount),
      fate: FATES[(shift + index) % FATES.length] ?? 'released',
    })),
    gifts: donations.map(({ line, time, donor, amount }, index) => ({
      line,
      time,
      donor,
      amount,
      // a gift that reaches past the end of a milestone has a share in each milestone it touches
      lots: portionsOf(starts[index] ?? { start: 0n, amount: 0n }, stretches).map((portion) => ({
        milestone: portion.index,
        start: portion.start,
        amount: portion.amount,
      })),
    })),
  }
}

function milestoneCount(donations: number, total: bigint): number {
  const wanted = Math.min(MOST_MILESTONES, Math.ceil(donations / DONATIONS_PER_MILESTONE))
  return total < BigInt(wanted) ? Number(total) : wanted // a milestone has at least one coin
}

/** Where the total does not divide, the first parts are one coin longer. */
function equalParts(total: bigint, count: number): bigint[] {
  const remainder = total % BigInt(count)
  return Array.from({ length: count }, (_, index) => total / BigInt(count) + (BigInt(index) < remainder ? 1n : 0n))
}

function payoutAmounts(amount: bigint): bigint[] {
  const first = (amount * FIRST_PAYOUT_PERCENT) / 100n
  return first === 0n ? [amount] : [first, amount - first]
}

/** Neighbours together, as long as a group has at most so many donations; one larger campaign is a group of its own. */
export function grouped(plans: readonly CampaignPlan[], mostDonations: number): CampaignPlan[][] {
  const groups: CampaignPlan[][] = []
  let size = 0
  for (const plan of plans) {
    const group = groups.at(-1)
    size += plan.gifts.length
    if (group && size <= mostDonations) {
      group.push(plan)
      continue
    }
    groups.push([plan])
    size = plan.gifts.length
  }
  return groups
}

/** The lots of one milestone, in the order of their coins. */
export function lotsIn(plan: CampaignPlan, milestone: number): OwnedLot[] {
  return plan.gifts.flatMap(({ donor, lots }) =>
    lots.filter((lot) => lot.milestone === milestone).map((lot) => ({ ...lot, donor })),
  )
}

/** The fewest lots whose objection reaches the threshold: the largest ones. */
export function objectingLots(lots: readonly OwnedLot[], amount: bigint, objectionBps: number): OwnedLot[] {
  const largest = lots.toSorted((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1))
  let objected = 0n
  const needed = largest.findIndex((lot) => {
    objected += lot.amount
    return objectionsReach(objected, amount, objectionBps)
  })
  return largest.slice(0, needed + 1)
}

/** Whether the whole milestone goes back to its donors. */
export function isRefunded(fate: Fate): boolean {
  return fate === 'rejected' || fate === 'cancelled' || fate === 'unclaimed'
}
