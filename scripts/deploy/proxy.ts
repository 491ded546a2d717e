// The deterministic deployment proxy (github.com/Arachnid/deterministic-deployment-proxy): a contract without owner, at the
// same address on most chains, that creates what it is sent by CREATE2. What it creates lies at an address that follows from
// the creation code alone, so it is the same on every chain, whoever pays.
import { type Address, getCreate2Address, type Hex, zeroHash } from 'viem'

export const PROXY: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
export const PROXY_CODE_HASH: Hex = '0x2fa86add0aed31f33a762c9d88e807c475bd51d0f52bd0955754b2608f7e4989'

/**
 * The proxy's own creation, signed once and published with it. Nobody has the key of its sender; its fee is fixed at 100,000
 * gas of 100 gwei, and it names no chain, so it is valid on every chain that takes such transactions.
 */
export const PROXY_CREATION: Hex =
  '0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222'
export const PROXY_CREATOR: Address = '0x3fAB184622Dc19b6109349B94811493BF2a45362'
export const PROXY_GAS_PRICE = 100_000_000_000n
export const PROXY_COST = 100_000n * PROXY_GAS_PRICE

/** Where the proxy puts what this code creates. */
export function addressOf(creation: Hex): Address {
  return getCreate2Address({ from: PROXY, salt: zeroHash, bytecode: creation })
}

/** What the proxy is sent: the salt, which we do not use, and the code. */
export function creationCall(creation: Hex): { to: Address; data: Hex } {
  return { to: PROXY, data: `${zeroHash}${creation.slice(2)}` }
}
