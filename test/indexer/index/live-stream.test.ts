/// <reference path="../../../indexer/ponder-env.d.ts" />
import { setImmediate } from 'node:timers/promises'
import { expect } from 'chai'
import { createLiveEvents, type LiveEvents, type LiveMessage } from '../../../indexer/src/api/index/live-events.ts'
import { liveStream } from '../../../indexer/src/api/index/live-stream.ts'

describe('the live wall before readers that do not read', () => {
  const listeners = new Set<(message: LiveMessage) => void>()
  const live: LiveEvents = {
    async listen(onMessage) {
      listeners.add(onMessage)
      return () => listeners.delete(onMessage)
    },
    messageOf: () => {
      throw new Error('not asked')
    },
    listeners: () => listeners.size,
    isFull: () => false,
    end: () => undefined,
  }
  const message = (text: string): LiveMessage => ({ cursor: '1', chainId: 1, address: '', text })
  const tell = (text: string) => {
    for (const listener of [...listeners]) listener(message(text))
  }
  const open = (letGo: () => void = () => undefined) => liveStream(live, { isWanted: () => true }, letGo)
  beforeEach(() => listeners.clear())

  it('listens for nobody before the first byte is read, so that a HEAD leaves nothing behind', async () => {
    open()
    await setImmediate()
    expect(listeners.size).to.equal(0)
  })

  it('stops when the reader goes, also in the middle of the beginning', async () => {
    const reader = open().getReader()
    await reader.read()
    expect(listeners.size).to.equal(1)
    await reader.cancel()
    expect(listeners.size).to.equal(0)
    const hasty = open().getReader()
    void hasty.read()
    await hasty.cancel()
    await setImmediate()
    expect(listeners.size).to.equal(0)
  })

  it('lets go whoever is too far behind, and keeps who reads', async () => {
    let gone = 0
    const slow = open(() => gone++).getReader()
    const quick = open(() => expect.fail('who reads stays')).getReader()
    await slow.read()
    await quick.read()
    const line = 'x'.repeat(60_000)
    for (let turn = 0; turn < 30; turn++) {
      tell(line)
      expect((await quick.read()).value).to.have.length(line.length)
    }
    expect(gone).to.equal(1)
    expect(listeners.size).to.equal(1)
    await quick.cancel()
  })

  it('says "read again" to whoever missed more than is told', async () => {
    const missed = async () => ({ messages: [message('a\n\n')], isComplete: false })
    const reader = liveStream(live, { isWanted: () => true, missed, last: '0' }, () => undefined).getReader()
    let text = ''
    while (!text.includes('reorganised')) text += new TextDecoder().decode((await reader.read()).value)
    expect(text).to.equal('retry: 3000\n\na\n\nevent: reorganised\ndata: {}\n\n')
    await reader.cancel()
  })

  it('begins again after the index was away at the first look', async () => {
    let isAway = true
    const rows = { from: () => rows, where: () => rows, orderBy: () => rows, limit: async () => [] }
    const db = {
      select() {
        if (isAway) throw new Error('away')
        return rows
      },
    }
    const events = createLiveEvents(db as never, 10, 1)
    const listen = () =>
      events.listen(
        () => undefined,
        () => undefined,
      )
    expect(await listen().catch((error: Error) => error.message)).to.equal('away')
    expect(events.isFull()).to.equal(false)
    isAway = false
    const stop = await listen()
    expect(events.listeners()).to.equal(1)
    stop()
    events.end()
  })
})
