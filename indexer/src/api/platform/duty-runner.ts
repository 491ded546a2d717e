import type { Duty } from './duties.ts'
import type { Migration, ServiceDatabase } from './service-database.ts'

export const dutyMigrations: readonly Migration[] = [
  {
    name: 'duty-1',
    sql: 'CREATE TABLE duty (name text PRIMARY KEY, free_at timestamptz NOT NULL, done_at timestamptz)',
  },
]

/** How often a replica asks whether something is to be done. */
const INTERVAL = 1_000
/** A replica that died in the middle of a turn holds it no longer than this. */
const TURN = 120

/**
 * Does the features' duties, each on one replica at a time: whoever takes the row does the work.
 *
 * @returns How to stop; resolves when nothing is under way any more.
 */
export function runDuties(database: ServiceDatabase, duties: readonly Duty[]): () => Promise<void> {
  const abort = new AbortController()
  const turns = new Set<Promise<void>>()
  const busy = new Set<string>()
  const timer = setInterval(() => {
    for (const duty of duties) {
      if (busy.has(duty.name)) continue
      busy.add(duty.name)
      const turn = takeTurn(database, duty, abort.signal)
        .catch((error) => {
          if (!abort.signal.aborted) console.error(`${duty.name}:`, error)
        })
        .finally(() => {
          busy.delete(duty.name)
          turns.delete(turn)
        })
      turns.add(turn)
    }
  }, INTERVAL)
  timer.unref()
  return async () => {
    clearInterval(timer)
    abort.abort()
    await Promise.allSettled(turns)
  }
}

async function takeTurn(database: ServiceDatabase, { name, every, run }: Duty, signal: AbortSignal): Promise<void> {
  await database.query('INSERT INTO duty (name, free_at) VALUES ($1, now()) ON CONFLICT DO NOTHING', [name])
  const taken = await database.query(
    `UPDATE duty SET free_at = now() + $2 * interval '1 second' WHERE name = $1 AND free_at <= now() RETURNING name`,
    [name, Math.max(TURN, every)],
  )
  if (taken.length === 0) return
  try {
    await run(signal)
  } finally {
    await database.query(
      `UPDATE duty SET free_at = now() + $2 * interval '1 second', done_at = now() WHERE name = $1`,
      [name, every],
    )
  }
}
