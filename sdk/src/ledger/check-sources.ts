import { headerOf } from './block-header.ts'
import { type AuditSubject, type Finding, finding, notMade, type Problem, type ReadSubject } from './check.ts'
import { plain } from './check-state.ts'
import { ProofError, provenSlot } from './storage-proof.ts'
import { isRead } from './unread.ts'

/** The storage slot of the ledger hash. */
export const LEDGER_SLOT = `0x${'0'.repeat(64)}` as const

/**
 * The ledger hash is the word that the block's state commits to: header → state root → account → slot. Worth as much as the
 * block's hash, so it decides the verdict only when the user brought one.
 */
export function checkProof({ campaign, block, trustedHash, contract, proof }: Proven): Finding {
  const expected = contract.ledgerHash
  const unavailable = trustedHash === undefined ? 'unasked' : 'missing'
  const problem = (wanted: string, found: string, evidence: string): Problem => ({ expected: wanted, found, evidence })
  if (trustedHash !== undefined && block.hash !== trustedHash) {
    return finding('proof', expected, [problem(trustedHash, block.hash, `block ${block.number}`)])
  }
  const header = headerOf(block.shown)
  if (header?.hash !== block.hash) {
    return notMade('proof', unavailable, block.hash, `a header that hashes to ${header?.hash ?? 'nothing'}`)
  }
  if (!isRead(proof)) return notMade('proof', unavailable, 'eth_getProof', 'no answer from this node')
  try {
    const { stateRoot } = header
    const { word } = provenSlot({ stateRoot, address: campaign, slot: LEDGER_SLOT, ...proof })
    const problems = word === expected ? [] : [problem(word, expected, `storage slot 0 at block ${block.number}`)]
    return finding('proof', expected, problems)
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return finding('proof', expected, [problem('a proof of the word', error.message, `block ${block.number}`)])
  }
}

type Proven = Pick<AuditSubject, 'campaign' | 'block' | 'trustedHash' | 'contract'> & Pick<ReadSubject, 'proof'>

/** Every further node says the same about the same block. */
export function checkNodes({ chainId, block, contract, slot, others }: AuditSubject): Finding {
  if (others.length === 0) return notMade('nodes', 'unasked', 'further nodes', 'none')
  const silent = others.find((one) => !isRead(one))
  const said = { chainId, blockHash: block.hash, slot, totals: contract.totals }
  const problems = others.filter(isRead).flatMap((statement, index) =>
    Object.entries(said).flatMap(([name, value]): Problem[] => {
      const other = statement[name as keyof typeof said]
      return plain(other) === plain(value)
        ? []
        : [{ expected: plain(value), found: plain(other), evidence: `node ${index + 2}: ${name}` }]
    }),
  )
  if (problems.length === 0 && silent && !isRead(silent)) {
    return notMade('nodes', 'missing', `${others.length} further nodes`, silent.interruption.message)
  }
  return finding('nodes', `${others.length + 1} nodes, block ${block.hash}`, problems)
}

/** The block still is what it was when the reading began. */
export function checkBlock({ block, blockNow }: AuditSubject): Finding {
  const evidence = `block ${block.number}`
  const [before, now] = [block, blockNow].map(({ hash, timestamp }) => `${hash} at ${timestamp}`)
  const problems = now === before ? [] : [{ expected: before, found: now, evidence, missing: true }]
  return finding('block', block.hash, problems)
}
