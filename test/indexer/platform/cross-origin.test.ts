import { expect } from 'chai'
import { crossOrigin } from '../../../indexer/src/api/platform/cross-origin.ts'
import { Problem } from '../../../indexer/src/api/platform/problem.ts'
import { createRouter } from '../../../indexer/src/api/platform/router.ts'

describe('pages of other sites', () => {
  const app = createRouter()
  app.use(crossOrigin)
  app.get('/v1/totals', (context) => context.json({}, 200, { etag: '"7"' }))
  app.get('/v1/refused', () => {
    throw new Problem(429, 'too-many-requests', 'Ask again later.')
  })
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://api.example${path}`, { ...init, headers: { origin: 'https://page.example', ...init.headers } })

  it('may read answers and refusals alike, without the visitor’s cookies', async () => {
    for (const path of ['/v1/totals', '/v1/refused']) {
      const { headers } = await ask(path)
      expect(headers.get('access-control-allow-origin'), path).to.equal('*')
      expect(headers.has('access-control-allow-credentials'), path).to.equal(false)
      expect(headers.get('access-control-expose-headers'), path).to.match(/etag.*retry-after/)
    }
  })

  it('may send JSON, once a browser has asked for them', async () => {
    const { status, headers } = await ask('/v1/relay', {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
    expect(status).to.equal(204)
    expect(headers.get('access-control-allow-methods')).to.include('POST')
    expect(headers.get('access-control-allow-headers')).to.equal('content-type')
    expect(headers.get('access-control-max-age')).to.equal('86400')
  })
})
