/** A picture may be scaled down to this; larger ones show more of nothing on any screen. */
const LONGEST_SIDE = 2_000
/** Bytes: what a store takes in one piece. */
const MOST_BYTES = 1_048_576
const QUALITIES = [0.86, 0.75, 0.6, 0.45] as const

/** The browser cannot read it as a picture. */
export class UnreadablePictureError extends Error {
  constructor(cause: unknown) {
    super('This is no picture that the browser can read', { cause })
    this.name = 'UnreadablePictureError'
  }
}

/**
 * The same picture, drawn anew: what a camera writes beside the picture (place, time, device, owner, a small copy of what
 * was cut away) is in no pixel, so that none of it is in the result. Throws {@link UnreadablePictureError}.
 */
export async function redrawnPicture(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((error: unknown) => {
    throw new UnreadablePictureError(error)
  })
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    const pen = canvas.getContext('2d')
    if (!pen) throw new UnreadablePictureError('no canvas')
    // What is see-through would become black in a format that has no such thing.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    for (const quality of QUALITIES) {
      const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
      if (drawn && drawn.size <= MOST_BYTES) return drawn
    }
    throw new UnreadablePictureError('too large at any quality')
  } finally {
    bitmap.close()
  }
}
