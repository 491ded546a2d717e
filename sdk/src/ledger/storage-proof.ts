import { type Address, fromRlp, type Hash, type Hex, hexToBytes, keccak256 } from 'viem'

/** A Merkle Patricia proof did not lead where it should. */
export class ProofError extends Error {
  override name = 'ProofError'
}

type Rlp = Hex | readonly Rlp[]

/** The hash of no trie at all. */
const EMPTY_ROOT: Hash = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'

/**
 * What lies in a storage slot of an account in the state with this root, by proofs alone (EIP-1186). Throws
 * {@link ProofError} when they do not prove it, whatever the node says.
 *
 * @returns The word, and the hash of the account's code.
 */
export function provenSlot({
  stateRoot,
  address,
  slot,
  accountProof,
  storageProof,
}: {
  stateRoot: Hash
  address: Address
  slot: Hash
  accountProof: readonly Hex[]
  storageProof: readonly Hex[]
}): { word: Hash; codeHash: Hash } {
  const account = provenValue(stateRoot, keccak256(address), accountProof)
  if (account === undefined) throw new ProofError('There is no account at the address.')
  const fields = decoded(account)
  const [, , storageRoot, codeHash] = fields
  if (fields.length !== 4 || !isHash(storageRoot) || !isHash(codeHash)) throw new ProofError('The account is none.')
  const value = provenValue(storageRoot, keccak256(slot), storageProof)
  const word = value === undefined ? '0x' : decodedBytes(value)
  if (word.length > 66) throw new ProofError('The value is longer than a word.')
  return { word: `0x${word.slice(2).padStart(64, '0')}`, codeHash }
}

/**
 * The value at a key in the trie with this root, or `undefined` when the proof shows that there is none. Each node of the
 * proof is bound by its hash to the one before, the first to the root.
 */
export function provenValue(root: Hash, key: Hash, proof: readonly Hex[]): Hex | undefined {
  if (root === EMPTY_ROOT && proof.length === 0) return undefined
  const path = nibbles(key)
  let depth = 0
  let next: Rlp = root
  let used = 0
  for (;;) {
    // A node shorter than a hash stands in its parent; any other is named by its hash.
    const node = Array.isArray(next) ? (next as readonly Rlp[]) : decoded(named(next as Hex, proof[used++]))
    if (node.length === 17) {
      const last = depth === path.length
      const branch = node[last ? 16 : (path[depth++] as number)] as Rlp
      if (branch === '0x') return end(undefined, used, proof)
      if (last) return end(bytesOf(branch), used, proof)
      next = branch
    } else if (node.length === 2) {
      const { isLeaf, steps } = compactPath(bytesOf(node[0] as Rlp))
      const fits = steps.every((step, index) => path[depth + index] === step)
      if (!fits || (isLeaf && depth + steps.length !== path.length)) return end(undefined, used, proof)
      depth += steps.length
      if (isLeaf) return end(bytesOf(node[1] as Rlp), used, proof)
      next = node[1] as Rlp
    } else throw new ProofError('A node of the proof has neither 2 nor 17 parts.')
  }
}

function named(hash: Hex, node: Hex | undefined): Hex {
  if (node === undefined) throw new ProofError('The proof ends too early.')
  if (!isHash(hash) || keccak256(node) !== hash) throw new ProofError('A node of the proof has another hash.')
  return node
}

function end<value>(value: value, used: number, proof: readonly Hex[]): value {
  if (used !== proof.length) throw new ProofError('The proof goes on behind its end.')
  return value
}

/** Hex-prefix encoding: the first nibble says whether it is a leaf's and whether the number of steps is odd. */
function compactPath(encoded: Hex): { isLeaf: boolean; steps: number[] } {
  const all = nibbles(encoded)
  const flag = all[0]
  if (flag === undefined || flag > 3) throw new ProofError('A path of the proof is malformed.')
  return { isLeaf: flag >= 2, steps: all.slice(flag % 2 === 1 ? 1 : 2) }
}

function decoded(encoded: Hex): readonly Rlp[] {
  const node = rlp(encoded)
  if (!Array.isArray(node)) throw new ProofError('A node of the proof is no list.')
  return node as readonly Rlp[]
}

function decodedBytes(encoded: Hex): Hex {
  return bytesOf(rlp(encoded))
}

function rlp(encoded: Hex): Rlp {
  try {
    return fromRlp(encoded, 'hex') as Rlp
  } catch {
    throw new ProofError('A node of the proof is no RLP.')
  }
}

function bytesOf(item: Rlp): Hex {
  if (typeof item !== 'string') throw new ProofError('A list stands where bytes should.')
  return item
}

function isHash(item: Rlp | undefined): item is Hash {
  return typeof item === 'string' && item.length === 66
}

function nibbles(hex: Hex): number[] {
  return [...hexToBytes(hex)].flatMap((byte) => [byte >> 4, byte & 15])
}
