import { canonicalBytes } from '@amana/sdk/canonical-json'
import type { Note } from '@amana/sdk/schemas'
import type { SignedUploadPermit } from '@amana/sdk/upload-permit'
import { contentStoreUrl } from './content.ts'
import { StoreError, storeContent } from './content-store.ts'
import { hashOfNote } from './note.ts'

/** Milliseconds before each further try: the index has to see the transaction that names the words. */
const PAUSES = [1_500, 4_000, 10_000, undefined] as const

/**
 * Hands words over to the site's content store, so that whoever reads their hash on the chain can read them. Once the chain
 * names them anybody may bring them; before that their author has to sign a permit. Says whether the store has them now.
 */
export async function storeNote(indexUrl: string, note: Note, permit?: SignedUploadPermit): Promise<boolean> {
  const upload = { hash: await hashOfNote(note), bytes: Uint8Array.from(canonicalBytes(note)), permit }
  for (const pause of PAUSES) {
    try {
      await storeContent(contentStoreUrl(indexUrl), upload)
      return true
    } catch (error) {
      const mayPass = error instanceof StoreError && error.problem === 'permit' && !permit
      if (!mayPass || pause === undefined) return false
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return false
}
