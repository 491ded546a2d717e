import { getBytes } from 'ethers'

export const Opcode = {
  CALLVALUE: 0x34,
  CALLCODE: 0xf2,
  DELEGATECALL: 0xf4,
  SELFDESTRUCT: 0xff,
  PUSH1: 0x60,
  PUSH32: 0x7f,
}

/** All instructions of runtime code, without push data and without the CBOR metadata at the end. */
export function instructionsOf(code: string): Set<number> {
  const bytes = getBytes(code)
  const metadata = ((bytes.at(-2) ?? 0) << 8) | (bytes.at(-1) ?? 0)
  const end = bytes.length - 2 - metadata
  const found = new Set<number>()
  for (let i = 0; i < end; i += 1) {
    const opcode = bytes[i] ?? 0
    found.add(opcode)
    if (opcode >= Opcode.PUSH1 && opcode <= Opcode.PUSH32) i += opcode - Opcode.PUSH1 + 1
  }
  return found
}
