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
    factory: '0xF7e5A69BEf185178CF544aE88ccA5fBc170975Be',
    journal: '0xf34eE83b4c72AAf5b8bc08Aec1E449D2Ef6F8bB6',
    implementation: '0x16ef5C97a343307D7CFAcA92d6a798aDd423d658',
    startBlock: 0n,
    tokens: {
      '0xa8E33E2d382d9A6D3Dba69Bb1Aa0364B802778E8': {
        symbol: 'USDC',
        decimals: 6,
        currency: 'USD',
        permit: 'eip2612',
        authorization: 'erc3009',
        domain: { name: 'Demo USD Coin', version: '1' },
      },
      '0x24533CD92A87349F90b39A496d7A329EBb3F05E9': {
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
