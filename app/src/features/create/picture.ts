import { contentHash } from '@amana/sdk/content'
import type { Hex } from 'viem'

/** Pixels along the longer side: sharp on a large screen, small enough for a slow phone. */
const LONGEST_SIDE = 1_600
/** What the content store takes as one document is more; donors on slow phones want less. */
const MOST_BYTES = 600_000
const QUALITIES = [0.85, 0.7, 0.55, 0.4]

export interface PreparedPicture {
  bytes: Uint8Array<ArrayBuffer>
  sha256: Hex
}

/**
 * Drawn anew and packed: what a camera wrote beside the picture, such as the place, is not in it any more. Nothing when the
 * browser cannot draw the file.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  try {
    for (const side of [LONGEST_SIDE, LONGEST_SIDE / 2]) {
      for (const quality of QUALITIES) {
        const blob = await drawn(bitmap, side, quality)
        if (!blob || blob.size > MOST_BYTES) continue
        const bytes = new Uint8Array(await blob.arrayBuffer())
        return { bytes, sha256: await contentHash(bytes) }
      }
    }
    return undefined
  } finally {
    bitmap.close()
  }
}

function drawn(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  // JPEG has no transparency: what shows through is paper, not black.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
