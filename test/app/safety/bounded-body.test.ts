import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { ContentError, fetchContent } from '../../../app/src/data/content.ts'
import { boundedBody } from '../../../app/src/lib/bounded-body.ts'

describe('a document from a server that wants to stop the page', () => {
  let server: Server
  let url: string
  let answer: (response: ServerResponse) => void
  let closed: Promise<unknown>

  before(async () => {
    server = createServer((_, response) => {
      closed = once(response, 'close')
      answer(response)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })

  after(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is read to its end when it has one', async () => {
    const bytes = Buffer.alloc(3_000_000, 'amana')
    answer = (response) => response.end(bytes)
    expect(Buffer.from(await boundedBody(await fetch(url))).equals(bytes)).to.equal(true)
    answer = (response) => response.end()
    expect(await boundedBody(await fetch(url))).to.have.length(0)
  })

  it('is not read when it says how long it is, and that is too long', async () => {
    answer = (response) => {
      response.setHeader('content-length', 10_000_001)
      response.write('[')
    }
    expect(await problemOf(boundedBody(await fetch(url)))).to.match(/size/)
    await closed
  })

  it('is given up when it never ends, and its connection is closed', async () => {
    answer = (response) => {
      const more = Buffer.alloc(65_536, '[')
      const write = () => {
        while (!response.destroyed && response.write(more)) {}
      }
      response.on('drain', write)
      write()
    }
    expect(await problemOf(boundedBody(await fetch(url)))).to.match(/size/)
    await closed
  })

  it('is given up when it stops, and when it drips for ever', async () => {
    answer = (response) => void response.write('[')
    expect(await problemOf(boundedBody(await fetch(url), { longestPause: 50 }))).to.match(/time/)
    await closed
    answer = (response) => {
      const drip = setInterval(() => response.write('['), 10)
      response.on('close', () => clearInterval(drip))
    }
    const began = performance.now()
    expect(await problemOf(boundedBody(await fetch(url), { longestPause: 60, longest: 200 }))).to.match(/time/)
    expect(performance.now() - began).to.be.below(2_000)
    await closed
  })

  it('is not asked for again by a page, as one that could not be reached is', async () => {
    answer = (response) => void response.setHeader('content-length', 1e9).write('x')
    const sha256 = `0x${createHash('sha256').update('x').digest('hex')}` as const
    const error = await fetchContent(url, sha256).catch((thrown: unknown) => thrown)
    expect(error).to.be.instanceOf(ContentError)
    expect((error as ContentError).problem).to.equal('endless')
  })
})

async function problemOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'read to its end',
    (error: Error) => error.message,
  )
}
