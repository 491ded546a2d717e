import { type Address, getAddress, isAddress } from 'viem'
import { type AccountId, parseAccountId } from '../caip.ts'

/** What was typed as a campaign or donor: CAIP-10, or an address on a chain that is not named. */
export interface NamedAccount {
  chainId: number | undefined
  address: Address
}

export function parseNamedAccount(text: string): NamedAccount | undefined {
  const account: AccountId | undefined = parseAccountId(text)
  if (account) return account
  return isAddress(text, { strict: false }) && isTypedRight(text)
    ? { chainId: undefined, address: getAddress(text) }
    : undefined
}

/** Letters of one case are no checksum; of both they must be the right one. */
function isTypedRight(address: string): boolean {
  const digits = address.slice(2)
  return digits === digits.toLowerCase() || digits === digits.toUpperCase() || isAddress(address)
}
