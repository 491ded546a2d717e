import { errorsAbi } from '@amana/sdk/generated/errors'
import { expect } from 'chai'
import { type Address, encodeErrorResult } from 'viem'
import { Budget } from '../../../indexer/keeper/budget.ts'
import { Metrics, serveMetrics } from '../../../indexer/keeper/metrics.ts'
import { raised } from '../../../indexer/keeper/price.ts'
import { isOfTheWhole, isOvertaken, refusalOf } from '../../../indexer/keeper/refusal.ts'
import { Resting } from '../../../indexer/keeper/rest.ts'
import type { Task } from '../../../indexer/keeper/task.ts'
import { divided, gasLimitOf } from '../../../indexer/keeper/trial.ts'
import { jsonLine, type KeeperEvent, sentence } from '../../../indexer/keeper/voice.ts'

const CAMPAIGN: Address = '0x5311482e83689efaE6cddDE308A885E644e7660F'
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const refundOf = (...starts: bigint[]): Task => ({
  kind: 'refund',
  campaign: CAMPAIGN,
  milestone: 1,
  lots: starts.map((start) => ({ start, amount: 1n })),
})

describe('a budget', () => {
  it('holds within any hour and any day', () => {
    let now = 0
    const budget = new Budget({ perHour: 10n, perDay: 15n }, [], () => now)
    budget.reserve(8n)
    expect(budget.left).to.equal(2n)
    now = HOUR
    expect(budget.left).to.equal(7n)
    budget.reserve(7n)
    expect(budget.left).to.equal(0n)
    now = 2 * HOUR
    expect(budget.left).to.equal(0n)
    now = 24 * HOUR
    expect(budget.left).to.equal(8n)
    expect(budget.spendings.length).to.equal(1)
  })

  it('counts the most until the cost is known', () => {
    const budget = new Budget({ perHour: 10n, perDay: 10n }, [], () => 0)
    const spending = budget.reserve(9n)
    expect(budget.left).to.equal(1n)
    spending.wei = 4n
    expect(budget.left).to.equal(6n)
  })
})

describe('what was refused', () => {
  it('rests ever longer, up to a day, lot by lot', () => {
    let now = 0
    const resting = new Resting(() => now)
    expect(resting.lay(refundOf(5n))).to.equal(MINUTE)
    expect(resting.awake(refundOf(5n))).to.equal(undefined)
    expect(resting.awake(refundOf(4n, 5n, 6n))).to.deep.equal(refundOf(4n, 6n))
    now = MINUTE
    expect(resting.awake(refundOf(5n))).to.deep.equal(refundOf(5n))
    expect(resting.lay(refundOf(5n))).to.equal(2 * MINUTE)
    for (let times = 0; times < 40; times += 1) resting.lay(refundOf(5n))
    expect(resting.lay(refundOf(5n))).to.equal(24 * HOUR)
    expect(resting.size).to.equal(1)
  })

  it('is forgotten when it is due no longer', () => {
    const resting = new Resting(() => 0)
    resting.lay(refundOf(5n))
    resting.keepOnly([refundOf(4n)])
    expect(resting.size).to.equal(0)
    expect(resting.lay(refundOf(5n))).to.equal(MINUTE)
  })
})

describe('a refusal', () => {
  it('has its reason from what the call returned', () => {
    const data = encodeErrorResult({ abi: errorsAbi, errorName: 'AlreadySettled', args: [1n, 0n] })
    const overtaken = refusalOf(data)
    expect(overtaken).to.deep.equal({ code: 'AlreadySettled', reason: 'Payout 0 of milestone 1 has been settled.' })
    expect(isOvertaken(overtaken)).to.equal(true)
    const text = refusalOf(
      encodeErrorResult({
        abi: [{ type: 'error', name: 'Error', inputs: [{ type: 'string', name: '' }] }],
        errorName: 'Error',
        args: ['paused\n\u202e'],
      }),
    )
    expect(text).to.deep.equal({ code: undefined, reason: 'The token or the campaign says: paused' })
    expect(refusalOf('0x').reason).to.equal('It would be reverted, without a reason.')
    expect(refusalOf('0xdeadbeef').reason).to.include('0xdeadbeef')
    expect(isOfTheWhole(refusalOf('0xdeadbeef'))).to.equal(false)
  })
})

