import { keccak256 } from 'viem'

/** Keccak-256 of these bytes, as 32 bytes. */
export type Keccak256 = (bytes: Uint8Array) => Uint8Array

/** In plain JavaScript: runs everywhere, a page that forbids WebAssembly included. */
export const plainKeccak256: Keccak256 = (bytes) => keccak256(bytes, 'bytes')
