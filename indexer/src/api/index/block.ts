import type { Head } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import { notReady, Problem } from '../platform/problem.ts'
import type { Snapshot } from '../platform/snapshot.ts'

/** The block that an answer about one chain is true at. Throws {@link Problem} for a chain that is not indexed, or not yet. */
export function headOf({ heads }: Snapshot, chainId: number): Head {
  const head = heads.get(chainId)
  if (head) return head
  if (heads.size === 0) throw notReady()
  throw new Problem(
    404,
    'no-such-chain',
    `Chain ${chainId} is not indexed here; its campaigns can be read from a node.`,
  )
}

/** The blocks that an answer over all chains begins with. Throws {@link Problem} when none has been read yet. */
export function blocksOf({ heads }: Snapshot) {
  if (heads.size === 0) throw notReady()
  return plainJson([...heads.values()])
}
