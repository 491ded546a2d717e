import { bytesToHex, type Hex, hexToBytes, isHash } from 'viem'

/** CIDv1 of a raw block under SHA-256: version 1, codec raw (0x55), hash function 0x12, 32 bytes (0x20). */
const CID_PREFIX = [0x01, 0x55, 0x12, 0x20] as const
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The name of a document in this system: its SHA-256.
 *
 * @example
 * ```ts
 * import { contentHash, hashToCid } from '@amana/sdk/content'
 *
 * const hash = await contentHash(new TextEncoder().encode('hello world'))
 * const cid = hashToCid(hash)
 * ```
 */
export async function contentHash(bytes: Uint8Array): Promise<Hex> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** Whether these are exactly the bytes that were named. */
export async function isContent(bytes: Uint8Array, hash: Hex): Promise<boolean> {
  return (await contentHash(bytes)) === hash.toLowerCase()
}

/** The IPFS name (CIDv1, base 32) of the block with this SHA-256. */
export function hashToCid(hash: Hex): string {
  if (!isHash(hash)) throw new RangeError(`${hash} is no SHA-256.`)
  return `b${toBase32(Uint8Array.from([...CID_PREFIX, ...hexToBytes(hash)]))}`
}

/** The SHA-256 in a CIDv1 of a raw block, in base 32 or, as the contract's `contractURI` gives it, in base 16. */
export function cidToHash(cid: string): Hex {
  const bytes = cidBytes(cid.replace(/^ipfs:\/\//, ''))
  if (bytes?.length !== 36 || CID_PREFIX.some((byte, index) => bytes[index] !== byte)) {
    throw new RangeError(`${cid} is not the CIDv1 of a raw block under SHA-256.`)
  }
  return bytesToHex(bytes.subarray(CID_PREFIX.length))
}

function cidBytes(cid: string): Uint8Array | undefined {
  if (/^f[\da-f]{72}$/.test(cid)) return hexToBytes(`0x${cid.slice(1)}`)
  return cid.startsWith('b') ? fromBase32(cid.slice(1)) : undefined
}

function toBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31]
    value &= 0xff
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text
}

function fromBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const character of text) {
    const digit = BASE32.indexOf(character)
    if (digit < 0) return undefined
    value = ((value << 5) | digit) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >>> bits) & 0xff)
    }
  }
  // Bits left over must be zero: one hash has one name.
  return (value & ((1 << bits) - 1)) === 0 && bits < 5 ? Uint8Array.from(bytes) : undefined
}
