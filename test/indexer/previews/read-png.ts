import { inflateSync } from 'node:zlib'

export interface Pixels {
  width: number
  height: number
  /** Red, green, blue, opacity of each. */
  rgba: Uint8Array
}

/** Decodes a PNG of 8 bits and four channels without interlacing, as the renderer writes it. */
export function readPng(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (view.getBigUint64(0) !== 0x89504e470d0a1a0an) throw new Error('no PNG')
  const [width, height, form] = [view.getUint32(16), view.getUint32(20), view.getUint32(24)]
  if (form !== 0x08060000) throw new Error('another form than RGBA of 8 bits')
  const data: Uint8Array[] = []
  for (let place = 8; place < png.length; ) {
    const length = view.getUint32(place)
    if (view.getUint32(place + 4) === 0x49444154) data.push(png.subarray(place + 8, place + 8 + length))
    place += length + 12
  }
  return { width, height, rgba: unfiltered(inflateSync(Buffer.concat(data)), width * 4, height) }
}

function unfiltered(rows: Uint8Array, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const left = x >= 4 ? (out[y * stride + x - 4] ?? 0) : 0
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0
      const corner = x >= 4 && y > 0 ? (out[(y - 1) * stride + x - 4] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** How many pixels of a rectangle are darker than paper. */
export function inkIn({ width, rgba }: Pixels, [x, y, w, h]: [number, number, number, number]): number {
  let ink = 0
  for (let row = y; row < y + h; row += 1) {
    for (let column = x; column < x + w; column += 1) {
      if ((rgba[(row * width + column) * 4] ?? 255) < 120) ink += 1
    }
  }
  return ink
}
