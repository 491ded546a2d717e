import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { BLOCK_BYTES, nameFile } from '@amana/sdk/file-blocks'
import { type ServerType, serve } from '@hono/node-server'
import { expect } from 'chai'
import type { Hex } from 'viem'
import { placeOf } from '../../../indexer/src/api/content/backend/backend.ts'
import { placeContent } from '../../../indexer/src/api/content/place-content.ts'
import { API_URL, bytesOf, NOTE, nameOnChain, openWorld, png, type World } from './support.ts'

const WITHHELD = { hash: `0x${'ab'.repeat(32)}`, date: '2026-03-01', reason: 'A court order of Lyon.' }

// Over real sockets: what a visitor's network can do.
describe('the content server', () => {
  let world: World
  let server: ServerType
  let port: number
  let hash: Hex
  before(async () => {
    world = await openWorld({
      patience: { total: 900, idle: 300 },
      settings: { uploadsAtOnce: 2, withheld: [WITHHELD] },
    })
    server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    port = (server.address() as { port: number }).port
    hash = await nameOnChain(world, NOTE)
  })
  after(async () => {
    await new Promise((resolve) => server.close(resolve))
    await world.end()
  })

  it('stores and gives back over HTTP', async () => {
    const url = `http://127.0.0.1:${port}/v1/content/${hash.slice(2)}`
    expect((await fetch(url, { method: 'PUT', body: bytesOf(NOTE) })).status).to.equal(201)
    const length = String(bytesOf(NOTE).length)
    const whole = await fetch(url)
    expect(whole.headers.get('content-length')).to.equal(length)
    expect(await whole.json()).to.deep.equal(NOTE)
    const part = await fetch(url, { headers: { range: 'bytes=2-9' } })
    expect([part.status, part.headers.get('content-length')]).to.deep.equal([206, '8'])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytesOf(NOTE).subarray(2, 10))).to.equal(true)
    const head = await fetch(url, { method: 'HEAD' })
    expect(head.headers.get('content-length')).to.equal(length)
  })

  it('says who withholds what, and why', async () => {
    for (const method of ['GET', 'HEAD', 'PUT']) {
      const init = { method, ...(method === 'PUT' && { body: 'x' }) }
      const response = await fetch(`http://127.0.0.1:${port}/v1/content/${WITHHELD.hash}`, init)
      expect(response.status, method).to.equal(451)
      expect(response.headers.get('link')).to.equal(`<${API_URL}/v1/withheld>; rel="blocked-by"`)
      if (method !== 'HEAD') expect(await response.json()).to.include({ reason: WITHHELD.reason, date: WITHHELD.date })
    }
  })

  it('answers 408 to one that stops, and closes the connection', async () => {
    const socket = await send(`content-length: ${bytesOf(NOTE).length}\r\n\r\n{"la`)
    const began = performance.now()
    expect(await text(socket)).to.match(/^HTTP\/1\.1 408 .*"\/problems\/upload-too-slow"/s)
    expect(performance.now() - began).to.be.within(200, 2_000)
  })

  it('answers 408 to one that never stops dripping', async () => {
    const socket = await send('content-length: 1000\r\n\r\n')
    const dripping = setInterval(() => socket.write('x'), 100)
    socket.on('error', () => undefined)
    const began = performance.now()
    expect(await text(socket).catch(() => 'reset')).to.match(/^HTTP\/1\.1 408|^reset$/)
    clearInterval(dripping)
    expect(performance.now() - began).to.be.within(800, 3_000)
  })

  it('gives the place of a slow one back to others', async () => {
    const slow = await Promise.all([1, 2].map(() => send('content-length: 1000\r\n\r\nx')))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const url = `http://127.0.0.1:${port}/v1/content/${hash}`
    expect((await fetch(url, { method: 'PUT', body: bytesOf(NOTE) })).status).to.equal(503)
    await Promise.all(slow.map((socket) => text(socket)))
    expect((await fetch(url, { method: 'PUT', body: bytesOf(NOTE) })).status).to.equal(200)
  })

  it('reads not even one piece of a body that says it is too long', async () => {
    const socket = await send('content-length: 10000000000\r\n\r\n')
    expect(await text(socket)).to.match(/^HTTP\/1\.1 413 /)
  })

  it('goes on after a visitor who goes away in the middle', async () => {
    const socket = await send('content-length: 1000\r\n\r\nabc')
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect((await fetch(`http://127.0.0.1:${port}/v1/content/${hash}`)).status).to.equal(200)
  })

  it('breaks the connection at a damaged block, so that a part is not taken for the file', async () => {
    const video = new Uint8Array(2 * BLOCK_BYTES).fill(1)
    video.set(png(10), BLOCK_BYTES)
    const named = await nameFile(new Blob([video]))
    const list = await placeContent(world.services.backend, named.list as Uint8Array)
    for (const start of [0, BLOCK_BYTES]) {
      await placeContent(world.services.backend, video.slice(start, start + BLOCK_BYTES))
    }
    const url = `http://127.0.0.1:${port}/v1/content/${list}/file`
    expect((await (await fetch(url)).arrayBuffer()).byteLength).to.equal(2 * BLOCK_BYTES)
    writeFileSync(join(world.directory, placeOf(named.blocks[1] as Hex)), 'damaged')
    const broken = await fetch(url)
    expect(broken.status).to.equal(200)
    expect(await broken.arrayBuffer().catch((error: Error) => error)).to.be.instanceOf(Error)
  })

  /** A connection that has sent the start of an upload of {@link NOTE}. */
  async function send(rest: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`PUT /v1/content/${hash} HTTP/1.1\r\nhost: localhost\r\n${rest}`)
    return socket
  }
})
