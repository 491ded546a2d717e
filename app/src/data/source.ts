import type { Address } from 'viem'
import type { Unit } from '../ui/money-text.ts'

/** Where what a page shows was read from, and how far two sources were compared. No sum is ever made of both. */
export type Source =
  /** The visitor's node alone; `index`: why no index took part. */
  | { kind: 'chain'; index: 'none' | 'silent' | 'elsewhere' }
  /** Read from the chain; the index is at another block, where the two cannot be compared. */
  | { kind: 'uncompared'; index: bigint; behind: bigint }
  /** The index at its block says exactly what the chain says there. */
  | { kind: 'agrees'; index: bigint; behind: bigint }
  /** The index says something else. What is shown is the chain's. */
  | { kind: 'disagrees'; index: bigint; differences: readonly SourceDifference[] }
  /** The node's own list of events is not what the contract has hashed: some are missing, added or changed. */
  | { kind: 'incomplete' }

/** One thing that the index and the chain say differently; `undefined`: one of them says nothing of it. */
export interface SourceDifference {
  what: 'given' | 'events' | 'ledgerHash' | 'campaign'
  campaign: Address
  fromIndex: SourceValue
  fromChain: SourceValue
}

export type SourceValue = { amount: bigint; unit: Unit } | { count: number } | { hash: string } | undefined

/** Something read, and from where. */
export interface Sourced<Data> {
  data: Data
  source: Source
}

export const FROM_CHAIN: Source = { kind: 'chain', index: 'none' }

const GRAVITY = ['agrees', 'uncompared', 'chain', 'incomplete', 'disagrees'] as const

/** Of several readings on one page, the one that a reader must know of; of equals, the index that is furthest behind. */
export function gravest(sources: readonly Source[]): Source {
  const differences = sources.flatMap((source) => (source.kind === 'disagrees' ? source.differences : []))
  const weight = (source: Source) =>
    [GRAVITY.indexOf(source.kind), 'behind' in source ? Number(source.behind) : 0] as const
  const [worst = FROM_CHAIN] = sources.toSorted((a, b) => {
    const [one, other] = [weight(a), weight(b)]
    return other[0] - one[0] || other[1] - one[1]
  })
  return worst.kind === 'disagrees' ? { ...worst, differences } : worst
}
