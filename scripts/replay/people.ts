// The accounts of a replay, all derived from names, so that every run has the same ones.
import { type Address, type Hex, keccak256, slice, stringToHex } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'

/**
 * An account that nobody holds a key of: the in-process chain sends for it. Signing 130,000 transactions in JavaScript
 * would take longer than the whole replay and prove nothing about the escrow.
 */
function unlockedAddress(name: string): Address {
  return slice(keccak256(stringToHex(`amana replay ${name}`)), 12)
}

const known = new Map<string, Address>()

export function donorAddress(pseudonym: string): Address {
  const address = known.get(pseudonym) ?? unlockedAddress(`donor ${pseudonym}`)
  known.set(pseudonym, address)
  return address
}

export function charityAddress(grant: number): Address {
  return unlockedAddress(`charity ${grant}`)
}

export function fallbackAddress(grant: number): Address {
  return unlockedAddress(`fallback ${grant}`)
}

export function recipientAddress(grant: number, milestone: number, payout: number): Address {
  return unlockedAddress(`recipient ${grant} ${milestone} ${payout}`)
}

/** Deploys the contracts, mints tokens and carries what anyone may carry. */
export const OPERATOR = unlockedAddress('operator')

/** Verifiers do sign: the contract checks their EIP-712 signatures. */
export const VERIFIERS = accounts('verifier', 3)
export const PANEL = accounts('panel member', 3)

function accounts(name: string, count: number): PrivateKeyAccount[] {
  return Array.from({ length: count }, (_, index) =>
    privateKeyToAccount(keccak256(stringToHex(`amana replay ${name} ${index}`)) as Hex),
  ).toSorted((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1))
}
