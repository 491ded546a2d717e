import type { AlertsContext } from './context.ts'

export interface NoticeCursor {
  /** Of the last event, as the index gives it. */
  cursor: string
  /** Time of the last journal entry, Unix seconds. */
  entriesSince: bigint
}

/**
 * Up to where everything has been noticed. It begins with the first subscription or the first turn, whichever comes first:
 * before that nobody was to be told anything.
 */
export async function keptCursor({ database, index }: AlertsContext): Promise<NoticeCursor> {
  const sql = 'SELECT cursor, entries_since::text AS since FROM alert_cursor'
  const [kept] = await database.query<{ cursor: string; since: string }>(sql)
  if (kept) return { cursor: kept.cursor, entriesSince: BigInt(kept.since) }
  const [newest] = await index.eventsAfter(undefined, 1)
  const [entry] = await index.latestEntries(1)
  const first = { cursor: newest?.cursor ?? '', entriesSince: entry?.timestamp ?? 0n }
  await database.query('INSERT INTO alert_cursor (cursor, entries_since) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    first.cursor,
    first.entriesSince,
  ])
  return first
}
