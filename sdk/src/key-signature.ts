import { type Address, type Hex, isAddressEqual, recoverAddress, size, slice } from 'viem'

const HALF_CURVE_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n

/** Whether the key of `signer` signed `hash`, as OpenZeppelin's ECDSA says: 65 bytes, v 27 or 28, lower half of the curve. */
export async function isSignedByKey(hash: Hex, signer: Address, signature: Hex): Promise<boolean> {
  if (size(signature) !== 65) return false
  const v = Number(slice(signature, 64, 65))
  if ((v !== 27 && v !== 28) || BigInt(slice(signature, 32, 64)) > HALF_CURVE_ORDER) return false
  try {
    return isAddressEqual(await recoverAddress({ hash, signature }), signer)
  } catch {
    return false
  }
}
