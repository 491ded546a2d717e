import type { Address } from 'viem'
import type { Keccak256 } from '../keccak256.ts'

const text = new TextEncoder()

/** An address as EIP-55 spells it, from its 40 hexadecimal digits: what `getAddress` does, with any hasher. */
export function checksumAddress(digits: string, keccak256: Keccak256): Address {
  const lower = digits.toLowerCase()
  const hash = keccak256(text.encode(lower))
  let spelled: Address = '0x'
  for (let index = 0; index < lower.length; index += 1) {
    const byte = hash[index >> 1] ?? 0
    const isUpper = (index % 2 === 0 ? byte >> 4 : byte & 15) >= 8
    const digit = lower.charAt(index)
    spelled = `${spelled}${isUpper ? digit.toUpperCase() : digit}`
  }
  return spelled
}
