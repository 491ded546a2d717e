/** Data that travels behind the `#` of a link: no server ever sees it. */

/** Longer ones are not even looked at, and none may unpack to more than the second. */
const MOST_LETTERS = 24_000
const MOST_BYTES = 65_536

/** JSON, packed and written with letters that links can have. */
export async function toFragment(value: unknown): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(value)), new CompressionStream('deflate-raw'))
  return toBase64Url(packed)
}

/** What a link holds, hostile until a schema has read it; nothing when it cannot be unpacked. */
export async function fromFragment(text: string): Promise<unknown> {
  if (text.length > MOST_LETTERS || !/^[\w-]+$/.test(text)) return undefined
  try {
    const bytes = await through(fromBase64Url(text), new DecompressionStream('deflate-raw'))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > MOST_BYTES) {
      void reader.cancel()
      throw new RangeError('unpacks to too much')
    }
    parts.push(value)
  }
  const whole = new Uint8Array(size)
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
