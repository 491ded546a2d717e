import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { z } from 'zod'
import { parseCommand } from '../../scripts/bench/audit-command.ts'
import { type Kind, medianOf, type Place, type Timed, targetsOf } from '../../scripts/bench/audit-report.ts'
import { donationsFor } from '../../scripts/bench/audit-stage.ts'
import { type Measurement, measurementSchema } from '../../scripts/bench/task.ts'
import { syntheticCsv } from '../../scripts/replay/synthetic-donations.ts'

const resultSchema = z.object({
  runs: z.number(),
  figures: z.array(z.object({ gifts: z.number(), place: z.string(), kind: z.string(), median: measurementSchema })),
  targets: z.array(z.object({ name: z.string(), found: z.number(), most: z.number() })),
})

describe('npm run bench:audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
  after(() => rmSync(folder, { recursive: true }))

  it('times download, audit and list on both nodes, and every gift is in what they read', function () {
    // It takes a minute of what a change may take.
    if (process.env['AMANA_TIER'] === undefined) this.skip()
    const path = join(folder, 'donations.csv')
    writeFileSync(path, [...syntheticCsv({ seed: 5, campaigns: 3, donations: 60 })].join(''))
    const options = ['scripts/bench-audit.ts', '--data', path, '--sizes', '50', '--runs', '1', '--json']
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...options], {
      encoding: 'utf8',
    })
    expect(status, stderr).to.be.oneOf([0, 1]) // the machine may be too busy for the targets
    const { figures, targets } = resultSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
    expect(figures.map(({ place, kind }) => `${place} ${kind}`)).to.have.members([
      'bare download',
      'bare audit',
      'bare list',
      'far download',
      'far audit',
      'far list',
    ])
    for (const { median } of figures) expect(median.events).to.be.at.least(50)
    expect(figures.filter(({ kind }) => kind === 'list').map(({ median }) => median.requests)).to.deep.equal([1, 1])
    expect(targets).to.have.length(4)
  })

  it('takes the gifts of the largest grant, and of the whole file when that has fewer', () => {
    const donation = (line: number, grant: number) => ({ line, time: line, donor: 'a', grant, amount: 1n })
    const donations = [donation(1, 7), donation(2, 8), donation(3, 8)]
    expect(donationsFor(2, donations).map(({ line }) => line)).to.deep.equal([2, 3])
    expect(donationsFor(3, donations).map(({ line }) => line)).to.deep.equal([1, 2, 3])
    expect(() => donationsFor(4, donations)).to.throw('The file has 3 donations; --sizes asks for 4')
  })

  it('compares within one place, and memory between the sizes', () => {
    const timed = (gifts: number, place: Place, kind: Kind, milliseconds: number, peakMegabytes = 100): Timed => {
      return { gifts, place, kind, median: { ...measurement(milliseconds), peakMegabytes } }
    }
    const of = (gifts: number, memory: number) => [
      timed(gifts, 'bare', 'download', 100),
      timed(gifts, 'bare', 'audit', 160, memory),
      timed(gifts, 'bare', 'list', 30),
      timed(gifts, 'far', 'download', 400),
      timed(gifts, 'far', 'audit', 800),
    ]
    const found = Object.fromEntries(
      targetsOf([...of(1_000, 100), ...of(10_000, 140)]).map((target) => [target.name, target.found]),
    )
    expect(found).to.deep.equal({
      '1000 gifts, far: audit / download': 2,
      '1000 gifts, bare: (audit − download) ms per 10,000': 600,
      '1000 gifts, bare: list ms per 10,000': 300,
      '1000 gifts: requests for a list': 1,
      '10000 gifts, far: audit / download': 2,
      '10000 gifts, bare: (audit − download) ms per 10,000': 60,
      '10000 gifts, bare: list ms per 10,000': 30,
      '10000 gifts: requests for a list': 1,
      'peak memory of the audit, 10000 / 1000 gifts': 1.4,
    })
  })

  it('takes the median of each figure', () => {
    expect(medianOf([measurement(3), measurement(1), measurement(2)]).milliseconds).to.equal(2)
  })

  it('asks for what it needs', () => {
    expect(() => parseCommand([])).to.throw('Give the file of donations: --data FILE')
    expect(() => parseCommand(['--data', 'a', '--sizes', '10,many'])).to.throw('--sizes must be a whole number')
    expect(() => parseCommand(['--data', 'a', '--runs', '0'])).to.throw('--runs must be a whole number from 1 to 99')
    expect(() => parseCommand(['--data', 'a', '--again'])).to.throw('--again')
    expect(parseCommand(['--help'])).to.equal('help')
    expect(parseCommand(['--data', 'a'])).to.deep.equal({ data: 'a', sizes: [6503, 69015], runs: 5, json: false })
  })
})

function measurement(milliseconds: number): Measurement {
  return { milliseconds, processor: milliseconds, peakMegabytes: 100, requests: 1, events: 1 }
}
