import { expect } from 'chai'
import { askFirst } from '../../../app/src/app/first-questions.ts'
import { latestBlockQuery } from '../../../app/src/data/block.ts'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { beginningOf } from '../../../app/src/data/index-beginning.ts'
import { indexHead } from '../../../app/src/data/index-head.ts'
import { createQueryClient } from '../../../app/src/data/query-client.ts'
import { parseAccountId } from '../../../sdk/src/caip.ts'

const CAMPAIGN = 'eip155:10:0x11d35956FEbecf5232F369499c39c1e1BA30477c'
const CONFIG = {
  chains: [
    { chainId: 1, rpcUrl: 'https://one.example' },
    { chainId: 10, rpcUrl: 'https://ten.example' },
    { chainId: 5, rpcUrl: 'javascript:alert(1)' },
  ],
  defaultChain: 1,
  indexUrl: 'https://index.example',
}

describe('the first questions of a page', () => {
  const { fetch } = globalThis
  const storage = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  let asked: string[]

  beforeEach(() => {
    asked = []
    answerWith(JSON.stringify(CONFIG))
    store(null)
  })
  afterEach(() => {
    globalThis.fetch = fetch
    if (storage) Object.defineProperty(globalThis, 'localStorage', storage)
    else Reflect.deleteProperty(globalThis, 'localStorage')
  })

  function answerWith(config: string) {
    globalThis.fetch = (async (url: string, { body }: RequestInit = {}) => {
      asked.push(typeof body === 'string' ? `${url} ${(JSON.parse(body) as { method: string }).method}` : url)
      return new Response(config)
    }) as typeof globalThis.fetch
  }
  function store(settings: string | null) {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: { getItem: (name: string) => (name === 'amana.settings' ? settings : null) },
    })
  }

  it('go to the node and the index of the campaign’s chain', async () => {
    await askFirst(`/en/c/${CAMPAIGN}`)
    expect(asked).to.deep.equal([
      '/config.json',
      'https://ten.example eth_getBlockByNumber',
      'https://ten.example eth_chainId',
      'https://index.example/v1/heads',
      `https://index.example/v1/creations?campaign=${CAMPAIGN}`,
    ])
  })

  it('go to the node of the usual chain on a page about no campaign', async () => {
    for (const path of ['/ar', '/ar/how', '/ar/c/nonsense', '/nowhere/at/all']) {
      asked = []
      await askFirst(path)
      expect(asked, path).to.deep.equal([
        '/config.json',
        'https://one.example eth_getBlockByNumber',
        'https://one.example eth_chainId',
      ])
    }
  })

  it('tell the index nothing on a page that does not begin with it, nor in a spelling that nobody asks in later', async () => {
    for (const path of [`/en/audit/${CAMPAIGN}`, `/en/c/${CAMPAIGN.toLowerCase()}`]) {
      asked = []
      await askFirst(path)
      expect(asked, path).to.deep.equal([
        '/config.json',
        'https://ten.example eth_getBlockByNumber',
        'https://ten.example eth_chainId',
      ])
    }
  })

  it('are those that the page asks: none is asked twice', async () => {
    const block = { number: '0x1', hash: `0x${'11'.repeat(32)}`, timestamp: '0x5', transactions: [] }
    const answers = (url: string) =>
      url.endsWith('/v1/heads')
        ? { blocks: [] }
        : url.includes('/v1/')
          ? { blocks: [], creations: [], nextCursor: null }
          : undefined
    globalThis.fetch = (async (url: string, { body }: RequestInit = {}) => {
      asked.push(url)
      if (url === '/config.json') return new Response(JSON.stringify(CONFIG))
      const { id, method } = (typeof body === 'string' ? JSON.parse(body) : {}) as { id?: number; method?: string }
      const result = method === 'eth_chainId' ? '0xa' : block
      return new Response(JSON.stringify(answers(url) ?? { jsonrpc: '2.0', id, result }))
    }) as typeof globalThis.fetch
    await askFirst(`/en/c/${CAMPAIGN}`)
    expect(asked).to.have.length(5)

    const account = parseAccountId(CAMPAIGN)
    if (!account) throw new Error('that is no campaign')
    const chain = siteConfigSchema.parse({
      chains: [{ ...CONFIG.chains[1], name: 'Ten', factory: account.address, startBlock: 0, tokens: [] }],
      defaultChain: 10,
    }).chains[0]
    if (!chain) throw new Error('there is no chain')
    const found = await createQueryClient().fetchQuery(latestBlockQuery(chain))
    expect(found.number).to.equal(1n)
    expect(await beginningOf(CONFIG.indexUrl, account)).to.equal(undefined)
    await indexHead(CONFIG.indexUrl, 10).catch(() => undefined)
    expect(asked).to.have.length(5)
  })

  it('wait for the settings of whoever has some', async () => {
    store('{"index":"off"}')
    await askFirst(`/en/c/${CAMPAIGN}`)
    expect(asked).to.deep.equal([])
  })

  it('go nowhere on a chain that the site does not read, or where the configuration names no place', async () => {
    await askFirst('/en/c/eip155:77:0x11d35956FEbecf5232F369499c39c1e1BA30477c')
    expect(asked).to.deep.equal(['/config.json'])
    asked = []
    answerWith(JSON.stringify({ ...CONFIG, indexUrl: 5 }))
    await askFirst('/en/c/eip155:5:0x11d35956FEbecf5232F369499c39c1e1BA30477c')
    expect(asked).to.deep.equal(['/config.json'])
  })

  it('fail where there is no configuration', async () => {
    for (const config of ['', '[]', '{"chains":5}', 'null']) {
      asked = []
      answerWith(config)
      const failed = await askFirst('/en').then(
        () => false,
        () => true,
      )
      expect(failed, config).to.equal(true)
      expect(asked, config).to.deep.equal(['/config.json'])
    }
  })
})
