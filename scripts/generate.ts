// Writes what the SDK takes from the compiled contracts: ABIs, creation bytecode, addresses of known deployments.
//
//   npm run generate             builds the contracts and writes sdk/src/generated
//   npm run generate -- --check  ends with 1 when a file there is not what the contracts say
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Abi, keccak256 } from 'viem'
import { type RuntimeCode, readArtifact, readRuntimeCodes } from './artifact.ts'
import { type Code, demoTokenOf, protocolOf } from './deploy/contracts.ts'

const root = new URL('..', import.meta.url)
const HEADER = '// Written by `npm run generate`. Do not edit.\n'

/** Path from the repository's root → what belongs there. */
export function generatedFiles(): Record<string, string> {
  const campaign = readArtifact('Campaign.sol/Campaign')
  const factory = readArtifact('CampaignFactory.sol/CampaignFactory')
  const journal = readArtifact('Journal.sol/Journal')
  const token = readArtifact('mocks/DemoToken.sol/DemoToken')
  return {
    ...abis(withErrorsOf(campaign.abi, token.abi), factory.abi, journal.abi, token.abi),
    'sdk/src/generated/bytecode.ts': [
      HEADER,
      constant('campaignFactoryBytecode', factory.bytecode),
      constant('journalBytecode', journal.bytecode),
      constant('demoTokenBytecode', token.bytecode),
    ].join('\n'),
    'sdk/src/generated/known-code.ts': knownCode(readRuntimeCodes()),
    'sdk/src/generated/deployments.ts': deployments({
      journal: journal.bytecode,
      factory: factory.bytecode,
      token: token.bytecode,
    }),
  }
}

/** In files, so that a page that only reads loads neither what writes nor, before there is one, the errors. */
function abis(campaign: Abi, factory: Abi, journal: Abi, token: Abi): Record<string, string> {
  const isView = (item: Abi[number]) => item.type === 'function' && item.stateMutability !== 'nonpayable'
  const errorsOf = (abi: Abi) => abi.filter(({ type }) => type === 'error')
  const others = errorsOf(withErrorsOf(factory, journal)).filter((item) => !errorsOf(campaign).some(hasNameOf(item)))
  const rest = campaign.filter((item) => !isView(item) && item.type !== 'error')
  return {
    'sdk/src/generated/campaign-views.ts': [
      HEADER,
      '/** What can be read from a campaign. */',
      constant('campaignViewsAbi', campaign.filter(isView)),
    ].join('\n'),
    'sdk/src/generated/errors.ts': [
      HEADER,
      '/** The errors of a campaign, and those of a token, which it passes on. */',
      constant('campaignErrorsAbi', errorsOf(campaign)),
      '/** Every error of every contract. */',
      `export const errorsAbi = [...campaignErrorsAbi, ...${literal(others)}] as const\n`,
    ].join('\n'),
    'sdk/src/generated/abis.ts': [
      HEADER,
      "import { campaignViewsAbi } from './campaign-views.ts'\nimport { campaignErrorsAbi } from './errors.ts'\n",
      '/** The campaign, and the errors of a token, which it passes on. */',
      `export const campaignAbi = [...campaignViewsAbi, ...${literal(rest)}, ...campaignErrorsAbi] as const\n`,
      constant('campaignFactoryAbi', factory),
      constant('journalAbi', journal),
      constant('demoTokenAbi', token),
    ].join('\n'),
  }
}

function hasNameOf(item: Abi[number]): (other: Abi[number]) => boolean {
  return (other) => 'name' in item && 'name' in other && item.name === other.name
}

function withErrorsOf(abi: Abi, other: Abi): Abi {
  const known = new Set(abi.flatMap((item) => (item.type === 'error' ? [item.name] : [])))
  return [...abi, ...other.filter((item) => item.type === 'error' && !known.has(item.name))]
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${literal(value)} as const\n`
}

/** Without the names that types have in Solidity: nobody reads them, and every page would load them. */
function literal(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => (key === 'internalType' ? undefined : member))
}

function knownCode({ campaign, factory }: Record<'campaign' | 'factory', RuntimeCode>): string {
  const known = ({ code, immutables }: RuntimeCode) =>
    `{ hash: '${keccak256(code)}', immutables: [${immutables.join(', ')}] }`
  return `${HEADER}import type { Hash } from 'viem'

/** Code by its hash with the immutable words, which differ from chain to chain, taken as zero. */
export interface KnownCode {
  hash: Hash
  /** First byte of each immutable word. */
  immutables: readonly number[]
}

/** The implementation that every campaign is a clone of. */
export const campaignCode: KnownCode = ${known(campaign)}

/** The factory that makes them. */
export const factoryCode: KnownCode = ${known(factory)}
`
}

function deployments(code: Code): string {
  const { journal, factory, implementation } = protocolOf(code)
  const token = (
    symbol: string,
    name: string,
    currency: string,
  ) => `      '${demoTokenOf(code, name, symbol).address}': {
        symbol: '${symbol}',
        decimals: 6,
        currency: '${currency}',
        permit: 'eip2612',
        authorization: 'erc3009',
        domain: { name: '${name}', version: '1' },
      },`
  return `${HEADER}import type { Address } from 'viem'

/** What the SDK knows about a token. Everything else is an unknown token. */
export interface KnownToken {
  symbol: string
  decimals: number
  /** ISO 4217 code of the currency that one whole token stands for. */
  currency: string
  /** How a holder signs an allowance; \`none\`: only by a transaction. */
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
    factory: '${factory.address}',
    journal: '${journal.address}',
    implementation: '${implementation}',
    startBlock: 0n,
    tokens: {
${token('USDC', 'Demo USD Coin', 'USD')}
${token('EURC', 'Demo Euro Coin', 'EUR')}
    },
  },
}
`
}

function main(check: boolean): void {
  for (const [path, text] of Object.entries(generatedFiles())) {
    const file = new URL(path, root)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    if (check) {
      console.error(`${path} is stale: run \`npm run generate\``)
      process.exitCode = 1
    } else {
      writeFileSync(file, text)
      console.log(`wrote ${path}`)
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'))
