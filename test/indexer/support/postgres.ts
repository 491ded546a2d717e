// One PostgreSQL for all tests of a run that want one, with a fresh database for each.
import { Client } from 'pg'
import { hasPostgres } from '../../../scripts/postgres/binaries.ts'
import { type Postgres, startPostgres } from '../../../scripts/postgres/start.ts'

const { AMANA_TIER } = process.env

/** For `before`: `npm test` brings no server of its own, the larger tiers do. */
export function skipWithoutPostgres(this: Mocha.Context): void {
  if (AMANA_TIER === undefined && !hasPostgres()) this.skip()
}

let server: Promise<Postgres> | undefined
let databases = 0

// Some programs of the tests run without mocha.
if (typeof after === 'function') {
  after(async () => {
    await (await server)?.remove()
  })
}

/** The URL of an empty database. The server is started at the first call and ends after the last test. */
export async function freshDatabase(): Promise<string> {
  server ??= startPostgres()
  const postgres = await server
  const name = `test_${process.pid}_${databases++}`
  const client = new Client({ connectionString: postgres.url() })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  return postgres.url(name)
}
