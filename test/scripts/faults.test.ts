import { expect } from 'chai'
import { type FaultyNode, startFaultyNode } from '../../scripts/faults/node.ts'
import { lineOf } from '../../scripts/faults/outcome.ts'

describe('a node that fails', () => {
  let node: FaultyNode
  let asked: string[]

  beforeEach(async () => {
    asked = []
    node = await startFaultyNode(async (method) => {
      asked.push(method)
      return `own ${method}`
    })
  })
  afterEach(() => node.close())

  it('passes on what it is asked, until it is down', async () => {
    expect(await ask('eth_blockNumber')).to.deep.include({ result: 'own eth_blockNumber' })
    node.ail({ kind: 'down' })
    expect(await ask('eth_blockNumber').catch((error: Error) => error.message)).to.equal('fetch failed')
    node.ail({ kind: 'none' })
    expect(await ask('eth_blockNumber')).to.deep.include({ result: 'own eth_blockNumber' })
  })

  it('is of another chain', async () => {
    node.ail({ kind: 'otherChain', ask: async () => 'other', chainId: 10 })
    expect(await ask('eth_chainId')).to.deep.include({ result: '0xa' })
    expect(await ask('eth_blockNumber')).to.deep.include({ result: 'other' })
    expect(asked).to.deep.equal([])
  })

  it('has no logs from before a block, and says so', async () => {
    node.ail({ kind: 'pruned', before: 100 })
    expect(await ask('eth_getLogs', [{ fromBlock: '0x63', toBlock: '0x64' }])).to.have.nested.property(
      'error.code',
      4444,
    )
    expect(await ask('eth_getLogs', [{ fromBlock: '0x64', toBlock: '0x64' }])).to.have.property('result')
    expect(await ask('eth_getLogs', [{ blockHash: '0x00' }])).to.have.property('result')
  })

  it('answers nothing in the middle of what happens at once', async () => {
    const order: string[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const change = node.atOnce(async () => {
      await promise
      order.push('changed')
    })
    const answer = ask('eth_blockNumber').then(() => order.push('answered'))
    await new Promise((done) => setTimeout(done, 50))
    resolve()
    await Promise.all([change, answer])
    expect(order).to.deep.equal(['changed', 'answered'])
  })

  async function ask(method: string, params: unknown[] = []): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    return (await fetch(node.url, { method: 'POST', body })).json()
  }
})

describe('npm run faults', () => {
  it('says in a line what was lost', () => {
    const outcome = { name: 'x', title: 'the node is away', seconds: 2, seen: 'seen', events: 9, lost: 1, twice: 0 }
    expect(lineOf({ ...outcome, ledgerOk: false, ok: false })).to.equal(
      'FAILED  the node is away: ready after 2.0 s, 9 events, 1 lost, 0 twice, LEDGER DIFFERS; seen',
    )
  })
})
