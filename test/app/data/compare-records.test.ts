import { expect } from 'chai'
import { type Address, createClient, custom, defineChain, type Hash } from 'viem'
import type { ReadClient } from '../../../app/src/data/client.ts'
import { compareRecords, type Shown } from '../../../app/src/data/compare-records.ts'
import { type ChainConfig, siteConfigSchema } from '../../../app/src/data/config.ts'
import { StubIndex } from './stub-index.ts'

const [NOW, THEN, OTHER] = ['a', 'b', 'c'].map((digit): Hash => `0x${digit.repeat(64)}`) as [Hash, Hash, Hash]
const CAMPAIGN: Address = '0x00000000000000000000000000000000000000C1'
const shown: Shown = { address: CAMPAIGN, ledgerHash: NOW, given: 100n, unit: { symbol: 'USDC', decimals: 6 } }
const site = siteConfigSchema.parse({
  chains: [{ chainId: 1, name: 'One', rpcUrl: 'https://node.example', factory: CAMPAIGN, startBlock: 0, tokens: [] }],
  defaultChain: 1,
})
const chain = site.chains[0] as ChainConfig

describe('a list of campaigns compared with the index', () => {
  let index: StubIndex
  let url: string
  beforeEach(async () => {
    index = new StubIndex()
    url = await index.start()
  })
  afterEach(() => index.stop())

  it('agrees when the ledger hashes are the same, and asks for them no second time', async () => {
    answer(10n, NOW)
    expect(await compared()).to.deep.equal({ kind: 'agrees', index: 10n, behind: 0n })
    const asked = index.asked.length
    expect(await compared()).to.deep.equal({ kind: 'agrees', index: 10n, behind: 0n })
    expect(index.asked.slice(asked).filter((path) => path !== '/v1/heads')).to.deep.equal([])
  })

  it('agrees, and the index is behind, when at its block it says the same as the node', async () => {
    answer(7n, THEN)
    expect(await compared({ 7: THEN })).to.deep.equal({ kind: 'agrees', index: 7n, behind: 3n })
  })

  it('disagrees when the index says something else than the node at the very same block', async () => {
    answer(7n, OTHER)
    const found = await compared({ 7: THEN })
    expect(found.kind === 'disagrees' && found.differences).to.deep.equal([
      {
        what: 'given',
        campaign: CAMPAIGN,
        fromIndex: { amount: 99n, unit: shown.unit },
        fromChain: { amount: 100n, unit: shown.unit },
      },
      { what: 'ledgerHash', campaign: CAMPAIGN, fromIndex: { hash: OTHER }, fromChain: { hash: NOW } },
    ])
  })

  it('accuses nobody when the node has forgotten that block', async () => {
    answer(7n, OTHER)
    expect(await compared({})).to.include({ kind: 'uncompared' })
  })

  it('disagrees when the index lists what the factory has never made', async () => {
    answer(10n, NOW)
    const found = await compared({}, ['0x00000000000000000000000000000000000000F1'])
    expect(found.kind === 'disagrees' && found.differences.map(({ what }) => what)).to.deep.equal(['campaign'])
  })

  it('is the chain’s alone when the index is silent', async () => {
    await index.stop()
    expect(await compared()).to.deep.equal({ kind: 'chain', index: 'silent' })
  })

  function answer(number: bigint, ledgerHash: Hash): void {
    const block = { chainId: 1, number: String(number), hash: NOW, timestamp: '1780000000' }
    index.answers.set('/v1/heads', { blocks: [block] })
    const campaign = { ledgerHash, events: 3, money: { given: '99' } }
    index.answers.set(`/v1/campaigns/eip155:1:${CAMPAIGN}`, { block, campaign })
  }

  /** @param then - What the node has at earlier blocks. */
  function compared(then: Record<number, Hash> = {}, strangers: Address[] = []) {
    const request = async ({ method, params }: { method: string; params?: unknown }) => {
      const [, block] = params as [unknown, string]
      const hash = then[Number(block)]
      if (method === 'eth_call' && hash) return hash
      throw new Error('missing trie node')
    }
    const definition = defineChain({
      id: 1,
      name: 'One',
      nativeCurrency: { name: 'ETH', symbol: 'ETH', decimals: 18 },
      rpcUrls: { default: { http: ['https://node.example'] } },
    })
    const client = createClient({ chain: definition, transport: custom({ request }, { retryCount: 0 }) })
    const block = { number: 10n, hash: NOW, timestamp: 1_780_000_000n }
    const signal = new AbortController().signal
    const context = { client: client as unknown as ReadClient, blockNumber: 10n, block, indexUrl: url, signal }
    return compareRecords(chain, url, context, [shown], strangers)
  }
})
