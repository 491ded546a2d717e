import { type Address, getAddress, isAddress } from 'viem'

/** A CAIP-10 account id: an address together with its chain. Nothing shareable names a bare address. */
export interface AccountId {
  chainId: number
  address: Address
}

/** `eip155:31337:0x…` as text; the address in its checksummed form. */
export function formatAccountId({ chainId, address }: AccountId): string {
  return `eip155:${chainId}:${getAddress(address)}`
}

export function parseAccountId(text: string): AccountId | undefined {
  const match = /^eip155:([1-9]\d{0,14}):(0x[0-9a-fA-F]{40})$/.exec(text)
  const address = match?.[2]
  if (!address || !isAddress(address, { strict: false })) return undefined
  return { chainId: Number(match[1]), address: getAddress(address) }
}
