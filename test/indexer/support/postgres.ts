// One PostgreSQL for all tests of a run that want one, with a fresh database for each.
import { Client } from 'pg'
import { type Postgres, startPostgres } from '../../../scripts/postgres/start.ts'

let server: Promise<Postgres> | undefined
let databases = 0

/** The URL of an empty database. The server is started at the first call and ends with the process. */
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
