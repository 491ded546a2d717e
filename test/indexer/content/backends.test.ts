import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentHash, hashToCid } from '@amana/sdk/content'
import { expect } from 'chai'
import S3rver from 's3rver'
import type { Hex } from 'viem'
import { type ContentBackend, placeOf, StoreFullError } from '../../../indexer/src/api/content/backend/backend.ts'
import { diskBackend, removeUnfinished } from '../../../indexer/src/api/content/backend/disk.ts'
import { kuboBackend } from '../../../indexer/src/api/content/backend/kubo.ts'
import { openBackend } from '../../../indexer/src/api/content/backend/open-backend.ts'
import { s3Backend } from '../../../indexer/src/api/content/backend/s3.ts'
import { placeContent } from '../../../indexer/src/api/content/place-content.ts'
import { contentSettings } from '../../../indexer/src/api/content/settings.ts'
import { type KuboEndpoint, kuboEndpoint } from './kubo-endpoint.ts'
import { signatureGate } from './signature-gate.ts'
import { MEBIBYTE, png } from './support.ts'

const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const PLACE = { bucket: 'amana', region: 'us-east-1', prefix: 'content/' }

interface Subject {
  backend: ContentBackend
  close(): Promise<void>
}

const subjects: Record<string, () => Promise<Subject>> = {
  async disk() {
    const directory = temporary()
    return { backend: diskBackend(directory), close: async () => rmSync(directory, { recursive: true }) }
  },
  async 's3 (s3rver behind a check of signatures)'() {
    const { endpoint, close } = await objectStore()
    return { backend: s3Backend({ ...PLACE, ...KEYS, endpoint }), close }
  },
  async 'kubo (an endpoint of this test)'() {
    const endpoint = await kuboEndpoint()
    return { backend: kuboBackend({ url: endpoint.url }), close: endpoint.close }
  },
}

for (const [name, open] of Object.entries(subjects)) {
  describe(`content backend ${name}`, () => {
    let subject: Subject
    let backend: ContentBackend
    before(async () => {
      subject = await open()
      backend = subject.backend
    })
    after(() => subject.close())

    it('gives back every byte of a block, of one byte and of 1 MiB', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
      for (const bytes of [every, Uint8Array.of(0), png(MEBIBYTE, 0xff)]) {
        const hash = await contentHash(bytes)
        await backend.put(hash, bytes)
        expect(await backend.size(hash)).to.equal(bytes.length)
        expect(Buffer.compare((await backend.get(hash)) as Uint8Array, bytes)).to.equal(0)
      }
    })

    it('says that it does not have what it does not have, and removes it without complaint', async () => {
      const hash: Hex = `0x${'ee'.repeat(32)}`
      expect(await backend.get(hash)).to.equal(undefined)
      expect(await backend.size(hash)).to.equal(undefined)
      await backend.remove(hash)
    })

    it('takes the same bytes again, also at once, and has them no more after they were removed', async () => {
      const bytes = png(70_000, 7)
      const hash = await contentHash(bytes)
      await Promise.all(Array.from({ length: 8 }, () => backend.put(hash, bytes)))
      await backend.put(hash, bytes)
      expect((await backend.get(hash))?.length).to.equal(70_000)
      await backend.remove(hash)
      expect(await backend.get(hash)).to.equal(undefined)
      expect(await backend.size(hash)).to.equal(undefined)
      await backend.put(hash, bytes)
      expect(await backend.size(hash)).to.equal(70_000)
    })

    it('takes what an operator places', async () => {
      const bytes = png(300, 3)
      const hash = await placeContent(backend, bytes)
      expect(hash).to.equal(await contentHash(bytes))
      expect(await backend.size(hash)).to.equal(300)
      const refused = await placeContent(backend, png(MEBIBYTE + 1)).catch((error: unknown) => error)
      expect(refused).to.be.instanceOf(RangeError)
    })
  })
}

describe('content on disk', () => {
  it('lies in folders of two letters under its hash, and nothing unfinished beside', async () => {
    const directory = temporary()
    const bytes = png(100)
    const hash = await placeContent(diskBackend(directory), bytes)
    expect(placeOf(hash)).to.equal(`${hash.slice(2, 4)}/${hash.slice(2)}`)
    expect(Buffer.compare(readFileSync(join(directory, placeOf(hash))), bytes)).to.equal(0)
    expect(readdirSync(join(directory, 'unfinished'))).to.deep.equal([])

    writeFileSync(join(directory, 'unfinished', 'left'), 'by a process that was killed')
    await removeUnfinished(directory, Date.now())
    expect(readdirSync(join(directory, 'unfinished'))).to.deep.equal(['left'])
    await removeUnfinished(directory, Date.now() + 2 * 3_600_000)
    expect(readdirSync(join(directory, 'unfinished'))).to.deep.equal([])
    await removeUnfinished(join(directory, 'not-there'), Date.now())

    // A file that grew is not read to its end.
    writeFileSync(join(directory, placeOf(hash)), Buffer.alloc(3 * MEBIBYTE))
    expect((await diskBackend(directory).get(hash))?.length).to.equal(MEBIBYTE + 1)
    rmSync(directory, { recursive: true })
  })
})

