import { portionsOf, type Stretch } from '@amana/sdk/coin-line'
import type { MilestoneState } from '@amana/sdk/enumerations'
import type { Fate } from '@amana/sdk/ledger/money'
import type { Parties } from '@amana/sdk/roles'
import type { Address } from 'viem'
import { joined } from '../../lib/coin-stretches.ts'
import { insiderRoles } from '../../lib/insider-roles.ts'

export interface FlowLot extends Stretch {
  milestone: number
  donor: Address
  /** None for coins that came without a gift. */
  gift: bigint | undefined
  passOn: boolean
  objected: boolean
  refundedTo: Address | undefined
}

export interface FlowMilestone extends Stretch {
  index: number
  state: MilestoneState
  payouts: readonly (Stretch & { recipient: Address; settled: boolean })[]
}

/** Where coins come from, what they are for, and where they go. */
export type FlowEnd =
  | { kind: 'donor' | 'recipient'; address: Address }
  /** Of so many addresses that gave less. */
  | { kind: 'others'; people: number }
  /** Gifts of those who have a part in the campaign, apart from the public's. */
  | { kind: 'insiders'; people: number }
  | { kind: 'withoutGift' | 'backToDonors' | 'fallback' }
  | { kind: 'milestone'; index: number }

export interface FlowNode {
  key: string
  column: 'from' | 'for' | 'to'
  end: FlowEnd
  amount: bigint
  /** Of it, what has arrived. */
  arrived: bigint
}

export interface FlowLink {
  from: string
  to: string
  amount: bigint
  /** Where the coins are; none from a donor to a milestone. */
  fate: Fate | undefined
}

export interface Flow {
  nodes: FlowNode[]
  links: FlowLink[]
}

/** So many donors have a name in the picture; the others are taken together. */
const MOST_DONORS = 4

/** All given coins of a campaign, from who gave them over what they are for to who gets them. */
export function flowOf(parties: Parties, milestones: readonly FlowMilestone[], lots: readonly FlowLot[]): Flow {
  const sourceOf = sources(parties, lots)
  const nodes = new Map<string, FlowNode>()
  const links = new Map<string, FlowLink>()
  const node = (column: FlowNode['column'], end: FlowEnd): FlowNode => {
    const key = `${column} ${keyOf(end)}`
    const known = nodes.get(key) ?? { key, column, end, amount: 0n, arrived: 0n }
    nodes.set(key, known)
    return known
  }
  const link = (from: FlowNode, to: FlowNode, amount: bigint, fate: Fate | undefined) => {
    const key = `${from.key} ${to.key} ${fate ?? ''}`
    const known = links.get(key) ?? { from: from.key, to: to.key, amount: 0n, fate }
    known.amount += amount
    links.set(key, known)
  }
  for (const milestone of milestones) {
    const inside = lots.filter((lot) => lot.milestone === milestone.index)
    if (inside.length === 0) continue
    const through = node('for', { kind: 'milestone', index: milestone.index })
    for (const [end, amount] of sumsBy(inside, sourceOf)) {
      const from = node('from', end)
      from.amount += amount
      through.amount += amount
      link(from, through, amount, undefined)
    }
    for (const { end, amount, fate } of destinations(inside, milestone)) {
      const to = node('to', end)
      to.amount += amount
      if (fate === 'paid' || fate === 'refunded') to.arrived += amount
      link(through, to, amount, fate)
    }
  }
  const ordered = [...nodes.values()].sort((a, b) => rank(a) - rank(b) || (a.amount > b.amount ? -1 : 1))
  return { nodes: ordered, links: [...links.values()] }
}

/** The largest public donors by name, and in which group each other lot belongs. */
function sources(parties: Parties, lots: readonly FlowLot[]): (lot: FlowLot) => FlowEnd {
  const given = new Map<Address, bigint>()
  for (const { donor, gift, amount } of lots) {
    if (gift !== undefined) given.set(donor, (given.get(donor) ?? 0n) + amount)
  }
  const roleOf = insiderRoles(parties)
  const donors = [...given].map(([address, amount]) => ({ address, amount, inside: roleOf(address) !== undefined }))
  const outside = donors.filter(({ inside }) => !inside).sort((a, b) => (a.amount > b.amount ? -1 : 1))
  // A group of one would only hide who it is.
  const named = new Set(
    outside.slice(0, outside.length === MOST_DONORS + 1 ? MOST_DONORS + 1 : MOST_DONORS).map(addressOf),
  )
  const insiders = donors.filter(({ inside }) => inside).map(addressOf)
  // One object for each end, so that gifts from it can be added up under it.
  const others: FlowEnd = { kind: 'others', people: outside.length - named.size }
  const inside: FlowEnd = { kind: 'insiders', people: insiders.length }
  const withoutGift: FlowEnd = { kind: 'withoutGift' }
  const ends = new Map<Address, FlowEnd>([
    ...[...named].map((address): [Address, FlowEnd] => [address, { kind: 'donor', address }]),
    ...insiders.map((address): [Address, FlowEnd] => [address, inside]),
  ])
  return ({ donor, gift }) => (gift === undefined ? withoutGift : (ends.get(donor) ?? others))
}

interface Destination {
  end: FlowEnd
  amount: bigint
  fate: Fate
}

/** Where the coins of a milestone go: back with their lot, or to the recipients who own their numbers. */
function destinations(lots: readonly FlowLot[], { state, payouts }: FlowMilestone): Destination[] {
  const goesBack = (lot: FlowLot) => state === 'Refunded' || (state === 'Split' && lot.objected)
  const decided = state === 'Released' || state === 'Split'
  const back = lots.filter(goesBack).map(({ amount, passOn, gift, refundedTo }): Destination => {
    const end: FlowEnd = { kind: passOn || gift === undefined ? 'fallback' : 'backToDonors' }
    return { end, amount, fate: refundedTo === undefined ? 'refundable' : 'refunded' }
  })
  // Whose coins they are makes no difference here: neighbours go the same way together.
  const stays = joined(lots.filter((lot) => !goesBack(lot)))
  const onwards = stays.flatMap((stretch) =>
    portionsOf(stretch, payouts).flatMap(({ index, amount }): Destination[] => {
      const payout = payouts[index]
      if (!payout) return []
      const fate = !decided ? 'waiting' : payout.settled ? 'paid' : 'released'
      return [{ end: { kind: 'recipient', address: payout.recipient }, amount, fate }]
    }),
  )
  return [...back, ...onwards]
}

function sumsBy(lots: readonly FlowLot[], endOf: (lot: FlowLot) => FlowEnd): Map<FlowEnd, bigint> {
  const sums = new Map<FlowEnd, bigint>()
  for (const lot of lots) {
    const end = endOf(lot)
    sums.set(end, (sums.get(end) ?? 0n) + lot.amount)
  }
  return sums
}

const ORDER: readonly FlowEnd['kind'][] = [
  'donor',
  'others',
  'insiders',
  'withoutGift',
  'milestone',
  'recipient',
  'backToDonors',
  'fallback',
]

function rank({ end }: FlowNode): number {
  return ORDER.indexOf(end.kind) * 100 + (end.kind === 'milestone' ? end.index : 0)
}

function keyOf(end: FlowEnd): string {
  if ('address' in end) return `${end.kind} ${end.address.toLowerCase()}`
  return end.kind === 'milestone' ? `${end.kind} ${end.index}` : end.kind
}

function addressOf({ address }: { address: Address }): Address {
  return address
}