describe('an offer', () => {
  const price = { now: 10n, offer: { most: 20n, tip: 1n } }

  it('is raised by an eighth at least, in both parts, and follows the price', () => {
    expect(raised({ most: 800n, tip: 80n }, price, 10_000n)).to.deep.equal({ most: 901n, tip: 91n })
    const dear = { now: 1_000n, offer: { most: 2_000n, tip: 500n } }
    expect(raised({ most: 800n, tip: 80n }, dear, 10_000n)).to.deep.equal({ most: 2_000n, tip: 500n })
  })

  it('never passes the limit, and is not raised by less than nodes ask for', () => {
    const dear = { now: 1_000n, offer: { most: 2_000n, tip: 500n } }
    expect(raised({ most: 800n, tip: 80n }, dear, 950n)).to.deep.equal({ most: 950n, tip: 500n })
    expect(raised({ most: 800n, tip: 80n }, price, 900n)).to.equal(undefined)
    expect(raised({ most: 800n, tip: undefined }, price, 901n)).to.deep.equal({ most: 901n, tip: undefined })
  })
})

describe('a transaction', () => {
  it('gets more gas than its parts alone, and has no more lots than allowed', () => {
    expect(gasLimitOf([{ gas: 100_000n }])).to.equal(110_000n)
    expect(gasLimitOf([{ gas: 100_000n }, { gas: 100_000n }]) > 220_000n).to.equal(true)
    expect(divided([refundOf(1n, 2n, 3n)], 2)).to.deep.equal([refundOf(1n, 2n), refundOf(3n)])
  })
})

describe('the voice', () => {
  const counts = { pokes: 1, payouts: 0, lots: 2 }
  const none = { pokes: 0, payouts: 0, lots: 0 }

  it('speaks in sentences, and calls nothing failed that may still come', () => {
    const hash = `0x${'ab'.repeat(32)}` as const
    expect(sentence({ event: 'pending', hash, nonce: 7 })).to.match(/It has not failed/)
    expect(sentence({ event: 'reverted', hash, block: 5n, gasUsed: 1n, cost: 10n ** 15n })).to.match(
      /^Reverted in block 5: .* changed nothing and cost 0.001 of the chain's coin\.$/,
    )
    expect(sentence({ event: 'refused', task: refundOf(9n), reason: 'It is blocked.', again: 240 })).to.equal(
      `Left out: refund of the lot at coin 9 in milestone 2 of ${CAMPAIGN}. It is blocked. Tried again in 4 minutes.`,
    )
    expect(sentence({ event: 'looked', block: 3n, source: 'chain', campaigns: 1, due: counts, resting: 1 })).to.equal(
      'Block 3: 1 campaign looked at; due: 1 poke, 2 lots to refund. 1 that the chain refused before are left alone for now.',
    )
    expect(
      sentence({ event: 'included', hash, block: 4n, done: counts, missed: none, gasUsed: 9n, cost: 0n }),
    ).to.match(/^Done in block 4: 1 poke, 2 lots to refund, for 0 of the chain's coin/)
  })

  it('writes lines of JSON with amounts as decimal strings', () => {
    const event: KeeperEvent = { event: 'held', by: 'budget', found: 2n ** 80n, limit: 0n }
    expect(JSON.parse(jsonLine(event, new Date(0)))).to.deep.equal({
      time: '1970-01-01T00:00:00.000Z',
      event: 'held',
      by: 'budget',
      found: '1208925819614629174706176',
      limit: '0',
    })
  })
})

describe('the metrics', () => {
  it('are served on the loopback, and count what was said', async () => {
    const metrics = new Metrics()
    const hash = `0x${'ab'.repeat(32)}` as const
    const done = { pokes: 1, payouts: 2, lots: 30 }
    const missed = { pokes: 0, payouts: 0, lots: 0 }
    metrics.observe({ event: 'included', hash, block: 4n, done, missed, gasUsed: 21_000n, cost: 5n * 10n ** 15n })
    metrics.observe({ event: 'looked', block: 9n, source: 'chain', campaigns: 3, due: done, resting: 4 })
    const server = await serveMetrics(metrics, 0)
    try {
      expect(new URL(server.url).hostname).to.equal('127.0.0.1')
      const text = await (await fetch(server.url)).text()
      for (const line of [
        'amana_keeper_block 9',
        'amana_keeper_resting 4',
        'amana_keeper_done_total{kind="lot"} 30',
        'amana_keeper_due{kind="payout"} 2',
        'amana_keeper_spent_coins_total 0.005',
        'amana_keeper_events_total{event="included"} 1',
      ]) {
        expect(text).to.include(`${line}\n`)
      }
      expect((await fetch(server.url.replace('/metrics', '/'))).status).to.equal(404)
      const taken = await serveMetrics(new Metrics(), Number(new URL(server.url).port)).catch((error: Error) => error)
      expect(taken)
        .to.be.an('error')
        .with.property('message')
        .that.matches(/--metrics-port \d+ cannot be used/)
    } finally {
      await server.close()
    }
  })
})
