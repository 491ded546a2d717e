import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Pool, type PoolClient } from 'pg'
import type { Migration, Parameter, ServiceDatabase } from './service-database.ts'

/** Beside the index, whose schema is thrown away with each new version of it. */
export const SERVICE_SCHEMA = 'amana_service'

export interface OpenServiceDatabase extends ServiceDatabase {
  close(): Promise<void>
}

/**
 * The operator's own records.
 *
 * @param place - A PostgreSQL server's URL, or the folder of an embedded one; `memory` keeps nothing.
 */
export async function openServiceDatabase(
  place: { url: string } | { directory: string } | 'memory',
): Promise<OpenServiceDatabase> {
  if (place !== 'memory' && 'url' in place) return openServer(place.url)
  return openEmbedded(place === 'memory' ? undefined : place.directory)
}

async function openServer(url: string): Promise<OpenServiceDatabase> {
  const pool = new Pool({ connectionString: url, max: 10, options: `-c search_path=${SERVICE_SCHEMA}` })
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', () => undefined)
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${SERVICE_SCHEMA}`).catch(ignoreRace)
  return {
    query: async (sql, parameters) => (await pool.query(sql, plain(parameters))).rows,
    async transaction(run) {
      const client = await pool.connect()
      // A connection that breaks between two queries tells it here, and to nobody else: unheard, it would end the process.
      const deaf = () => undefined
      client.on('error', deaf)
      try {
        await client.query('BEGIN')
        const result = await run(within(client))
        await client.query('COMMIT')
        client.release()
        return result
      } catch (error) {
        await client.query('ROLLBACK').then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        )
        throw error
      } finally {
        client.off('error', deaf)
      }
    },
    close: () => pool.end(),
  }
}

function within(client: PoolClient): ServiceDatabase {
  const database: ServiceDatabase = {
    query: async (sql, parameters) => (await client.query(sql, plain(parameters))).rows,
    transaction: (run) => run(database),
  }
  return database
}

/** Two replicas that start at the same moment both create what is missing; one of them is told so. */
function ignoreRace(error: { code?: string }): void {
  const UNIQUE_VIOLATION = '23505'
  if (error.code !== UNIQUE_VIOLATION) throw error
}

async function openEmbedded(directory: string | undefined): Promise<OpenServiceDatabase> {
  if (directory) mkdirSync(directory, { recursive: true })
  const embedded = await PGlite.create(directory ? { dataDir: directory } : {})
  await embedded.exec(`CREATE SCHEMA IF NOT EXISTS ${SERVICE_SCHEMA}; SET search_path TO ${SERVICE_SCHEMA}`)
  return {
    query: async (sql, parameters) => (await embedded.query(sql, plain(parameters))).rows as never,
    transaction: (run) =>
      embedded.transaction((transaction) => {
        const database: ServiceDatabase = {
          query: async (sql, parameters) => (await transaction.query(sql, plain(parameters))).rows as never,
          transaction: (nested) => nested(database),
        }
        return run(database)
      }) as never,
    close: () => embedded.close(),
  }
}

/** A whole number beyond 2^53 travels as its digits. */
function plain(parameters: readonly Parameter[] = []): Exclude<Parameter, bigint>[] {
  return parameters.map((value) => (typeof value === 'bigint' ? String(value) : value))
}

/** Brings the schema up to date. Replicas that start together take turns. */
export async function migrate(database: ServiceDatabase, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (transaction) => {
    // Any number, as long as nothing else locks it.
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [4_026_531_840])
    await transaction.query(
      'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const applied = await transaction.query<{ name: string }>('SELECT name FROM migration')
    const names = new Set(applied.map(({ name }) => name))
    for (const { name, sql } of migrations) {
      if (names.has(name)) continue
      for (const statement of sql.split(/;\s*$/m)) {
        if (statement.trim() !== '') await transaction.query(statement)
      }
      await transaction.query('INSERT INTO migration (name) VALUES ($1)', [name])
    }
  })
}
