import { expect } from 'chai'
import { Hono } from 'hono'
import { createPlaces, fewAtOnce } from '../../../indexer/src/api/platform/at-once.ts'
import { answerError } from '../../../indexer/src/api/platform/errors.ts'

describe('answers of which few are made at the same time', () => {
  const appWith = (places: { all: number; perVisitor: number }) => {
    const app = new Hono()
    app.onError(answerError)
    app.use('/costly', fewAtOnce(createPlaces(places), 1))
    app.get('/costly', (context) => {
      const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8)) })
      return context.body(body)
    })
    app.get('/broken', () => {
      throw new Error('broken')
    })
    const ask = (visitor: string, init: RequestInit = {}) =>
      app.request('/costly', { ...init, headers: { 'x-forwarded-for': visitor } })
    return ask
  }

  it('have few places for one visitor and some for all', async () => {
    const ask = appWith({ all: 3, perVisitor: 2 })
    const statuses = []
    for (const visitor of ['1.1.1.1', '1.1.1.1', '1.1.1.1', '2.2.2.2', '3.3.3.3']) {
      statuses.push((await ask(visitor)).status)
    }
    expect(statuses).to.deep.equal([200, 200, 429, 200, 429])
  })

  it('give their place back when they are broken off, not read, or their connection is gone', async () => {
    const ask = appWith({ all: 1, perVisitor: 1 })
    const first = await ask('1.1.1.1')
    expect((await ask('1.1.1.1')).status).to.equal(429)
    await first.body?.cancel()
    expect((await ask('1.1.1.1', { method: 'HEAD' })).status).to.equal(200)
    const gone = new AbortController()
    expect((await ask('1.1.1.1', { signal: gone.signal })).status).to.equal(200)
    expect((await ask('1.1.1.1')).status).to.equal(429)
    gone.abort()
    expect((await ask('1.1.1.1')).status).to.equal(200)
  })
})
