import type { AccountId } from '../caip.ts'
import { MAX_PROOF_BYTES, parseDomainProof, proofUrl } from '../domain-proof.ts'
import type { Web } from './web.ts'
import { readPage } from './well-known.ts'

const TIMEOUT = 15_000

/** Reads a website's proof. Throws `WebError` when there is none, `SyntaxError` or `z.core.$ZodError` when it is no proof. */
export async function readDomainProof(domain: string, web: Web, signal: AbortSignal): Promise<AccountId[]> {
  return parseDomainProof(
    await readPage(proofUrl(domain), { web, signal, maxBytes: MAX_PROOF_BYTES, timeout: TIMEOUT }),
  )
}
