import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import type { Hash } from 'viem'
import { extended, type History, headOf, NO_HISTORY, upTo } from './history.ts'
import type { IndexLedger } from './index-ledger.ts'

/** What is wanted: the whole history of a campaign up to a block, which must hash to the contract's word at that block. */
export interface HistoryWanted {
  /** What the hash starts as. */
  start: Hash
  /** The contract's word. */
  expected: Hash
  createdIn: bigint
  toBlock: bigint
  /** What was verified before and no longer changes. */
  kept: KeptHistory | undefined
  /** From the visitor's node, both ends included. */
  readChain: (fromBlock: bigint, toBlock: bigint) => Promise<RecordedEvent[]>
  /** Everything from the index; `undefined`: it does not answer. Without it, no index is asked. */
  readIndex: (() => Promise<IndexLedger | undefined>) | undefined
}

export interface KeptHistory {
  settledTo: bigint
  history: History
  /** The index last told something else: what it tells now is asked for again, so that nothing is forgotten at the next block. */
  indexLied?: boolean
}

export interface HistoryRead {
  history: History
  /** It hashes to the contract's word. */
  isComplete: boolean
  index:
    | { kind: 'unasked' | 'silent' }
    /** It told the truth up to its block. */
    | { kind: 'true'; block: bigint }
    /** Twice it told something that is not the campaign's history. */
    | { kind: 'false'; block: bigint; told: History }
}

/**
 * Reads a history from whichever source is quickest and hashes it: from what was kept, else from the index with the missing
 * end from the chain, and from the chain alone when that does not come to the contract's word.
 */
export async function readHistory(wanted: HistoryWanted): Promise<HistoryRead> {
  const { start, expected, toBlock, kept, readChain } = wanted
  const isWhole = (history: History) => headOf(start, history) === expected
  if (kept && kept.settledTo <= toBlock) {
    const more = await readChain(kept.settledTo + 1n, toBlock)
    const history = await extended(start, kept.history, more)
    if (isWhole(history)) {
      const index = kept.indexLied ? await readThroughIndex(wanted, isWhole) : ({ kind: 'unasked' } as const)
      return { history, isComplete: true, index }
    }
  }
  const index = await readThroughIndex(wanted, isWhole)
  if (index.kind === 'true') return { history: index.history, isComplete: true, index }
  const history = await extended(start, NO_HISTORY, await readChain(wanted.createdIn, toBlock))
  return { history, isComplete: isWhole(history), index }
}

type ThroughIndex = Exclude<HistoryRead['index'], { kind: 'true' }> | { kind: 'true'; block: bigint; history: History }

async function readThroughIndex(wanted: HistoryWanted, isWhole: (history: History) => boolean): Promise<ThroughIndex> {
  const { start, toBlock, readChain, readIndex } = wanted
  if (!readIndex) return { kind: 'unasked' }
  let result: ThroughIndex = { kind: 'silent' }
  // The chain may have taken a block back between two answers; that happens once, a lie twice.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const ledger = await readIndex()
    if (!ledger) return result
    const { block } = ledger
    const told = upTo(await toldBy(start, ledger), toBlock)
    if (isWhole(told)) return { kind: 'true', block, history: told }
    if (block < toBlock) {
      const history = await extended(start, told, await readChain(block + 1n, toBlock))
      if (isWhole(history)) return { kind: 'true', block, history }
    }
    result = { kind: 'false', block, told }
  }
  return result
}

/** Hashing stops where nothing can be hashed: the rest cannot be a campaign's either. */
async function toldBy(start: Hash, { events }: IndexLedger): Promise<History> {
  try {
    return await extended(start, NO_HISTORY, events)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return NO_HISTORY
  }
}
