import { foldHash } from '@amana/sdk/ledger/hash'
import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import { expect } from 'chai'
import type { Hash } from 'viem'
import { extended, NO_HISTORY } from '../../../app/src/data/history.ts'
import { wakeIndex } from '../../../app/src/data/index-client.ts'
import { compareWithIndex } from '../../../app/src/data/index-standing.ts'
import { StubIndex } from './stub-index.ts'

const START: Hash = `0x${'5'.repeat(64)}`
const ZERO: Hash = `0x${'0'.repeat(64)}`
const ADDRESS = '0x00000000000000000000000000000000000000C1'
const PATH = `/v1/campaigns/eip155:1:${ADDRESS}`
const EVENTS = [2n, 5n, 9n].map(surplus)

describe('index and chain compared', () => {
  let index: StubIndex
  let url: string
  beforeEach(async () => {
    index = new StubIndex()
    url = await index.start()
  })
  afterEach(() => index.stop())

  it('agree when the index hashes to the same at its block', async () => {
    answer(10n, EVENTS)
    expect(await compared(10n)).to.deep.equal({ kind: 'agrees', index: 10n, behind: 0n })
  })

  it('agree, and the index is behind, when it had the same there', async () => {
    answer(7n, EVENTS.slice(0, 2))
    expect(await compared(10n)).to.deep.equal({ kind: 'agrees', index: 7n, behind: 3n })
  })

  it('are compared once while nothing happens: only the newest block is asked for', async () => {
    answer(10n, EVENTS)
    await compared(10n)
    await new Promise((resolve) => setTimeout(resolve, 2_050))
    await compared(11n)
    expect(index.asked).to.deep.equal(['/v1/heads', PATH, '/v1/heads'])
  })

  it('contradict each other when the index says twice what the chain’s events do not come to', async () => {
    answer(10n, EVENTS.slice(0, 2))
    expect(await compared(10n)).to.deep.include({
      kind: 'contradicts',
      block: 10n,
      ledgerHash: hashOf(EVENTS.slice(0, 2)),
    })
    expect(index.asked.filter((path) => path === PATH)).to.have.length(2)
  })

  it('cannot be compared while the index is ahead of the node', async () => {
    answer(12n, [...EVENTS, surplus(12n)])
    expect(await compared(10n)).to.deep.equal({ kind: 'uncompared', index: 12n, behind: 0n })
  })

  it('cannot be compared when the index does not know the campaign yet, or reads another chain', async () => {
    heads(1n, 4n)
    expect(await compared(10n)).to.deep.equal({ kind: 'uncompared', index: 4n, behind: 6n })
    await index.stop()
    url = await index.start()
    heads(2n, 4n)
    expect(await compared(10n)).to.deep.equal({ kind: 'chain', index: 'elsewhere' })
  })

  it('are not compared when the index is silent, or has seen no block yet', async () => {
    index.answers.set('/v1/heads', { blocks: [] })
    expect(await compared(10n)).to.deep.equal({ kind: 'chain', index: 'silent' })
    wakeIndex(url)
    await index.stop()
    expect(await compared(10n)).to.deep.equal({ kind: 'chain', index: 'silent' })
  })

  function heads(chainId: bigint, number: bigint) {
    const block = { chainId: Number(chainId), number: String(number), hash: ZERO, timestamp: '1780000000' }
    index.answers.set('/v1/heads', { blocks: [block] })
    return block
  }

  function answer(number: bigint, events: readonly RecordedEvent[]): void {
    const block = heads(1n, number)
    const campaign = { ledgerHash: hashOf(events), events: events.length, money: { given: '0' } }
    index.answers.set(PATH, { block, campaign })
  }

  async function compared(toBlock: bigint) {
    const history = await extended(START, NO_HISTORY, EVENTS)
    return compareWithIndex({ url, campaign: { chainId: 1, address: ADDRESS }, start: START, history, toBlock })
  }
})

function surplus(blockNumber: bigint): RecordedEvent {
  return {
    eventName: 'SurplusSent',
    args: { to: ADDRESS, amount: blockNumber },
    address: ADDRESS,
    blockNumber,
    timestamp: 1_780_000_000n + blockNumber,
    transactionHash: ZERO,
    logIndex: 0,
  }
}

function hashOf(events: readonly RecordedEvent[]): Hash {
  return events.reduce((head, event) => foldHash(head, event), START)
}
