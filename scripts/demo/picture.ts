// Pictures of flat shapes as PNG files: invented like everything here, and the same bytes every time.
import { constants, crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]

export type Shape = { colour: Colour } & (
  | { kind: 'polygon'; points: readonly Point[] }
  | { kind: 'circle'; centre: Point; radius: number }
)

/** Shapes are drawn in order on a canvas of 160 × 90 units. */
export interface Picture {
  sky: Colour
  shapes: readonly Shape[]
}

const UNITS = { width: 160, height: 90 }
const SCALE = 5
/** Samples per pixel and axis: smooths the edges. */
const SAMPLES = 2
const WIDTH = UNITS.width * SCALE
const HEIGHT = UNITS.height * SCALE
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export function polygon(colour: Colour, ...points: Point[]): Shape {
  return { kind: 'polygon', colour, points }
}

export function rectangle(colour: Colour, x: number, y: number, width: number, height: number): Shape {
  return polygon(colour, [x, y], [x + width, y], [x + width, y + height], [x, y + height])
}

export function circle(colour: Colour, x: number, y: number, radius: number): Shape {
  return { kind: 'circle', colour, centre: [x, y], radius }
}

export function png({ sky, shapes }: Picture): Uint8Array {
  const palette = [sky, ...shapes.map(({ colour }) => colour)]
  const samples = paint(shapes)
  const rows = new Uint8Array(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0, offset = 0; y < HEIGHT; y += 1) {
    rows[offset++] = 1 // each byte is stored as the difference to the pixel on its left: flat areas become zeros
    let left: Colour = [0, 0, 0]
    for (let x = 0; x < WIDTH; x += 1) {
      const colour = average(samples, palette, x, y)
      for (const channel of [0, 1, 2] as const) rows[offset++] = colour[channel] - left[channel]
      left = colour
    }
  }
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, WIDTH)
  header.setUint32(4, HEIGHT)
  header.setUint8(8, 8) // bits per channel
  header.setUint8(9, 2) // red, green, blue
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    // Run-length coding searches no matches: the same bytes from every build of zlib.
    chunk('IDAT', deflateSync(rows, { level: 9, strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** The number of the topmost shape at each sample; 0 is the sky. */
function paint(shapes: readonly Shape[]): Uint8Array {
  const scale = SCALE * SAMPLES
  const [width, height] = [UNITS.width * scale, UNITS.height * scale]
  const samples = new Uint8Array(width * height)
  for (const [index, shape] of shapes.entries()) {
    for (let row = 0; row < height; row += 1) {
      for (const [start, end] of spans(shape, (row + 0.5) / scale)) {
        const first = Math.max(0, Math.ceil(start * scale - 0.5))
        const last = Math.min(width, Math.ceil(end * scale - 0.5))
        if (last > first) samples.fill(index + 1, row * width + first, row * width + last)
      }
    }
  }
  return samples
}

/** Where a horizontal line runs inside the shape. */
function spans(shape: Shape, y: number): [start: number, end: number][] {
  if (shape.kind === 'circle') {
    const [x, centre] = shape.centre
    const half = Math.sqrt(shape.radius ** 2 - (y - centre) ** 2)
    return half > 0 ? [[x - half, x + half]] : []
  }
  const crossings = shape.points.flatMap(([x1, y1], index) => {
    const [x2, y2] = shape.points[(index + 1) % shape.points.length] ?? [x1, y1]
    return y1 <= y !== y2 <= y ? [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)] : []
  })
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((start, index) => {
    const end = crossings[index + 1]
    return index % 2 === 0 && end !== undefined ? [[start, end] as [number, number]] : []
  })
}

function average(samples: Uint8Array, palette: readonly Colour[], x: number, y: number): Colour {
  const width = WIDTH * SAMPLES
  const sum: [number, number, number] = [0, 0, 0]
  for (let row = 0; row < SAMPLES; row += 1) {
    for (let column = 0; column < SAMPLES; column += 1) {
      const colour = palette[samples[(y * SAMPLES + row) * width + x * SAMPLES + column] ?? 0]
      if (!colour) throw new RangeError('a colour is missing')
      for (const channel of [0, 1, 2] as const) sum[channel] += colour[channel]
    }
  }
  const count = SAMPLES ** 2
  return [Math.round(sum[0] / count), Math.round(sum[1] / count), Math.round(sum[2] / count)]
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
