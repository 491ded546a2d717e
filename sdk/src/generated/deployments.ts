// Written by `npm run generate`. Do not edit.
import type { Address } from 'viem'

/** What the SDK knows about a token. Everything else is an unknown token. */
export interface KnownToken {
  symbol: string
  decimals: number
  /** ISO 4217 code of the currency that one whole token stands for. */
  currency: string
  /** How a holder signs an allowance; `none`: only by a transaction. */
  permit: 'eip2612' | 'none'
  /** How a holder signs a transfer that somebody else carries. */
  authorization: 'erc3009' | 'none'
  /** The token's EIP-712 domain, for both. */
  domain: { name: string; version: string }
}

/** Amana on one chain. */
export interface Deployment {
  factory: Address
  journal: Address
  implementation: Address
  /** No log of the factory or the journal is older. */
  startBlock: bigint
  /** By checksummed address. */
  tokens: Readonly<Record<Address, KnownToken>>
}

/** By chain id. On the local chain, the addresses follow from the deployer and the order of `npm start`. */
export const deployments: Readonly<Record<number, Deployment>> = {
  31337: {
    factory: '0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512',
    journal: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
    implementation: '0xCafac3dD18aC6c6e92c921884f9E4176737C052c',
    startBlock: 0n,
    tokens: {
      '0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0': {
        symbol: 'USDC',
        decimals: 6,
        currency: 'USD',
        permit: 'eip2612',
        authorization: 'erc3009',
        domain: { name: 'Demo USD Coin', version: '1' },
      },
      '0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9': {
        symbol: 'EURC',
        decimals: 6,
        currency: 'EUR',
        permit: 'eip2612',
        authorization: 'erc3009',
        domain: { name: 'Demo Euro Coin', version: '1' },
      },
    },
  },
}
