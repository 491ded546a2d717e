import { concat, dataSlice, toBeHex } from 'ethers'
import type { SignedDecision } from '../support/decisions.ts'
import { hashOf } from '../support/parameters.ts'

const SOMEBODY = '0x000000000000000000000000000000000000dEaD'

/** Each field that attestations and rulings share, signed otherwise than the campaign fills it in. */
export const WRONG_FIELDS: Record<string, unknown> = {
  campaign: SOMEBODY,
  milestone: 1,
  attempt: 2,
  evidence: hashOf('other evidence'),
  payouts: hashOf('other payouts'),
  reason: hashOf('other reason'),
  validUntil: 2_000_000_000n,
}

/** Each field of the domain, signed otherwise. */
export const WRONG_DOMAIN: Record<string, unknown> = {
  name: 'Amena',
  version: '2',
  chainId: 1n,
  verifyingContract: SOMEBODY,
}

export const OTHER_SIGNER = SOMEBODY

const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** Other spellings of a valid signature, and things that are none. */
export const WRONG_BYTES: Record<string, (signature: string) => string> = {
  'with s on the upper half of the curve': (signature) => {
    const s = toBeHex(CURVE_ORDER - BigInt(dataSlice(signature, 32, 64)), 32)
    const v = dataSlice(signature, 64) === '0x1b' ? '0x1c' : '0x1b'
    return concat([dataSlice(signature, 0, 32), s, v])
  },
  'with v = 0': (signature) => concat([dataSlice(signature, 0, 64), '0x00']),
  'in 64 bytes': (signature) => dataSlice(signature, 0, 64),
  'with a byte too many': (signature) => concat([signature, '0x00']),
  'with one bit flipped': (signature) => toBeHex(BigInt(signature) ^ (1n << 300n), 65),
  'that is empty': () => '0x',
}

/** The decisions with one of them replaced in part. */
export function altered(
  decisions: readonly SignedDecision[],
  index: number,
  change: (decision: SignedDecision) => Partial<SignedDecision>,
): SignedDecision[] {
  return decisions.map((decision, i) => (i === index ? { ...decision, ...change(decision) } : decision))
}
