import { canonicalBytes } from '@amana/sdk/canonical-json'
import type { Note } from '@amana/sdk/schemas'
import { formatUploadPermit, type SignedUploadPermit, UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import { hashOfNote } from './note.ts'

/** Milliseconds before each further try: the index has to see the transaction that names the words. */
const PAUSES = [1_500, 4_000, 10_000]
const TIMEOUT = 15_000

/**
 * Hands words over to the site's content store, so that whoever reads their hash on the chain can read them. Once the chain
 * names them anybody may bring them; before that their author has to sign a permit. Says whether the store has them now.
 */
export async function storeNote(indexUrl: string, note: Note, permit?: SignedUploadPermit): Promise<boolean> {
  const hash = await hashOfNote(note)
  const request = {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      ...(permit && { [UPLOAD_PERMIT_HEADER]: formatUploadPermit(permit) }),
    },
    body: new Blob([new Uint8Array(canonicalBytes(note))]),
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  } as const
  for (const pause of [0, ...PAUSES]) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    try {
      const url = `${indexUrl}/v1/content/${hash.slice(2)}`
      const { ok } = await fetch(url, { ...request, signal: AbortSignal.timeout(TIMEOUT) })
      if (ok) return true
    } catch {
      // Out of reach for now: the next try may find it.
    }
  }
  return false
}
