import * as z from 'zod/mini'
import { type AccountId, formatAccountId, parseAccountId } from '../caip.ts'
import { parseDocument } from '../schemas.ts'
import type { Web } from './web.ts'
import { readPage } from './well-known.ts'

const MAX_PROOF_BYTES = 65_536
const TIMEOUT = 15_000

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

/** Reads a website's proof. Throws `WebError` when there is none, `SyntaxError` or `z.core.$ZodError` when it is no proof. */
export async function readDomainProof(domain: string, web: Web, signal: AbortSignal): Promise<AccountId[]> {
  const options = { web, signal, maxBytes: MAX_PROOF_BYTES, timeout: TIMEOUT }
  const { accounts } = parseDocument(domainProofSchema, await readPage(proofUrl(domain), options), MAX_PROOF_BYTES)
  return accounts.flatMap((text) => parseAccountId(text) ?? [])
}

/** The first of these accounts that the website vouches for. */
export function namedAmong(accounts: readonly AccountId[], proven: readonly AccountId[]): AccountId | undefined {
  const named = new Set(proven.map(formatAccountId))
  return accounts.find((account) => named.has(formatAccountId(account)))
}
