import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'
import { type MediaType, mediaTypeOf } from './media-type.ts'

const ENDINGS: Partial<Record<MediaType, string>> = { 'application/pdf': '.pdf', 'application/octet-stream': '' }
const RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/

/** The headers of any content: for ever the same, and nothing that a browser runs. */
export function contentHeaders(hash: Hex, type: MediaType): Record<string, string> {
  const name = hash.slice(2)
  const ending = ENDINGS[type]
  return {
    'content-type': type,
    etag: etagOf(hash),
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'content-disposition': ending === undefined ? 'inline' : `attachment; filename="${name}${ending}"`,
  }
}

/** Whether the visitor has it already; then nothing is read. */
export function isKnown(hash: Hex, request: Request): boolean {
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  return tags.some((tag) => tag.trim().replace(/^W\//, '') === etagOf(hash))
}

/** A block, or the part of it that was asked for (RFC 9110 §14: one range of bytes; anything else gets the whole). */
export function serveBlock(hash: Hex, bytes: Uint8Array<ArrayBuffer>, request: Request): Response {
  const headers = {
    ...contentHeaders(hash, mediaTypeOf(bytes) ?? 'application/octet-stream'),
    'accept-ranges': 'bytes',
    // The server counts the bytes that it sends. Of a HEAD it sends none, and is told.
    ...(request.method === 'HEAD' && { 'content-length': String(bytes.length) }),
  }
  const range = request.method === 'GET' ? rangeOf(hash, request, bytes.length) : undefined
  if (!range) return new Response(bytes, { headers })
  const contentRange = `bytes ${range.start}-${range.end - 1}/${bytes.length}`
  return new Response(bytes.slice(range.start, range.end), {
    status: 206,
    headers: { ...headers, 'content-range': contentRange },
  })
}

/** The bytes `[start, end)` that were asked for; nothing for all of them. */
function rangeOf(hash: Hex, { headers }: Request, size: number): { start: number; end: number } | undefined {
  const [, from, to, last] = RANGE.exec(headers.get('range') ?? '') ?? []
  if (from === undefined && last === undefined) return undefined
  if ((headers.get('if-range') ?? etagOf(hash)) !== etagOf(hash)) return undefined
  const start = from === undefined ? Math.max(size - Number(last), 0) : Number(from)
  const end = to ? Math.min(Number(to) + 1, size) : size
  if (to && Number(to) < Number(from)) return undefined
  if (start >= size) throw new Problem(416, 'no-such-range', `The document has ${size} bytes.`, { size })
  return { start, end }
}

function etagOf(hash: Hex): string {
  return `"${hash.slice(2)}"`
}
