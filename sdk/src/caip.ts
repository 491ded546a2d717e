import { type Address, getAddress, isAddress } from 'viem'

/** CAIP-10: an address together with its chain. Nothing shareable names a bare address. */
export interface AccountId {
  chainId: number
  address: Address
}

/** CAIP-19: a token together with its chain. */
export interface AssetId {
  chainId: number
  token: Address
}

/** Fifteen digits at most: every one of them is a safe integer. */
const CHAIN = 'eip155:([1-9]\\d{0,14})'
const ADDRESS = '(0x[\\da-fA-F]{40})'
const CHAIN_ID = new RegExp(`^${CHAIN}$`)
const ACCOUNT_ID = new RegExp(`^${CHAIN}:${ADDRESS}$`)
const ASSET_ID = new RegExp(`^${CHAIN}/erc20:${ADDRESS}$`)

/** `eip155:1` as text (CAIP-2). */
export function formatChainId(chainId: number): string {
  return `eip155:${chainId}`
}

/** The chain that a CAIP-2 text names; `undefined` when it names none. */
export function parseChainId(text: string): number | undefined {
  const [, chainId] = CHAIN_ID.exec(text) ?? []
  return chainId === undefined ? undefined : Number(chainId)
}

/**
 * `eip155:1:0x…` as text (CAIP-10), the address in its checksummed form.
 *
 * @example
 * ```ts
 * import { formatAccountId, parseAccountId } from '@amana/sdk/caip'
 *
 * const text = formatAccountId({ chainId: 1, address: campaign })
 * const account = parseAccountId(text)
 * ```
 */
export function formatAccountId({ chainId, address }: AccountId): string {
  return `${formatChainId(chainId)}:${getAddress(address)}`
}

/**
 * The account that a CAIP-10 text names; `undefined` when it names none. Letters of one case are no checksum; of both they
 * must be the right one (ERC-55): a mistyped address names nobody.
 */
export function parseAccountId(text: string): AccountId | undefined {
  const named = accountIn(ACCOUNT_ID, text)
  return named && { chainId: named.chainId, address: named.address }
}

/** `eip155:1/erc20:0x…` as text (CAIP-19), the address in its checksummed form. */
export function formatAssetId({ chainId, token }: AssetId): string {
  return `${formatChainId(chainId)}/erc20:${getAddress(token)}`
}

/** The token that a CAIP-19 text names; `undefined` when it names none, as {@link parseAccountId}. */
export function parseAssetId(text: string): AssetId | undefined {
  const named = accountIn(ASSET_ID, text)
  return named && { chainId: named.chainId, token: named.address }
}

function accountIn(pattern: RegExp, text: string): AccountId | undefined {
  const [, chainId, digits = ''] = pattern.exec(text) ?? []
  const address = /[a-f]/.test(digits) && /[A-F]/.test(digits) ? digits : digits.toLowerCase()
  return chainId !== undefined && isAddress(address)
    ? { chainId: Number(chainId), address: getAddress(address) }
    : undefined
}
