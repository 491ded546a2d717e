// The figures of the benchmark beside its targets, for a person and for a program.
import type { Distance } from './serve.ts'
import type { Measurement, Task } from './task.ts'

export type Kind = Task['kind']
export type Place = 'bare' | 'far'

export const PLACES: Readonly<Record<Place, Distance>> = {
  bare: { latency: 0, mostBlocks: 1_000_000 },
  far: { latency: 50, mostBlocks: 2_000 },
}

/** The median of each figure over all runs. */
export interface Timed {
  gifts: number
  place: Place
  kind: Kind
  median: Measurement
}

export interface Target {
  name: string
  found: number
  most: number
}

const MOST_OF_DOWNLOAD = 1.5
const MOST_OVER_DOWNLOAD = 600
const MOST_FOR_LIST = 250
const MOST_MEMORY = 1.5

export function medianOf(measurements: readonly Measurement[]): Measurement {
  const of = (figure: keyof Measurement) => {
    const sorted = measurements.map((one) => one[figure]).toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
  return {
    milliseconds: of('milliseconds'),
    processor: of('processor'),
    peakMegabytes: of('peakMegabytes'),
    requests: of('requests'),
    events: of('events'),
  }
}

export function targetsOf(all: readonly Timed[]): Target[] {
  const of = (gifts: number, place: Place, kind: Kind) =>
    all.find((one) => one.gifts === gifts && one.place === place && one.kind === kind)?.median
  const sizes = [...new Set(all.map(({ gifts }) => gifts))]
  const targets = sizes.flatMap((gifts): Target[] => {
    const [far, farAudit] = [of(gifts, 'far', 'download'), of(gifts, 'far', 'audit')]
    const [bare, bareAudit] = [of(gifts, 'bare', 'download'), of(gifts, 'bare', 'audit')]
    const list = of(gifts, 'bare', 'list')
    if (!far || !farAudit || !bare || !bareAudit || !list) return []
    const each10k = 10_000 / gifts
    return [
      {
        name: `${gifts} gifts, far: audit / download`,
        found: farAudit.milliseconds / far.milliseconds,
        most: MOST_OF_DOWNLOAD,
      },
      {
        name: `${gifts} gifts, bare: (audit − download) ms per 10,000`,
        found: (bareAudit.milliseconds - bare.milliseconds) * each10k,
        most: MOST_OVER_DOWNLOAD,
      },
      { name: `${gifts} gifts, bare: list ms per 10,000`, found: list.milliseconds * each10k, most: MOST_FOR_LIST },
      { name: `${gifts} gifts: requests for a list`, found: list.requests, most: 1 },
    ]
  })
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const [small, large] = [of(least, 'bare', 'audit'), of(most, 'bare', 'audit')]
  if (small && large && most > least) {
    const found = large.peakMegabytes / small.peakMegabytes
    targets.push({ name: `peak memory of the audit, ${most} / ${least} gifts`, found, most: MOST_MEMORY })
  }
  return targets
}

export function lines(all: readonly Timed[]): string[] {
  const header = ['gifts', 'node', 'what', 'ms', 'processor ms', 'peak MB', 'requests', 'events']
  const rows = all.map(({ gifts, place, kind, median }) => [
    String(gifts),
    place,
    kind,
    ...[median.milliseconds, median.processor, median.peakMegabytes, median.requests, median.events].map((figure) =>
      figure.toFixed(0),
    ),
  ])
  const targets = targetsOf(all).map(({ name, found, most }) => {
    const verdict = found <= most ? 'met' : 'MISSED'
    return `${verdict.padEnd(7)}${name}: ${found.toFixed(2)}, at most ${most}`
  })
  return [...[header, ...rows].map((row) => row.map((cell) => cell.padStart(13)).join('')), '', ...targets]
}
