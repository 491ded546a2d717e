import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { ConfigurationError } from './environment.ts'

/** Told to whatever watches the process (sysexits.h: "temporary failure"): start me again. */
const TEMPORARY_FAILURE = 75
/** After a SIGKILL the server notices at once that a connection is gone; after a power cut within a minute. */
const PATIENCE = 60_000
const INTERVAL = 1_000
/** Any number that nobody else locks by; the second one is the schema's. */
const CLASS = 0x616d61

/**
 * Waits until no other process writes this index, and from then on keeps others out, by an advisory lock that PostgreSQL
 * holds for as long as this process is connected; ends the process when the connection is lost. Ponder has a lock of its own, but a second indexer that it refuses opens
 * that lock on its way out, and a third one would then write beside the first.
 *
 * @param schema - Of the index.
 * @param onLost - What to do without the connection, other than to end with 75.
 * @returns How to let others in.
 * @throws ConfigurationError when another indexer is at it for longer than a minute.
 */
export async function beTheOnlyIndexer(
  databaseUrl: string,
  schema: string,
  patience = PATIENCE,
  onLost: () => void = restart,
): Promise<() => Promise<void>> {
  let isReleased = false
  const holder = await lock(databaseUrl, schema, patience)
  holder.once('end', () => {
    if (!isReleased) onLost()
  })
  // An idle connection must not keep a process alive that has nothing else to do.
  ;(holder as unknown as { connection: { stream: { unref(): void } } }).connection.stream.unref()
  return async () => {
    isReleased = true
    await holder.end()
  }
}

/**
 * Ponder tells PostgreSQL not to wait for its disk (`synchronous_commit = off`): a server that dies may come back without
 * the last blocks, which this process believes to be there. Only what is in the database is true, so it begins from that.
 */
function restart(): void {
  console.error(
    'The connection to PostgreSQL was lost, and with it perhaps the last blocks: starting again from what it has.',
  )
  process.exit(TEMPORARY_FAILURE)
}

async function lock(databaseUrl: string, schema: string, patience: number): Promise<Client> {
  let heldSince: number | undefined
  for (;;) {
    const answer = await tryLock(databaseUrl, schema)
    if (answer instanceof Client) return answer
    if (answer === 'held') heldSince ??= performance.now()
    if (heldSince !== undefined && performance.now() - heldSince > patience) {
      throw new ConfigurationError(
        `Another indexer writes the schema ${schema}; end that one, or give this one a schema of its own with --schema.`,
      )
    }
    await wait(INTERVAL)
  }
}

/** A connection that holds the lock, or why there is none. */
async function tryLock(connectionString: string, schema: string): Promise<Client | 'held' | 'away'> {
  const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  let answer: 'held' | 'away' = 'away'
  try {
    await client.connect()
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock($1::integer, hashtext($2)) AS locked',
      [CLASS, schema],
    )
    if (rows[0]?.locked) return client
    answer = 'held'
  } catch (error) {
    console.error(`PostgreSQL does not answer: ${(error as Error).message || 'no connection'}; trying again.`)
  }
  await client.end().catch(() => undefined)
  return answer
}
