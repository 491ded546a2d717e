import type { Hex } from 'viem'

/** What became of a document that was brought to the content store. */
export type Publication = 'stored' | 'refused' | 'unreachable'

/** Longer than an upload of a picture takes on a slow phone. */
const TIMEOUT = 60_000

/**
 * Brings a document to the index's content store. Nothing is signed: what the chain names, and what a stored document names,
 * anybody may bring.
 */
export async function publishContent(
  indexUrl: string,
  sha256: Hex,
  bytes: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<Publication> {
  const ends = AbortSignal.timeout(TIMEOUT)
  try {
    const { ok } = await fetch(`${indexUrl}/v1/content/${sha256.slice(2)}`, {
      method: 'PUT',
      body: bytes,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, ends]) : ends,
    })
    return ok ? 'stored' : 'refused'
  } catch {
    return 'unreachable'
  }
}
