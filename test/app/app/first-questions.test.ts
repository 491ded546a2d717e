import { expect } from 'chai'
import { askFirst } from '../../../app/src/app/first-questions.ts'

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
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem: () => settings } })
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
