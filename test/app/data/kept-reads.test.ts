import { QueryObserver } from '@tanstack/react-query'
import { expect } from 'chai'
import type { CampaignBook } from '../../../app/src/data/campaign-book.ts'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { keepReads, type Shelf } from '../../../app/src/data/kept-reads.ts'
import { bookIn, newest, plain, recordsIn } from '../../../app/src/data/kept-schema.ts'
import { createQueryClient } from '../../../app/src/data/query-client.ts'

const NODE = 'http://127.0.0.1:8545'
const address = (digit: string) => `0x${digit.repeat(40)}` as const
const hash = `0x${'ab'.repeat(32)}` as const
const block = { number: 812n, hash, timestamp: 1_781_517_600n }
const parameters = {
  token: address('1'),
  fallbackRecipient: address('2'),
  terms: hash,
  salt: hash,
  rules: {
    fundBy: 1_790_000_000,
    reviewWindow: 604_800,
    objectionWindow: 604_800,
    appealWindow: 1_209_600,
    objectionBps: 1_000,
    minDonation: 1_000_000n,
    sequential: false,
    upfront: false,
  },
  verifiers: { threshold: 1, members: [address('3')] },
  panel: { threshold: 1, members: [address('4')] },
  milestones: [{ claimBy: 1_791_000_000, payouts: [{ recipient: address('5'), amount: 10_000_000n }] }],
}
const none = { given: 0n, absorbed: 0n, waiting: 0n, released: 0n, paid: 0n, refundable: 0n, refunded: 0n, surplus: 0n }
const record: CampaignRecord = {
  address: address('6'),
  block,
  charity: address('7'),
  factory: address('8'),
  parameters,
  totals: none,
  ledgerHash: hash,
  token: undefined,
  milestones: [],
  creation: {
    campaign: address('6'),
    charity: address('7'),
    parameters,
    blockNumber: 3n,
    timestamp: 1_781_000_000n,
    transactionHash: hash,
    terms: undefined,
  },
}

describe('what a page last read', () => {
  it('comes back as it was', () => {
    expect(newest(plain({ block }))).to.deep.equal(block)
    const [back] = recordsIn(plain({ records: [record] })) ?? []
    expect(back).to.deep.equal(record)
    const book = bookIn(plain({ record, events: [] })) as CampaignBook
    expect(book.record).to.deep.equal(record)
    expect([book.events, book.lots, book.differences]).to.deep.equal([[], [], []])
  })

  it('is nothing when anything in it was changed into something else', () => {
    const text = plain({ records: [record] })
    for (const changed of [
      '',
      '[',
      '{}',
      text.replace('"812"', '"eight"'),
      text.replace(address('6'), '0x12'),
      text.replace('"fundBy":1790000000', '"fundBy":"<script>"'),
      '['.repeat(100_000),
    ]) {
      expect(recordsIn(changed), changed.slice(0, 40)).to.equal(undefined)
    }
  })

  it('is shown again when the node is silent, and counts as old', async () => {
    const shelf = shelfInMemory()
    const online = createQueryClient()
    keepReads(online, shelf)
    await online.fetchQuery({ queryKey: ['latest-block', 1, NODE], queryFn: () => block })
    const read = { data: [record], source: { kind: 'chain', index: 'none' }, block: 812n, time: block.timestamp }
    await online.fetchQuery({ queryKey: ['chain', 1, NODE, undefined, 'campaigns', 812n], queryFn: () => read })
    await until(() => shelf.texts.size === 2)

    const offline = createQueryClient()
    keepReads(offline, shelf)
    const wanted = new QueryObserver(offline, {
      queryKey: ['chain', 1, NODE, undefined, 'campaigns', undefined],
      enabled: false,
    })
    const unsubscribe = wanted.subscribe(() => undefined)
    const silent = () => Promise.reject(new Error('nobody answers'))
    await offline
      .fetchQuery({ queryKey: ['latest-block', 1, NODE], queryFn: silent, retry: false })
      .catch(() => undefined)
    await until(() => offline.getQueryData(['latest-block', 1, NODE]) !== undefined)
    unsubscribe()
    const { data, error, status } = offline.getQueryState(['latest-block', 1, NODE]) ?? {}
    expect(data).to.deep.equal(block)
    expect([(error as Error).message, status], 'the failure stays').to.deep.equal(['nobody answers', 'error'])
    expect(offline.getQueryData(['chain', 1, NODE, undefined, 'campaigns', 812n])).to.deep.equal(read)
    online.clear()
    offline.clear()
  })

  it('is never shown in place of what the node says', async () => {
    const shelf = shelfInMemory()
    await shelf.write(`1 ${NODE} block`, plain({ block }))
    const client = createQueryClient()
    keepReads(client, shelf)
    const now = { ...block, number: 900n }
    await client.fetchQuery({ queryKey: ['latest-block', 1, NODE], queryFn: () => now })
    const refetched = client.fetchQuery({
      queryKey: ['latest-block', 1, NODE],
      queryFn: () => Promise.reject(new Error('gone')),
      retry: false,
    })
    await refetched.catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(client.getQueryData(['latest-block', 1, NODE])).to.deep.equal(now)
    client.clear()
  })
})

function shelfInMemory(): Shelf & { texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    read: async (name) => texts.get(name),
    write: async (name, text) => void texts.set(name, text),
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 200) throw new Error('it did not happen')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
