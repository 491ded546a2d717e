import { expect } from 'chai'
import { Hono } from 'hono'
import { cacheByBlock } from '../../../indexer/src/api/platform/block-cache.ts'
import type { Head } from '../../../indexer/src/api/platform/index-reads.ts'

describe('answers kept by block', () => {
  const head: Head = { chainId: 1, number: 1n, hash: `0x${'1'.repeat(64)}`, timestamp: 1n }
  const heads = new Map([[1, head]])
  const appThatCounts = () => {
    const app = new Hono()
    let made = 0
    app.use(cacheByBlock(() => heads))
    app.get('/v1/totals', (context) => context.json({ made: ++made }))
    return async (url: string) => (await (await app.request(url)).json()) as { made: number }
  }

  it('are the same whatever host a visitor names', async () => {
    const ask = appThatCounts()
    expect(await ask('http://one.example/v1/totals')).to.deep.equal({ made: 1 })
    expect(await ask('http://two.example/v1/totals')).to.deep.equal({ made: 1 })
    expect(await ask('http://one.example/v1/totals?x')).to.deep.equal({ made: 2 })
  })

  it('are not kept for questions that are only long', async () => {
    const ask = appThatCounts()
    const long = `http://one.example/v1/totals?${'x'.repeat(1_000)}`
    expect([await ask(long), await ask(long)]).to.deep.equal([{ made: 1 }, { made: 2 }])
  })
})
