import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * An answer that says what is wrong: `application/problem+json` (RFC 9457).
 *
 * @example
 * ```ts
 * throw new Problem(404, 'no-such-campaign', 'No campaign is at this address.')
 * ```
 */
export class Problem extends HTTPException {
  /** Stays the same when the sentence changes; the last part of `type`. */
  readonly code: string
  readonly members: Readonly<Record<string, unknown>>

  /**
   * @param detail - One sentence in the reader's words, and what to do next.
   * @param members - More fields of the answer, as JSON.
   */
  constructor(
    status: ContentfulStatusCode,
    code: string,
    detail: string,
    members: Readonly<Record<string, unknown>> = {},
  ) {
    super(status, { message: detail })
    this.code = code
    this.members = members
  }

  override getResponse(): Response {
    const { status, message: detail, code, members } = this
    const body = { type: `/problems/${code}`, title: code.replaceAll('-', ' '), status, detail }
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
    return new Response(JSON.stringify({ ...body, ...members }), { status, headers })
  }
}

/** For as long as the index cannot name a block. */
export function notReady(): Problem {
  return new Problem(503, 'not-ready', 'The index has not seen a block yet; try again in a few seconds.')
}
