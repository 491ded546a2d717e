import * as z from 'zod/mini'
import { isNodeUrl } from '../lib/node-url.ts'
import { SETTINGS } from '../lib/storage-name.ts'
import { storedValue } from '../lib/stored-value.ts'
import type { ChainConfig, SiteConfig } from './config.ts'

const ownUrl = z.string().check(z.maxLength(500), z.refine(isNodeUrl, 'not a URL that this page may ask'))

const settingsSchema = z.object({
  /** Nodes of the visitor's own, by chain id; the first reads, all of them are asked in an audit. */
  nodes: z.catch(z.record(z.string(), z.array(ownUrl).check(z.maxLength(5))), {}),
  /** Whose index speeds pages up: this site's, nobody's, or the visitor's choice. */
  index: z.catch(z.union([z.enum(['site', 'off']), ownUrl]), 'site'),
  /** The chain that pages about no single campaign begin with; nothing: as the site says. */
  chain: z.catch(z.optional(z.int()), undefined),
  /** ISO 4217 code of the currency that amounts are also shown in. */
  currency: z.catch(z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))), undefined),
})
export type Settings = z.output<typeof settingsSchema>

export const NO_SETTINGS: Settings = { nodes: {}, index: 'site', chain: undefined, currency: undefined }

/** What the visitor chose, in this browser only. */
export const settings = storedValue(SETTINGS, settingsSchema, NO_SETTINGS)

/** The site as this visitor wants it read. Chains that nothing changes for stay the very same objects. */
export function siteFor(config: SiteConfig, { nodes, index, chain }: Settings): SiteConfig {
  const chains = config.chains.map((one) => chainFor(one, nodes[one.chainId]))
  const { indexUrl, ...rest } = config
  const chosen = index === 'site' ? indexUrl : index === 'off' ? undefined : index.replace(/\/+$/, '')
  const { chainId: defaultChain } = chains.find(({ chainId }) => chainId === chain) ?? { chainId: config.defaultChain }
  return { ...rest, chains, defaultChain, ...(chosen && { indexUrl: chosen }) }
}

const changed = new WeakMap<ChainConfig, Map<string, ChainConfig>>()

/** Clients and what they have read hang on the chain's object: the same nodes must give the same one. */
function chainFor(chain: ChainConfig, own: readonly string[] = []): ChainConfig {
  const [first, ...others] = own
  if (first === undefined) return chain
  const known = changed.get(chain) ?? new Map<string, ChainConfig>()
  changed.set(chain, known)
  const key = own.join('\n')
  const before = known.get(key)
  if (before) return before
  const made = { ...chain, rpcUrl: first, otherRpcUrls: [...others, chain.rpcUrl, ...chain.otherRpcUrls] }
  known.set(key, made)
  return made
}
