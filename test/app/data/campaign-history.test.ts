import { foldHash } from '@amana/sdk/ledger/hash'
import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import { expect } from 'chai'
import type { Hash } from 'viem'
import { type HistoryWanted, readHistory } from '../../../app/src/data/campaign-history.ts'
import { extended, headOf, NO_HISTORY, upTo } from '../../../app/src/data/history.ts'
import type { IndexLedger } from '../../../app/src/data/index-ledger.ts'

const START: Hash = `0x${'5'.repeat(64)}`
const ALL = [1n, 2n, 4n, 4n, 7n, 9n].map(gift)
const LAST = hashOf(ALL)

describe('the history of a campaign', () => {
  it('is hashed as the contract does', async () => {
    const history = await extended(START, await extended(START, NO_HISTORY, ALL.slice(0, 2)), ALL.slice(2))
    expect(headOf(START, history)).to.equal(LAST)
    expect(headOf(START, upTo(history, 4n))).to.equal(hashOf(ALL.slice(0, 4)))
    expect(headOf(START, upTo(history, 0n))).to.equal(START)
    expect(upTo(history, 99n).events).to.have.length(ALL.length)
  })

  it('comes from the chain alone without an index', async () => {
    const { read, asked } = await reading({})
    expect(read).to.deep.include({ isComplete: true, index: { kind: 'unasked' } })
    expect(asked).to.deep.equal(['1–10'])
  })

  it('comes from the index when it hashes to the contract’s word, and the node is asked for no log', async () => {
    const { read, asked } = await reading({ index: [ledger(ALL, 10n)] })
    expect(read).to.deep.include({ isComplete: true, index: { kind: 'true', block: 10n, history: read.history } })
    expect(read.history.events).to.deep.equal(ALL)
    expect(asked).to.deep.equal([])
  })

  it('has its end from the chain when the index is behind', async () => {
    const { read, asked } = await reading({ index: [ledger(ALL.slice(0, 4), 5n)] })
    expect(read.index).to.include({ kind: 'true', block: 5n })
    expect(read.history.events).to.deep.equal(ALL)
    expect(asked).to.deep.equal(['6–10'])
  })

  it('ends at the node’s block when the index is ahead', async () => {
    const { read } = await reading({ index: [ledger([...ALL, gift(12n)], 12n)] })
    expect(read.index).to.include({ kind: 'true', block: 12n })
    expect(read.history.events).to.deep.equal(ALL)
  })

  it('is the chain’s when the index is silent', async () => {
    const { read, asked } = await reading({ index: [undefined] })
    expect(read).to.deep.include({ isComplete: true, index: { kind: 'silent' } })
    expect(asked).to.deep.equal(['1–10'])
  })

  for (const [lie, events] of [
    ['leaves a gift out', ALL.toSpliced(2, 1)],
    ['invents one', [...ALL, gift(10n)]],
    ['makes one larger', ALL.with(3, { ...ALL[3], args: { ...ALL[3]?.args, amount: 99n } } as RecordedEvent)],
    ['has two in another order', [ALL[0], ALL[1], ALL[3], ALL[2], ALL[4], ALL[5]] as RecordedEvent[]],
    ['says nothing', []],
  ] as const) {
    it(`is the chain’s when the index ${lie}, and the index has lied`, async () => {
      const { read, asked } = await reading({ index: [ledger(events, 10n), ledger(events, 10n)] })
      expect(read.isComplete).to.equal(true)
      expect(read.index).to.deep.include({ kind: 'false', block: 10n })
      expect(read.history.events).to.deep.equal(ALL)
      expect(asked).to.include('1–10')
    })
  }

  it('hears an index again that has lied, until it tells the truth', async () => {
    const kept = { settledTo: 5n, history: await extended(START, NO_HISTORY, ALL.slice(0, 4)), indexLied: true }
    const lie = ledger(ALL.toSpliced(2, 1), 10n)
    const lying = await reading({ kept, index: [lie, lie] })
    expect(lying.read.index).to.deep.include({ kind: 'false', block: 10n })
    expect(lying.read.history.events).to.deep.equal(ALL)
    expect(lying.asked).to.deep.equal(['6–10'])
    const healed = await reading({ kept, index: [ledger(ALL, 10n)] })
    expect(healed.read.index).to.include({ kind: 'true', block: 10n })
  })

  it('believes an index whose first answer only came in the middle of a re-organisation', async () => {
    const { read } = await reading({ index: [ledger(ALL.slice(1), 10n), ledger(ALL, 10n)] })
    expect(read.index).to.include({ kind: 'true' })
  })

  it('is not called complete when the node keeps something back', async () => {
    const { read } = await reading({ chain: ALL.slice(0, -1) })
    expect(read).to.deep.include({ isComplete: false, index: { kind: 'unasked' } })
  })

  it('goes on from what was kept, and starts anew when that does not fit any more', async () => {
    const history = await extended(START, NO_HISTORY, ALL.slice(0, 4))
    const goingOn = await reading({ kept: { settledTo: 5n, history } })
    expect(goingOn.asked).to.deep.equal(['6–10'])
    expect(goingOn.read.history.events).to.deep.equal(ALL)
    const wrong = await extended(START, NO_HISTORY, ALL.slice(1, 4))
    const anew = await reading({ kept: { settledTo: 5n, history: wrong } })
    expect(anew.asked).to.deep.equal(['6–10', '1–10'])
    expect(anew.read).to.deep.include({ isComplete: true })
  })
})

interface World {
  /** What the node has; default: everything. */
  chain?: readonly RecordedEvent[]
  /** What the index answers, one after another. */
  index?: (IndexLedger | undefined)[]
  kept?: HistoryWanted['kept']
}

async function reading({ chain = ALL, index, kept }: World) {
  const asked: string[] = []
  const answers = index?.values()
  const read = await readHistory({
    start: START,
    expected: LAST,
    createdIn: 1n,
    toBlock: 10n,
    kept,
    readChain: async (fromBlock, toBlock) => {
      asked.push(`${fromBlock}–${toBlock}`)
      return chain.filter(({ blockNumber }) => blockNumber >= fromBlock && blockNumber <= toBlock)
    },
    readIndex: answers && (async () => answers.next().value),
  })
  return { read, asked }
}

function ledger(events: readonly RecordedEvent[], block: bigint): IndexLedger {
  return { block, ledgerHash: hashOf(events), events: [...events] }
}

function hashOf(events: readonly RecordedEvent[]): Hash {
  return events.reduce((head, event) => foldHash(head, event), START)
}

function gift(blockNumber: bigint, place: number): RecordedEvent
function gift(blockNumber: bigint): RecordedEvent
function gift(blockNumber: bigint, place = 50): RecordedEvent {
  const start = blockNumber * 100n + BigInt(place)
  const zero: Hash = `0x${'0'.repeat(64)}`
  return {
    eventName: 'LotGiven',
    args: {
      gift: start,
      milestone: 0n,
      donor: '0x00000000000000000000000000000000000000a1',
      start,
      amount: 10n,
      passOn: false,
      source: zero,
      note: zero,
    },
    address: '0x00000000000000000000000000000000000000c1',
    blockNumber,
    timestamp: 1_780_000_000n + blockNumber,
    transactionHash: zero,
    logIndex: place,
  }
}
