import { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

export const MAX_PAGE = 100

/** How every list is asked for. */
export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .default(25)
    .openapi({ description: `Rows of a page, ${MAX_PAGE} at most.` }),
  cursor: z
    .string()
    .max(400)
    .optional()
    .openapi({ description: '`nextCursor` of the page before; without it the first page.' }),
})

/** Numbers, addresses, hashes, words of ours: whatever else comes is none of our cursors, and none of the database's business. */
const positionSchema = z
  .array(z.string().regex(/^[\w:.-]{0,100}$/))
  .min(1)
  .max(4)

/** Where a page ended: the values that the list is sorted by. */
export type Position = readonly string[]

export function formatCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** Throws {@link Problem} for a cursor that this API did not write. */
export function parseCursor(cursor: string | undefined, length: number): Position | undefined {
  if (cursor === undefined) return undefined
  try {
    const position = positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (position.length === length) return position
  } catch {
    // Said below.
  }
  throw new Problem(400, 'bad-cursor', 'This cursor is none of ours; begin again without one.')
}

/** A page of `rows`, of which one more than `limit` was asked for. */
export function pageOf<row>(
  rows: readonly row[],
  limit: number,
  position: (row: row) => Position,
): { rows: row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? formatCursor(position(last)) : null }
}
