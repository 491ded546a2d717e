// Pictures for pages of documentation: Chromium itself writes WebP, so that no other encoder is needed.
import type { Browser } from 'playwright-core'

/** From the best down. */
const QUALITIES = [0.92, 0.86, 0.8, 0.72, 0.64, 0.55, 0.45, 0.35] as const

/** The PNG as WebP of at most so many bytes, at the best quality that allows it. */
export async function webpOf(browser: Browser, png: Buffer, maxBytes: number): Promise<Buffer> {
  const page = await browser.newPage()
  try {
    for (const quality of QUALITIES) {
      const encoded = await page.evaluate(encode, { png: png.toString('base64'), quality })
      const bytes = Buffer.from(encoded, 'base64')
      if (bytes.length <= maxBytes) return bytes
    }
  } finally {
    await page.close()
  }
  throw new Error(`the picture does not fit into ${maxBytes} bytes at any quality`)
}

/** Runs in the browser. */
async function encode({ png, quality }: { png: string; quality: number }): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
  const written = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(written, (byte) => String.fromCharCode(byte)).join(''))
}
