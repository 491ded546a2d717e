import {
  MAX_PROOF_BYTES,
  MAX_PROOF_REDIRECTS,
  parseDomainProof,
  proofUrl,
  redirectedProof,
} from '@amana/sdk/domain-proof'
import { type Outgoing, OutgoingError, type OutgoingResponse } from '../platform/outgoing.ts'

/** What came of asking a website for its proof. */
export type PageReading =
  /** It is a proof, of whatever accounts. */
  | { status: 'read'; content: Uint8Array }
  /** The server says that there is none. */
  | { status: 'absent' }
  /** There is something else. */
  | { status: 'invalid' }
  | { status: 'unreachable' }

/**
 * Asks a website for its proof, as the command `verify-domain` does: over https, following at most three redirects, each
 * looked at as the first.
 */
export async function readProof(domain: string, send: Outgoing, signal?: AbortSignal): Promise<PageReading> {
  let url = proofUrl(domain)
  for (let redirects = 0; redirects <= MAX_PROOF_REDIRECTS; redirects += 1) {
    const answer = await asked(url, send, signal)
    if (answer === undefined) return { status: 'unreachable' }
    if (answer === 'too-large') return { status: 'invalid' }
    const { status, body } = answer
    const { location } = answer.headers
    if (status === 200) return isProof(body) ? { status: 'read', content: body } : { status: 'invalid' }
    if (status === 404 || status === 410) return { status: 'absent' }
    const next = status >= 300 && status <= 399 ? redirectedProof(String(location ?? ''), url) : undefined
    if (!next) return { status: 'unreachable' }
    url = next
  }
  return { status: 'unreachable' }
}

async function asked(
  url: URL,
  send: Outgoing,
  signal: AbortSignal | undefined,
): Promise<OutgoingResponse | 'too-large' | undefined> {
  try {
    const headers = { accept: 'application/json' }
    return await send({ url, headers, maxBytes: MAX_PROOF_BYTES, timeout: 15_000, ...(signal && { signal }) })
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    return error.problem === 'too-large' ? 'too-large' : undefined
  }
}

function isProof(bytes: Uint8Array): boolean {
  try {
    parseDomainProof(bytes)
    return true
  } catch {
    return false
  }
}
