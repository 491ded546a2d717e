import { expect } from 'chai'
import { headsSchema } from '../../../app/src/data/index-answers.ts'
import { askIndex, fromIndex, IndexError, isIndexRested, wakeIndex } from '../../../app/src/data/index-client.ts'
import { ledgerIn } from '../../../app/src/data/index-ledger.ts'
import { askForLedger } from '../../../app/src/data/index-ledger-answer.ts'
import { StubIndex } from './stub-index.ts'

const hash = `0x${'1'.repeat(64)}`
const block = { chainId: 1, number: '7', hash, timestamp: '1780000000' }
const campaign = { chainId: 1, address: '0x00000000000000000000000000000000000000C1' } as const
const LEDGER = '/v1/campaigns/eip155:1:0x00000000000000000000000000000000000000C1/ledger'

describe('asking the index', () => {
  let index: StubIndex
  let url: string
  beforeEach(async () => {
    index = new StubIndex()
    url = await index.start()
  })
  afterEach(() => index.stop())

  const heads = (limits = {}) => askIndex({ url, path: '/v1/heads', schema: headsSchema, ...limits })

  it('gives what has the right form, whole numbers as such', async () => {
    index.answers.set('/v1/heads', { blocks: [block], more: 'is left aside' })
    expect(await heads()).to.deep.equal({ blocks: [{ chainId: 1, number: 7n, hash, timestamp: 1_780_000_000n }] })
  })

  it('tells apart what is wrong', async () => {
    expect(await problemOf(heads())).to.equal('unknown')
    index.raw.set('/v1/heads', '<!doctype html>')
    expect(await problemOf(heads())).to.equal('garbled')
    for (const wrong of [{ ...block, number: '-1' }, { ...block, number: 7 }, { ...block, hash: '0x1' }, null]) {
      index.raw.set('/v1/heads', JSON.stringify({ blocks: [wrong] }))
      expect(await problemOf(heads()), JSON.stringify(wrong)).to.equal('garbled')
    }
    index.status = 503
    expect(await problemOf(heads())).to.equal('refused')
    await index.stop()
    expect(await problemOf(heads())).to.equal('silent')
  })

  it('reads no more than it wants to hold, and waits no longer than it wants to', async () => {
    index.raw.set('/v1/heads', JSON.stringify({ blocks: [], padding: 'x'.repeat(10_000) }))
    expect(await problemOf(heads({ maxBytes: 5_000 }))).to.equal('tooLarge')
    expect(await heads({ maxBytes: 20_000 })).to.deep.equal({ blocks: [] })
    index.isHanging = true
    expect(await problemOf(heads({ timeout: 50 }))).to.equal('silent')
  })

  it('leaves an index alone that failed, until somebody wants it asked again', async () => {
    await index.stop()
    expect(await fromIndex(url, heads)).to.equal(undefined)
    expect(isIndexRested(url)).to.equal(false)
    let asked = 0
    await fromIndex(url, async () => {
      asked += 1
    })
    expect(asked).to.equal(0)
    wakeIndex(url)
    expect(isIndexRested(url)).to.equal(true)
  })

  it('leaves it alone for a moment at first, and longer each time that it fails again', async () => {
    await index.stop()
    const { now } = performance
    let passed = 0
    performance.now = () => now.call(performance) + passed
    try {
      await Promise.all([fromIndex(url, heads), fromIndex(url, heads)])
      passed += 3_000
      expect(isIndexRested(url), 'after the first time').to.equal(true)
      await fromIndex(url, heads)
      passed += 3_000
      expect(isIndexRested(url), 'as early after the second').to.equal(false)
      passed += 3_000
      expect(isIndexRested(url)).to.equal(true)
    } finally {
      performance.now = now
    }
  })

  it('goes on asking an index that merely does not know something', async () => {
    expect(await fromIndex(url, heads)).to.equal(undefined)
    expect(isIndexRested(url)).to.equal(true)
  })

  it('takes no history with events out of place, of another chain, or that are none', async () => {
    const event = {
      eventName: 'SurplusSent',
      args: { to: campaign.address, amount: '5' },
      timestamp: '1780000000',
      blockNumber: '6',
      transactionHash: hash,
      logIndex: 0,
    }
    const answer = { block, charity: campaign.address, ledgerHash: hash, count: 1, events: [event] }
    index.answers.set(LEDGER, answer)
    const read = async () => ledgerIn(await askForLedger(url, campaign), campaign)
    const { events } = await read()
    expect(events[0]).to.deep.include({ blockNumber: 6n, address: campaign.address, eventName: 'SurplusSent' })
    const { blockNumber: _, ...unplaced } = event
    for (const [what, wrong] of [
      ['a later block than the index has', { ...answer, events: [{ ...event, blockNumber: '8' }] }],
      ['going back', { ...answer, events: [event, { ...event, blockNumber: '5' }] }],
      ['nowhere', { ...answer, events: [unplaced] }],
      ['another chain', { ...answer, block: { ...block, chainId: 2 } }],
      ['no event', { ...answer, events: [{ ...event, eventName: 'Nothing' }] }],
      ['a negative amount', { ...answer, events: [{ ...event, args: { ...event.args, amount: '-5' } }] }],
    ] as const) {
      index.answers.set(LEDGER, wrong)
      expect(await problemOf(read()), what).to.equal('garbled')
    }
  })
})

async function problemOf(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked
    return undefined
  } catch (error) {
    return error instanceof IndexError ? error.problem : String(error)
  }
}
