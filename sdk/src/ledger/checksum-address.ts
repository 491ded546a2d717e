import type { Address } from 'viem'
import type { Keccak256 } from '../keccak256.ts'

const text = new TextEncoder()

/** An address as EIP-55 spells it, from its 40 hexadecimal digits: what `getAddress` does, with any hasher. */
export function checksumAddress(digits: string, keccak256: Keccak256): Address {
  const codes = text.encode(digits.toLowerCase())
  const hash = keccak256(codes)
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0
    const byte = hash[index >> 1] ?? 0
    const isUpper = (index % 2 === 0 ? byte >> 4 : byte & 15) >= 8
    if (isUpper && code >= LOWER_A) codes[index] = code - TO_UPPER
  }
  return `0x${String.fromCharCode.apply(null, codes as unknown as number[])}`
}

const LOWER_A = 0x61
const TO_UPPER = 0x20
