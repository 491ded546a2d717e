import type { Page } from 'playwright-core'

/** What a camera writes beside a picture; nobody who looks at the pixels can know it. */
export const CAMERA_WORDS = 'GPSLatitude 33.51 N GPSLongitude 36.29 E Owner Amina'

/** A JPEG as a camera makes it: pixels, and before them (APP1, Exif) where it was taken and by whom. */
export async function cameraPicture(page: Page): Promise<Buffer> {
  const pixels = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = '#7aa0a0'
    pen.fillRect(0, 0, 600, 400)
    pen.fillStyle = '#a05030'
    pen.fillRect(120, 150, 360, 200)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
    if (!blob) throw new Error('no picture')
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const jpeg = Buffer.from(pixels)
  const content = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'),
    Buffer.from(CAMERA_WORDS, 'latin1'),
  ])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, content, jpeg.subarray(2)])
}
