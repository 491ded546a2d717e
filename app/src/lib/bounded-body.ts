/** More than any document or picture of a campaign needs; files that are larger come in blocks. */
const MOST_BYTES = 10_000_000
/** Milliseconds in which a body must be there, and in which its next piece must come. */
const LONGEST = 60_000
const LONGEST_PAUSE = 15_000

/** The body is longer, or comes slower, than anything that a page waits for. */
export class EndlessBodyError extends Error {
  constructor(why: 'size' | 'time') {
    super(`The answer has no end that a page waits for (${why})`)
    this.name = 'EndlessBodyError'
  }
}

interface Bounds {
  mostBytes?: number
  longest?: number
  longestPause?: number
}

/** Reads a body to its end, and no further than anything that a page can use. */
export async function boundedBody(
  response: Response,
  { mostBytes = MOST_BYTES, longest = LONGEST, longestPause = LONGEST_PAUSE }: Bounds = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers.get('content-length')) > mostBytes) {
    await response.body?.cancel()
    throw new EndlessBodyError('size')
  }
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const end = performance.now() + longest
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const wait = Math.min(longestPause, end - performance.now())
      const { done, value } = await within(wait, reader.read())
      if (done) return joined(pieces, size)
      size += value.length
      if (size > mostBytes) throw new EndlessBodyError('size')
      pieces.push(value)
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    throw error
  }
}

async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EndlessBodyError('time')), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
