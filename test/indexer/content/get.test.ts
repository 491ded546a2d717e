import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BLOCK_BYTES, nameFile } from '@amana/sdk/file-blocks'
import { expect } from 'chai'
import type { Hex } from 'viem'
import { placeOf } from '../../../indexer/src/api/content/backend/backend.ts'
import { placeContent } from '../../../indexer/src/api/content/place-content.ts'
import { contentSettings } from '../../../indexer/src/api/content/settings.ts'
import { API_URL, bytesOf, get, NOTE, nameOnChain, openWorld, png, put, type World } from './support.ts'

const VIDEO = new Uint8Array(2 * BLOCK_BYTES + 77).map((_, index) => (index * 7) % 253)

describe('getting content', () => {
  let world: World
  let hash: Hex
  beforeEach(async () => {
    world = await openWorld()
    hash = await placeContent(world.services.backend, bytesOf(NOTE))
  })
  afterEach(() => world.end())

  it('says that it never changes, and lets no browser run it', async () => {
    const response = await get(world, hash)
    const headers = Object.fromEntries(response.headers)
    expect(headers).to.deep.include({
      'content-type': 'application/json',
      etag: `"${hash.slice(2)}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': 'inline',
    })
    expect(await response.json()).to.deep.equal(NOTE)
    const head = await world.app.request(`/v1/content/${hash}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).to.deep.equal([
      200,
      String(bytesOf(NOTE).length),
      '',
    ])
  })

  it('gives each kind its type, and a PDF to save', async () => {
    const start = (bytes: string) => Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
    const kinds: [Uint8Array, string, RegExp][] = [
      [png(20), 'image/png', /^inline$/],
      [start('%PDF-1.7'), 'application/pdf', /^attachment; filename="[\da-f]{64}\.pdf"$/],
      [start('receipt'), 'text/plain; charset=utf-8', /^inline$/],
      [start('<svg/>'), 'application/octet-stream', /^attachment/],
      [start('\0\x01\x02'), 'application/octet-stream', /^attachment/],
    ]
    for (const [bytes, type, disposition] of kinds) {
      const { headers } = await get(world, await placeContent(world.services.backend, bytes))
      expect(headers.get('content-type')).to.equal(type)
      expect(headers.get('content-disposition')).to.match(disposition)
    }
  })

  it('answers 304 to whoever has it, 404 for what is not here', async () => {
    for (const tag of [`"${hash.slice(2)}"`, `W/"${hash.slice(2)}"`, `"a", "${hash.slice(2)}"`]) {
      const response = await get(world, hash, { 'if-none-match': tag })
      expect([response.status, await response.text()]).to.deep.equal([304, ''])
      expect(response.headers.get('etag')).to.equal(`"${hash.slice(2)}"`)
    }
    expect((await get(world, hash, { 'if-none-match': '"other"' })).status).to.equal(200)
    const missing = await get(world, 'ab'.repeat(32))
    expect(missing.status).to.equal(404)
    expect(missing.headers.get('cache-control')).to.equal('no-store')
    expect(await missing.json()).to.include({ type: '/problems/no-content', status: 404 })
  })

  it('gives the range that is asked for, and all of it for any other question', async () => {
    const bytes = bytesOf(NOTE)
    const size = bytes.length
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 1],
      ['bytes=3-9', 3, 10],
      ['bytes=5-', 5, size],
      ['bytes=-4', size - 4, size],
      ['bytes=-9999', 0, size],
      [`bytes=0-${size + 5}`, 0, size],
    ] as const) {
      const response = await get(world, hash, { range })
      expect(response.status, range).to.equal(206)
      expect(response.headers.get('content-range')).to.equal(`bytes ${start}-${end - 1}/${size}`)
      expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(bytes.slice(start, end))
    }
    for (const range of ['bytes=0-1,3-4', 'lines=1-2', 'bytes=9-3', 'bytes=', 'bytes=-', 'bytes=a-b']) {
      expect((await get(world, hash, { range })).status, range).to.equal(200)
    }
    expect((await get(world, hash, { range: 'bytes=1-2', 'if-range': '"other"' })).status).to.equal(200)
    for (const range of [`bytes=${size}-`, 'bytes=-0']) expect((await get(world, hash, { range })).status).to.equal(416)
  })

  it('does not hand out bytes that changed on disk, and takes the right ones again', async () => {
    await nameOnChain(world, NOTE)
    await put(world, NOTE)
    writeFileSync(join(world.directory, placeOf(hash)), bytesOf({ ...NOTE, text: 'For the hell.' }))
    const response = await get(world, hash)
    expect(response.status).to.equal(502)
    expect(await response.json()).to.include({ type: '/problems/content-damaged' })
    expect(await put(world, NOTE)).to.include({ status: 200 })
    expect((await get(world, hash)).status).to.equal(200)
  })

  it('says that the store is not there when it is not, and nothing about it', async () => {
    const broken = await openWorld({
      backend: (disk) => ({ ...disk, get: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:9000')) }),
    })
    const response = await get(broken, hash)
    expect(response.status).to.equal(503)
    expect(await response.text()).not.to.match(/10\.0\.0\.7/)
    await broken.end()
  })

  describe('a file of blocks', () => {
    let list: Hex
    let blocks: readonly Hex[]
    beforeEach(async () => {
      const named = await nameFile(new Blob([VIDEO]))
      list = await placeContent(world.services.backend, named.list as Uint8Array)
      blocks = named.blocks
      for (let start = 0; start < VIDEO.length; start += BLOCK_BYTES) {
        await placeContent(world.services.backend, VIDEO.slice(start, start + BLOCK_BYTES))
      }
    })

    it('comes whole and in order, to save', async () => {
      const response = await get(world, list, {}, '/file')
      expect(response.headers.get('content-length')).to.equal(String(VIDEO.length))
      expect(response.headers.get('content-type')).to.equal('application/octet-stream')
      expect(response.headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox")
      expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), VIDEO)).to.equal(0)
      // Of one block it is the block.
      expect(await (await get(world, hash, {}, '/file')).json()).to.deep.equal(NOTE)
      const picture = new Uint8Array(BLOCK_BYTES + 1)
      picture.set(png(BLOCK_BYTES))
      const named = await nameFile(new Blob([picture]))
      await placeContent(world.services.backend, picture.slice(0, BLOCK_BYTES))
      await placeContent(world.services.backend, picture.slice(BLOCK_BYTES))
      const name = await placeContent(world.services.backend, named.list as Uint8Array)
      expect((await get(world, name, {}, '/file')).headers.get('content-type')).to.equal('image/png')
    })

    it('breaks off at a damaged block, and does not begin with a missing one', async () => {
      const path = join(world.directory, placeOf(blocks[1] as Hex))
      writeFileSync(path, new Uint8Array(BLOCK_BYTES))
      const broken = await get(world, list, {}, '/file')
      const reader = broken.body?.getReader()
      const first = await reader?.read()
      expect(first?.value?.length).to.equal(BLOCK_BYTES)
      expect(await reader?.read().catch((error: Error) => error)).to.be.instanceOf(Error)

      await world.services.backend.remove(blocks[1] as Hex)
      const missing = await get(world, list, {}, '/file')
      expect(missing.status).to.equal(404)
      expect(await missing.json()).to.include({ type: '/problems/content-incomplete', missing: 1, blocks: 3 })
    })

    it('is withheld with all its blocks, says since when and why, and is not taken again', async () => {
      const withheld = [{ hash: list, date: '2026-03-01', reason: 'A court order of Lyon.' }]
      const other = await openWorld({ settings: { withheld }, backend: () => world.services.backend })
      for (const name of [list, ...blocks]) {
        const response = await get(other, name)
        expect(response.status, name).to.equal(451)
        expect(response.headers.get('link')).to.equal(`<${API_URL}/v1/withheld>; rel="blocked-by"`)
        expect(response.headers.get('cache-control')).to.equal('no-store')
        expect(await response.json()).to.include({
          type: '/problems/withheld',
          hash: list,
          date: '2026-03-01',
          reason: 'A court order of Lyon.',
        })
        expect((await other.app.request(`/v1/content/${name}`, { method: 'HEAD' })).status).to.equal(451)
        const known = await get(other, name, { 'if-none-match': `"${name.slice(2)}"` })
        expect(known.status).to.equal(451)
      }
      expect((await get(other, list, {}, '/file')).status).to.equal(451)
      await nameOnChain(other, VIDEO.slice(0, BLOCK_BYTES))
      expect(await put(other, VIDEO.slice(0, BLOCK_BYTES))).to.include({ status: 451 })
      expect((await get(other, hash)).status).to.equal(200)
      expect(await (await other.app.request('/v1/withheld')).json()).to.deep.equal({ withheld })
      await other.end()
    })
  })

  it('withholds nothing unless it is told to, and reads no setting that says it wrongly', async () => {
    expect(await (await world.app.request('/v1/withheld')).json()).to.deep.equal({ withheld: [] })
    const right = { hash: `0x${'AB'.repeat(32)}`, date: '2026-03-01', reason: 'It names a child.' }
    expect(contentSettings.parse({ withheld: [right] }).withheld[0]?.hash).to.equal(`0x${'ab'.repeat(32)}`)
    const wrongs = [
      [{ ...right, hash: '12' }],
      [{ ...right, date: 'yesterday' }],
      [{ ...right, reason: '' }],
      [{ ...right, more: 1 }],
      [right, right],
    ]
    for (const withheld of wrongs) expect(() => contentSettings.parse({ withheld })).to.throw()
  })
})
