import { existsSync } from 'node:fs'
import { expect } from 'chai'
import { Client } from 'pg'
import { findPostgres, POSTGRES_VARIABLE } from '../../../scripts/postgres/binaries.ts'
import { type Postgres, startPostgres } from '../../../scripts/postgres/start.ts'
import { UsageError } from '../../../scripts/usage-error.ts'
import { skipWithoutPostgres } from '../../indexer/support/postgres.ts'

describe('a PostgreSQL of one’s own', () => {
  let postgres: Postgres
  const lines: string[] = []

  before(skipWithoutPostgres)
  before(async () => {
    const settings = { log_statement: 'all' }
    postgres = await startPostgres({ durable: true, settings, onLine: (line) => lines.push(line) })
  })
  after(() => postgres?.remove())

  it('is a real server with the settings it was given', async () => {
    expect(await ask('SHOW fsync')).to.deep.equal([{ fsync: 'on' }])
    expect(await ask('SELECT version()'))
      .to.have.nested.property('[0].version')
      .that.matches(/^PostgreSQL \d/)
    expect(lines.some((line) => line.includes('SHOW fsync'))).to.equal(true)
  })

  it('takes its password only', async () => {
    const url = new URL(postgres.url())
    url.password = 'guessed'
    const refusal = await ask('SELECT 1', url.href).catch((error) => error)
    expect(refusal.code).to.equal('28P01')
  })

  it('keeps what was committed through a SIGKILL', async () => {
    await ask('CREATE TABLE coin (number integer)')
    await ask('INSERT INTO coin VALUES (7)')
    const pid = postgres.pid()
    await postgres.kill()
    expect((await ask('SELECT 1').catch((error) => error)).code).to.equal('ECONNREFUSED')
    await postgres.start()
    expect(postgres.pid()).to.not.equal(pid)
    expect(await ask('SELECT number FROM coin')).to.deep.equal([{ number: 7 }])
  })

  it('leaves nothing behind', async () => {
    const other = await startPostgres()
    const [{ data_directory: folder }] = (await ask('SHOW data_directory', other.url())) as [{ data_directory: string }]
    expect(existsSync(folder)).to.equal(true)
    await other.remove()
    expect(existsSync(folder)).to.equal(false)
    expect(() => process.kill(other.pid(), 0)).to.throw('ESRCH')
  })

  async function ask(sql: string, connectionString = postgres.url()): Promise<unknown[]> {
    const client = new Client({ connectionString })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
})

describe('finding PostgreSQL', () => {
  it('believes the variable, and says so when it is wrong', () => {
    expect(() => findPostgres('/', { [POSTGRES_VARIABLE]: '/nowhere' })).to.throw(UsageError, '/nowhere')
  })
})