describe('content in an object store', () => {
  let store: Awaited<ReturnType<typeof objectStore>>
  before(async () => {
    store = await objectStore()
  })
  after(() => store.close())

  it('is refused with a wrong secret, and lies under prefix and place', async () => {
    const { endpoint } = store
    const stranger = s3Backend({ ...PLACE, endpoint, accessKeyId: 'S3RVER', secretAccessKey: 'wrong' })
    const bytes = png(10)
    const hash = await contentHash(bytes)
    const refused = (await stranger.put(hash, bytes).catch((error: unknown) => error)) as Error
    expect(refused.message).to.match(/^PUT to the object store: 403 .*SignatureDoesNotMatch/s)
    await s3Backend({ ...PLACE, ...KEYS, endpoint }).put(hash, bytes)
    const elsewhere = s3Backend({ ...PLACE, ...KEYS, prefix: `content/${hash.slice(2, 4)}/`, endpoint })
    expect(await elsewhere.size(hash)).to.equal(undefined)
  })

  it('is full when the store says so, and unreachable when nobody answers', async () => {
    const answers = await import('node:http').then(({ createServer }) =>
      createServer((request, response) => {
        request.resume()
        response.writeHead(507).end('<Error><Code>XMinioStorageFull</Code></Error>')
      }).listen(0, '127.0.0.1'),
    )
    await new Promise((resolve) => answers.once('listening', resolve))
    const { port } = answers.address() as { port: number }
    const backend = s3Backend({ ...PLACE, ...KEYS, endpoint: `http://127.0.0.1:${port}` })
    const hash: Hex = `0x${'ee'.repeat(32)}`
    expect(await backend.put(hash, png(10)).catch((error: unknown) => error)).to.be.instanceOf(StoreFullError)
    await new Promise((resolve) => answers.close(resolve))
    expect(await backend.put(hash, png(10)).catch((error: unknown) => error)).to.be.instanceOf(TypeError)
  })

  it('needs its credentials from the environment', () => {
    const place = contentSettings.parse({
      place: { kind: 's3', endpoint: 'https://s3.example/', bucket: 'amana' },
    }).place
    expect(place).to.deep.include({ endpoint: 'https://s3.example', region: 'us-east-1', prefix: '' })
    expect(() => openBackend(place, '.', { AMANA_S3_ACCESS_KEY_ID: 'a' })).to.throw(/AMANA_S3_SECRET_ACCESS_KEY/)
    openBackend(place, '.', { AMANA_S3_ACCESS_KEY_ID: 'a', AMANA_S3_SECRET_ACCESS_KEY: 'b' })
  })
})

describe('content on an IPFS node', () => {
  let endpoint: KuboEndpoint
  before(async () => {
    endpoint = await kuboEndpoint('Basic secret')
  })
  after(() => endpoint.close())

  it('is pinned under its CID, and what is not pinned is never asked for', async () => {
    const backend = kuboBackend({ url: endpoint.url, authorization: 'Basic secret' })
    const hash = await placeContent(backend, png(10))
    expect([...endpoint.blocks.keys()]).to.deep.equal([hashToCid(hash)])
    endpoint.asked.length = 0
    const other: Hex = `0x${'ee'.repeat(32)}`
    expect(await backend.get(other)).to.equal(undefined)
    expect(endpoint.asked).to.deep.equal(['pin/ls'])
    await backend.remove(hash)
    expect(endpoint.blocks.size).to.equal(0)
  })

  it('is full, or refused, when the node says so', async () => {
    const backend = kuboBackend({ url: endpoint.url, authorization: 'Basic secret' })
    const [bytes, hash] = [png(10), await contentHash(png(10))]
    endpoint.failure = 'write /data/ipfs/blocks/put-1: no space left on device'
    expect(await backend.put(hash, bytes).catch((error: unknown) => error)).to.be.instanceOf(StoreFullError)
    endpoint.failure = 'something else'
    const refused = (await backend.put(hash, bytes).catch((error: unknown) => error)) as Error
    expect(refused.name).to.equal('BackendError')
    expect(refused.message).to.match(/something else/)
    endpoint.failure = undefined
    // Bytes that are not what the name says are noticed at once.
    const swapped = (await backend.put(hash, png(11)).catch((error: unknown) => error)) as Error
    expect(swapped.name).to.equal('BackendError')
    const stranger = kuboBackend({ url: endpoint.url })
    expect(await stranger.get(hash).catch((error: Error) => error.message)).to.match(/403/)
  })
})

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'amana-backend-'))
}

async function objectStore() {
  const directory = temporary()
  const configureBuckets = [{ name: PLACE.bucket, configs: [] }]
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets })
  const { port } = await server.run()
  const gate = await signatureGate(port, { [KEYS.accessKeyId]: KEYS.secretAccessKey })
  const close = async () => {
    await gate.close()
    await server.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { endpoint: gate.url, close }
}
