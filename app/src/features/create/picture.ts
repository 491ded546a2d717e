import { contentHash } from '@amana/sdk/content'
import type { Hex } from 'viem'
import { redrawnPicture } from '../../lib/redrawn-picture.ts'

export interface PreparedPicture {
  bytes: Uint8Array<ArrayBuffer>
  sha256: Hex
}

/** As small as a store takes it, with nothing beside its pixels. Nothing when the browser cannot draw the file. */
export async function preparePicture(file: Blob): Promise<PreparedPicture | undefined> {
  const drawn = await redrawnPicture(file).catch(() => undefined)
  if (!drawn) return undefined
  const bytes = new Uint8Array(await drawn.arrayBuffer())
  return { bytes, sha256: await contentHash(bytes) }
}
