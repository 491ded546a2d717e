import { type Address, getAddress, isAddress } from 'viem'
import * as z from 'zod/mini'
import { fetchAsked } from './asked-ahead.ts'

const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text, { strict: false }), 'not an address')),
  // Hashing takes a phone a while: what is written in both cases has its checksum.
  z.transform((text): Address => (/[a-f]/.test(text) && /[A-F]/.test(text) ? (text as Address) : getAddress(text))),
)
const privateKey = z.templateLiteral(['0x', z.string().check(z.regex(/^[0-9a-fA-F]{64}$/))])
const url = z.string().check(z.refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'not an http(s) URL'))

export const tokenSchema = z.object({
  address,
  symbol: z.string(),
  decimals: z.int().check(z.minimum(0), z.maximum(36)),
  /** ISO 4217 code of the currency it stands for. */
  currency: z.optional(z.string()),
  /** EIP-2612: can be given with one signature and a transaction. */
  permit: z._default(z.boolean(), false),
  /** ERC-3009: can be given with one signature that anyone may carry. */
  authorization: z._default(z.boolean(), false),
  /** The token's issuer can stop transfers of single addresses. */
  issuerCanFreeze: z._default(z.boolean(), false),
})

const chain = z.object({
  chainId: z.int().check(z.positive()),
  name: z.string(),
  rpcUrl: url,
  /** Further nodes that this site knows: for visitors to choose from, and to ask too in an audit. */
  otherRpcUrls: z._default(z.array(url), []),
  factory: address,
  journal: z.optional(address),
  /** The block that the factory was created in; nothing earlier is ever read. */
  startBlock: z.int().check(z.nonnegative()),
  multicall: z.optional(address),
  tokens: z.array(tokenSchema),
  nativeSymbol: z._default(z.string(), 'ETH'),
  /** When a block counts as final: when the node says so, or after so many blocks on top of it. */
  finality: z._default(z.union([z.literal('finalized'), z.int().check(z.nonnegative())]), 'finalized'),
  /** Milliseconds between two looks at the newest block. */
  pollingInterval: z._default(z.int().check(z.minimum(250)), 4000),
})

const persona = z.object({
  /** One name, or one per language. */
  name: z.union([z.string(), z.object({ en: z.string(), ar: z.string(), fr: z.string() })]),
  role: z.enum(['donor', 'charity', 'verifier', 'panel', 'recipient', 'fallback', 'bystander']),
  address,
  privateKey,
})

/** ISO 4217 */
const currency = z.string().check(z.regex(/^[A-Z]{3}$/))

/** What one unit of a currency was worth in another on a day. Shown beside amounts, never instead of them. */
const rate = z.object({
  from: currency,
  to: currency,
  /** A decimal number, exact. */
  rate: z.string().check(
    z.regex(/^\d{1,12}(\.\d{1,12})?$/),
    z.refine((text) => /[1-9]/.test(text), 'a rate of zero'),
  ),
  date: z.iso.date(),
  /** Who says so, to be named beside it. */
  source: z.string().check(z.minLength(1), z.maxLength(100)),
})

export const siteConfigSchema = z
  .object({
    chains: z.array(chain).check(z.minLength(1)),
    defaultChain: z.int(),
    /** Where the index answers (`/v1/…`), no slash at the end. Without one, pages read everything from the chain. */
    indexUrl: z.optional(url),
    rates: z._default(z.array(rate), []),
    demo: z._default(
      z.nullable(
        z.object({
          /** Where documents lie by their SHA-256. */
          contentUrl: z._default(z.string(), '/content/'),
          personas: z._default(z.array(persona), []),
        }),
      ),
      null,
    ),
  })
  .check(
    z.refine(
      (config) => config.chains.some(({ chainId }) => chainId === config.defaultChain),
      'defaultChain is not among the chains',
    ),
  )

/** What `config.json` may hold. */
export type SiteConfigInput = z.input<typeof siteConfigSchema>
export type SiteConfig = z.output<typeof siteConfigSchema>
export type ChainConfig = SiteConfig['chains'][number]
export type Rate = SiteConfig['rates'][number]
export type TokenConfig = ChainConfig['tokens'][number]
export type Persona = NonNullable<SiteConfig['demo']>['personas'][number]

/** The only chain whose keys are public: demo wallet and demo clock exist there and nowhere else. */
export const DEMO_CHAIN = 31337

/** Reads `/config.json`: one build serves any chain. */
export async function fetchSiteConfig(): Promise<SiteConfig> {
  const response = await fetchAsked('/config.json', { cache: 'no-cache' })
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`)
  return siteConfigSchema.parse(await response.json())
}
