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

/** By chain id. The addresses of the protocol follow from its code: they are the same on every chain. */
export const deployments: Readonly<Record<number, Deployment>> = {
  31337: {
    factory: '0x5311482e83689efaE6cddDE308A885E644e7660F',
    journal: '0xe9Bc7fD2b3455FCFA88d78aE13cc0821df9Ba38D',
    implementation: '0xc3548aF259ECD40D9E6E324ac41012F39da6FE69',
    startBlock: 0n,
    tokens: {
      '0xe88287DF9c7B91FE820F8BE32dE8D9c433D23889': {
        symbol: 'USDC',
        decimals: 6,
        currency: 'USD',
        permit: 'eip2612',
        authorization: 'erc3009',
        domain: { name: 'Demo USD Coin', version: '1' },
      },
      '0x58c00Ae8E7833D7F91F15fc0F20cf8A0574Cbc75': {
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
