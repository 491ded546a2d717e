import { expect } from 'chai'
import { problemsOf } from '../../scripts/bench/api-report.ts'
import { parseCommand } from '../../scripts/bench/index-command.ts'
import { type IndexFigures, lines, quantile, targetsOf } from '../../scripts/bench/index-report.ts'
import { plansIn } from '../../scripts/bench/plans.ts'
import { figuresOf } from '../../scripts/bench/process-figures.ts'
import { UsageError } from '../../scripts/usage-error.ts'

describe('npm run bench:index', () => {
  it('takes both databases unless one is named, and says what it does not know', () => {
    expect(parseCommand(['--data', 'x.csv'])).to.deep.include({
      databases: ['pglite', 'postgres'],
      blocks: 120,
      seconds: 60,
    })
    expect(parseCommand(['--data', 'x.csv', '--databases', 'postgres'])).to.deep.include({ databases: ['postgres'] })
    expect(() => parseCommand([])).to.throw(UsageError, '--data FILE')
    expect(() => parseCommand(['--data', 'x', '--databases', 'oracle'])).to.throw(UsageError, 'pglite and postgres')
  })

  it('misses its target when the index takes longer than it may, or loses an event', () => {
    const met = targetsOf({ gifts: 10, indexes: [figures({ milliseconds: 1_500, events: 10 })] })
    expect(met.filter(({ found, most }) => found > most)).to.deep.equal([])
    const missed = targetsOf({
      gifts: 10,
      indexes: [figures({ milliseconds: 1_501, events: 9, problems: ['grant 3'] })],
    })
    expect(missed.filter(({ found, most }) => found > most)).to.have.lengthOf(3)
    expect(lines({ gifts: 10, indexes: [figures({ milliseconds: 1_501, events: 9 })] }).join('\n')).to.contain('MISSED')
  })

  it('takes as a quantile a delay that was there', () => {
    expect(quantile([30, 10, 20, 40], 0.5)).to.equal(20)
    expect(quantile([30, 10, 20, 40], 0.99)).to.equal(40)
    expect(quantile([], 0.5)).to.equal(0)
  })

  it('reads what a process has used', function () {
    if (process.platform !== 'linux') this.skip()
    const own = figuresOf(process.pid)
    expect(own?.peakMegabytes).to.be.greaterThan(20)
    expect(own?.processorSeconds).to.be.greaterThan(0)
    expect(figuresOf(2 ** 22 + 1)).to.equal(undefined)
  })
})

describe('npm run bench:api', () => {
  const plan = (node: object) =>
    `2026-01-01 00:00:00 UTC [1] LOG:  duration: 0.111 ms  plan:\n\t${JSON.stringify({
      'Query Text': 'select "id" from "amana"."gift" where true',
      Plan: node,
    })}`
  const large = new Set(['gift'])

  it('finds a table that is read as a whole, and lets a small one be', () => {
    const scan = { 'Node Type': 'Limit', Plans: [{ 'Node Type': 'Seq Scan', 'Relation Name': 'gift' }] }
    const [found] = plansIn(plan(scan).split('\n'), 'gifts', large)
    expect(found).to.deep.equal({
      request: 'gifts',
      query: 'from "amana"."gift" where true',
      reads: ['Seq Scan gift'],
      wholeTables: ['gift'],
    })
    const small = { 'Node Type': 'Seq Scan', 'Relation Name': 'head' }
    expect(plansIn(plan(small).split('\n'), 'gifts', large)[0]?.wholeTables).to.deep.equal([])
  })

  it('reads several plans between other lines of the log', () => {
    const index = { 'Node Type': 'Index Scan', 'Relation Name': 'gift', 'Index Name': 'gift_pk' }
    const log = [
      'LOG:  checkpoint starting',
      ...plan(index).split('\n'),
      'LOG:  checkpoint complete',
      ...plan(index).split('\n'),
    ]
    expect(plansIn(log, 'gifts', large).map(({ reads }) => reads)).to.deep.equal([
      ['Index Scan gift by gift_pk'],
      ['Index Scan gift by gift_pk'],
    ])
  })

  it('has problems with what failed, who heard nothing, and plans that nobody saw', () => {
    const load = { name: 'page', replicas: 1, requestsPerSecond: 1, p50: 1, p99: 1, failures: 2 }
    const listening = { asked: 9, listeners: 9, reached: 8, p50: 1, p99: 1, peakMegabytes: 1, connecting: 1 }
    expect(problemsOf({ gifts: 1, loads: [load], listening, plans: [] })).to.deep.equal([
      'page, 1 replicas: 2 requests failed',
      '1 of 9 listeners did not get the gift',
      'no query was seen',
    ])
  })
})

function figures({
  milliseconds,
  events,
  problems = [],
}: {
  milliseconds: number
  events: number
  problems?: string[]
}): IndexFigures {
  return {
    database: 'postgres',
    download: { milliseconds: 1_000, requests: 2, campaigns: 1, events: 10, peakMegabytes: 1 },
    cold: { milliseconds, events, peakMegabytes: 1, processorSeconds: 1 },
    delays: { blocks: 1, p50: 1, p99: 1, most: 1 },
    busy: { rate: 1, seconds: 1, gifts: 1, behind: 1 },
    check: { campaigns: 1, events, problems },
  }
}
