import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BLOCK_BYTES, nameFile } from '@amana/sdk/file-blocks'
import { UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import { expect } from 'chai'
import type { Hex } from 'viem'
import { StoreError, storeContent, storeFile } from '../../../app/src/data/content-store.ts'

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const bytes = new TextEncoder().encode('{"language":"en","text":"Who has the key?"}')
const hash: Hex = `0x${createHash('sha256').update(bytes).digest('hex')}`

describe('bringing words to a store', () => {
  let server: Server
  let url: string
  let asked: { path: string; permit: unknown; body: Buffer }[]
  let answers: { status: number; body?: unknown }[]

  beforeEach(async () => {
    asked = []
    answers = []
    server = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part)
      const permit = request.headers[UPLOAD_PERMIT_HEADER]
      asked.push({ path: request.url ?? '', permit, body: Buffer.concat(parts) })
      const { status, body = {} } = answers.shift() ?? { status: 201 }
      if (status === 0) request.socket.destroy()
      else response.writeHead(status).end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/content/`
  })

  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('puts exactly these bytes under their hash, with the permit beside them', async () => {
    const permit = {
      chainId: 31337,
      campaign: ADDRESS,
      uploader: ADDRESS,
      content: hash,
      size: 43n,
      validUntil: 99n,
      signature: `0x${'cd'.repeat(65)}`,
    } as const
    await storeContent(url, { hash, bytes, permit })
    expect(asked.map(({ path, body }) => [path, body.toString()])).to.deep.equal([
      [`/v1/content/${hash.slice(2)}`, new TextDecoder().decode(bytes)],
    ])
    expect(asked[0]?.permit).to.contain(hash)
  })

  it('tries again while nobody says no, under the same name', async () => {
    answers = [{ status: 0 }, { status: 503 }, { status: 201 }]
    await storeContent(url, { hash, bytes }, [0, 0])
    expect(new Set(asked.map(({ path }) => path)).size).to.equal(1)
    expect(asked).to.have.length(3)
  })

  it('says who was silent, has no room, wants a permit, or refuses, and asks those no second time', async () => {
    const problemOf = async (status: number, code: string, pauses: number[] = [0]) => {
      answers = Array.from({ length: 3 }, () => ({ status, body: { type: `https://amana/problems/${code}` } }))
      asked = []
      const error = await storeContent(url, { hash, bytes }, pauses).catch((thrown: unknown) => thrown)
      if (!(error instanceof StoreError)) throw new Error(`stored, or ${String(error)}`)
      return [error.problem, error.code, asked.length]
    }
    expect(await problemOf(429, 'notes-of-address')).to.deep.equal(['full', 'notes-of-address', 1])
    expect(await problemOf(507, 'store-full')).to.deep.equal(['full', 'store-full', 1])
    expect(await problemOf(403, 'no-role')).to.deep.equal(['permit', 'no-role', 1])
    expect(await problemOf(415, 'unsupported-content')).to.deep.equal(['refused', 'unsupported-content', 1])
    expect(await problemOf(502, 'store-unreachable')).to.deep.equal(['silent', 'store-unreachable', 2])
  })

  it('brings a large file block by block, its list first', async () => {
    const file = new Blob([new Uint8Array(BLOCK_BYTES).fill(1), new Uint8Array(7).fill(2)])
    const named = await nameFile(file)
    const told: number[] = []
    await storeFile(url, file, named, (stored) => told.push(stored))
    expect(asked.map(({ path }) => path)).to.deep.equal(
      [named.hash, ...named.blocks].map((name) => `/v1/content/${name.slice(2)}`),
    )
    expect(asked.map(({ body }) => body.length)).to.deep.equal([named.list?.length, BLOCK_BYTES, 7])
    expect(told).to.deep.equal([1, 2])
  })
})
