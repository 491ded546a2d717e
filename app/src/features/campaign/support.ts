import type { Parties, Role } from '@amana/sdk/roles'
import type { Address } from 'viem'
import { insiderRoles } from '../../lib/insider-roles.ts'

export interface SupportLot {
  milestone: number
  amount: bigint
  donor: Address
  /** None for coins that came without a gift. */
  gift: bigint | undefined
}

/** Who stands behind coins. */
export interface Support {
  /** Addresses without a part in the campaign. One person can have several. */
  people: number
  gifts: number
  /** What they gave. */
  fromPublic: bigint
  /** Addresses with a part, and what they gave. */
  insiders: number
  fromInsiders: bigint
  /** Came without a gift. */
  absorbed: bigint
  /** All of it. */
  given: bigint
  /** Of the public, who gave most; nothing when nobody gave. */
  largest: { address: Address; amount: bigint } | undefined
  /** What the five who gave most gave together. */
  largestFive: bigint
}

export interface CampaignSupport {
  all: Support
  /** By index. */
  milestones: Support[]
  /** What each address with a part gave, largest first. */
  insiders: { address: Address; role: Role; amount: bigint }[]
}

/** Counts people, not only gifts: who looks wanted by giving to himself is seen. */
export function supportOf(parties: Parties, milestones: number, lots: readonly SupportLot[]): CampaignSupport {
  const roleOf = insiderRoles(parties)
  const insiders = [...sumsBy(lots.filter(({ gift }) => gift !== undefined))].flatMap(([address, amount]) => {
    const role = roleOf(address)
    return role ? [{ address, role, amount }] : []
  })
  return {
    all: supportIn(lots, roleOf),
    milestones: Array.from({ length: milestones }, (_, index) =>
      supportIn(
        lots.filter(({ milestone }) => milestone === index),
        roleOf,
      ),
    ),
    insiders: insiders.sort((a, b) => descending(a.amount, b.amount)),
  }
}

function supportIn(lots: readonly SupportLot[], roleOf: (address: Address) => Role | undefined): Support {
  const gifts = lots.filter(({ gift }) => gift !== undefined)
  const sums = [...sumsBy(gifts)].sort(([, a], [, b]) => descending(a, b))
  const people = sums.filter(([address]) => roleOf(address) === undefined)
  const fromPublic = total(people)
  const given = lots.reduce((sum, { amount }) => sum + amount, 0n)
  const [first] = people
  return {
    people: people.length,
    gifts: new Set(gifts.map(({ gift }) => gift)).size,
    fromPublic,
    insiders: sums.length - people.length,
    fromInsiders: total(sums) - fromPublic,
    absorbed: given - total(sums),
    given,
    largest: first && { address: first[0], amount: first[1] },
    largestFive: total(people.slice(0, 5)),
  }
}

function sumsBy(gifts: readonly SupportLot[]): Map<Address, bigint> {
  const sums = new Map<Address, bigint>()
  for (const { donor, amount } of gifts) sums.set(donor, (sums.get(donor) ?? 0n) + amount)
  return sums
}

function total(sums: readonly (readonly [Address, bigint])[]): bigint {
  return sums.reduce((sum, [, amount]) => sum + amount, 0n)
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0
}
