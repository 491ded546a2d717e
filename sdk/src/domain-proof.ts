import * as z from 'zod/mini'
import { type AccountId, formatAccountId, parseAccountId } from './caip.ts'
import { parseDocument } from './schemas.ts'

/** A longer page is no proof. */
export const MAX_PROOF_BYTES = 65_536
/** A proof may lie elsewhere, as `example.org` often leads to `www.example.org`; not further away than this. */
export const MAX_PROOF_REDIRECTS = 3

/** `/.well-known/amana.json` of a charity's website: the accounts, campaigns or charities, that the website vouches for. */
export const domainProofSchema = z.object({
  accounts: z
    .array(z.string().check(z.refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account')))
    .check(z.maxLength(1_000)),
})

/** Where a website's proof lies. */
export function proofUrl(domain: string): URL {
  return new URL(`https://${domain}/.well-known/amana.json`)
}

/** Where a website sends whoever asks for its proof; `undefined` when it may not be followed there. */
export function redirectedProof(location: string, from: URL): URL | undefined {
  if (!URL.canParse(location, from.href)) return undefined
  const next = new URL(location, from)
  const isPlain = next.protocol === 'https:' && next.port === '' && next.username === '' && next.password === ''
  return isPlain ? next : undefined
}

/**
 * The accounts that a website vouches for. Throws `SyntaxError` or `z.core.$ZodError` when the page is no proof.
 *
 * @param bytes - What lies at {@link proofUrl}, UTF-8 JSON.
 *
 * @example
 * ```ts
 * import { namedAmong, parseDomainProof, proofUrl } from '@amana/sdk/domain-proof'
 *
 * const page = await fetch(proofUrl('well.example'))
 * const proven = parseDomainProof(new Uint8Array(await page.arrayBuffer()))
 * const isProven = namedAmong([{ chainId: 1, address: campaign }], proven) !== undefined
 * ```
 */
export function parseDomainProof(bytes: Uint8Array): AccountId[] {
  const { accounts } = parseDocument(domainProofSchema, bytes, MAX_PROOF_BYTES)
  return accounts.flatMap((text) => parseAccountId(text) ?? [])
}

/** The first of these accounts that the website vouches for. */
export function namedAmong(accounts: readonly AccountId[], proven: readonly AccountId[]): AccountId | undefined {
  const named = new Set(proven.map(formatAccountId))
  return accounts.find((account) => named.has(formatAccountId(account)))
}
