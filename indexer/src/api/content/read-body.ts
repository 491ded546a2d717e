import { createHash } from 'node:crypto'
import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'

/** Milliseconds for a whole upload, and between two pieces of it: a slow sender holds a place that others need. */
export interface Patience {
  total: number
  idle: number
}
export const PATIENCE: Patience = { total: 30_000, idle: 10_000 }

export interface ReadBody {
  bytes: Uint8Array<ArrayBuffer>
  hash: Hex
}

/**
 * Reads an upload up to `limit` bytes and hashes it meanwhile; not one byte beyond is kept.
 *
 * Errors: `Problem` 411–413 for its length, 415 for one that is compressed, 408 for one that is too slow.
 */
export async function readBody(request: Request, limit: number, patience: Patience = PATIENCE): Promise<ReadBody> {
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding.trim().toLowerCase() !== 'identity') {
    throw new Problem(415, 'compressed-upload', 'Send the bytes themselves, without Content-Encoding.')
  }
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw tooLarge(limit)
  if (!request.body)
    throw new Problem(400, 'empty-upload', 'The request has no body. Send the bytes that the hash names.')

  const reader = request.body.getReader()
  const hash = createHash('sha256')
  const chunks: Uint8Array[] = []
  let length = 0
  const deadline = performance.now() + patience.total
  while (true) {
    const { done, value } = await within(Math.min(patience.idle, deadline - performance.now()), reader.read())
    if (done) break
    length += value.length
    if (length > limit) throw tooLarge(limit)
    hash.update(value)
    chunks.push(value)
  }
  if (length === 0) throw new Problem(400, 'empty-upload', 'The body is empty. Send the bytes that the hash names.')
  return { bytes: new Uint8Array(Buffer.concat(chunks, length)), hash: `0x${hash.digest('hex')}` }
}

function tooLarge(limit: number): Problem {
  return new Problem(
    413,
    'upload-too-large',
    `This upload may have ${limit} bytes at most. Longer files are stored as a list of blocks of 1 MiB.`,
  )
}

/** The rest of the body is left unread: the server closes the connection after the answer. */
async function within<value>(milliseconds: number, promise: Promise<value>): Promise<value> {
  // A connection that breaks after the time is over fails this promise when nobody waits for it any more.
  promise.catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const problem = new Problem(
      408,
      'upload-too-slow',
      'The upload was too slow. Send it again over a better connection.',
    )
    timer = setTimeout(() => reject(problem), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
