import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { createClient, http } from 'viem'
import { getBlockNumber, getChainId } from 'viem/actions'
import { askEarly, fetchAsked } from '../../../app/src/data/asked-ahead.ts'

const CHAIN_ID = JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'eth_chainId' })

describe('what was asked ahead', () => {
  let server: Server
  let url: string
  let asked: string[]
  let isBroken: boolean
  let isSilent: boolean

  beforeEach(async () => {
    asked = []
    isBroken = false
    isSilent = false
    server = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      asked.push(body || (request.url ?? ''))
      if (isBroken) request.socket.destroy()
      if (isSilent || isBroken) return
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 0, result: '0x7a69' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  function client() {
    return createClient({ transport: http(url, { fetchFn: fetchAsked, retryCount: 0 }), cacheTime: 0 })
  }
  const question = { method: 'POST', body: CHAIN_ID }

  it('answers the same question of a client, once', async () => {
    void askEarly(url, question)
    expect(await getChainId(client())).to.equal(31_337)
    expect(asked).to.have.length(1)
    expect(await getChainId(client())).to.equal(31_337)
    expect(asked).to.have.length(2)
  })

  it('answers no other question', async () => {
    void askEarly(url, question)
    await getBlockNumber(client())
    expect(asked.map((body) => (JSON.parse(body) as { method: string }).method)).to.have.members([
      'eth_chainId',
      'eth_blockNumber',
    ])
  })

  it('is asked again by whoever takes it when it failed', async () => {
    isBroken = true
    await askEarly(url, question).catch(() => undefined)
    isBroken = false
    expect((await fetchAsked(url, question)).status).to.equal(200)
    expect(asked).to.have.length(2)
  })

  it('is ended by whoever has taken it, and then is not asked again', async () => {
    isSilent = true
    void askEarly(url, question)
    const failed = await fetchAsked(url, { ...question, signal: AbortSignal.timeout(50) }).then(
      () => undefined,
      (error: Error) => error.name,
    )
    expect(failed).to.equal('TimeoutError')
    expect(asked).to.have.length(1)
  })
})
