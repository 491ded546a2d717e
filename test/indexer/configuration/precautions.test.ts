import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { Client } from 'pg'
import { ConfigurationError } from '../../../indexer/configuration/environment.ts'
import { beTheOnlyIndexer } from '../../../indexer/configuration/only-indexer.ts'
import { refuseOtherChains } from '../../../indexer/configuration/right-chain.ts'
import { freePort } from '../../../scripts/free-port.ts'
import { freshDatabase, skipWithoutPostgres } from '../support/postgres.ts'

describe('a node of another chain', () => {
  const server = createServer((_, response) => response.end('{"jsonrpc":"2.0","id":0,"result":"0xa"}'))
  let url: string

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => server.close())

  it('is refused, with both numbers', async () => {
    const refusal = await refuseOtherChains([{ chainId: 1, rpcUrls: [url] }]).catch((error) => error)
    expect(refusal).to.be.instanceOf(ConfigurationError)
    expect(refusal.message).to.match(/is of chain 10, and the configuration names it for chain 1\./)
  })

  it('is told from the right one, and from one that is away', async () => {
    await refuseOtherChains([{ chainId: 10, rpcUrls: [url, `http://127.0.0.1:${await freePort()}`] }])
  })
})

describe('the only indexer of a schema', () => {
  before(skipWithoutPostgres)

  it('keeps out a second one for as long as it is connected, and no other schema', async () => {
    const url = await freshDatabase()
    const locked = [await beTheOnlyIndexer(url, 'one'), await beTheOnlyIndexer(url, 'two')]
    const refusal = await beTheOnlyIndexer(url, 'one', 500).catch((error) => error)
    expect(refusal).to.be.instanceOf(ConfigurationError)
    expect(refusal.message).to.match(/Another indexer writes the schema one/)
    for (const release of locked) await release()
    await (await beTheOnlyIndexer(url, 'one', 500))()
  })

  it('does not go on without its connection: the server may have lost the last blocks', async () => {
    const url = await freshDatabase()
    const lost = Promise.withResolvers<void>()
    const release = await beTheOnlyIndexer(url, 'mine', 500, lost.resolve)
    const [holder] = await locks(url)
    await ask(url, 'SELECT pg_terminate_backend($1)', [holder])
    await lost.promise
    expect(await locks(url)).to.have.lengthOf(0)
    await release()
  })

  async function locks(url: string): Promise<number[]> {
    const sql = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    return (await ask(url, sql)).map(({ pid }) => pid as number)
  }

  async function ask(connectionString: string, sql: string, values: unknown[] = []) {
    const client = new Client({ connectionString })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql, values)).rows
    } finally {
      await client.end()
    }
  }
})
