import { contentHash } from '@amana/sdk/content'
import { BLOCK_BYTES } from '@amana/sdk/file-blocks'
import type { Hex } from 'viem'
import type { ContentBackend } from './backend/backend.ts'

/**
 * Puts a document where the store serves it from, past permits and quotas: for an operator's own program, such as the one
 * that starts the demo world. What is placed so never expires.
 *
 * @param bytes - At most 1 MiB.
 * @returns Its name.
 */
export async function placeContent(backend: ContentBackend, bytes: Uint8Array): Promise<Hex> {
  if (bytes.length > BLOCK_BYTES) throw new RangeError(`A block has ${BLOCK_BYTES} bytes at most, not ${bytes.length}.`)
  const hash = await contentHash(bytes)
  await backend.put(hash, bytes)
  return hash
}
