// The figures of the benchmark of the index beside its targets, for a person and for a program.

import type { Target } from './audit-report.ts'
import type { Download } from './download-task.ts'
import type { DatabaseKind } from './index-command.ts'

export interface Cold {
  /** From the start of the process until it answers with every event. */
  milliseconds: number
  events: number
  peakMegabytes: number
  processorSeconds: number
  /** On PostgreSQL: the index, and what Ponder keeps of the node's answers. */
  databaseMegabytes?: number | undefined
}

export interface Delays {
  /** Blocks with a gift, one after the other. */
  blocks: number
  /** Milliseconds from the mined block to the first answer that has its gift. */
  p50: number
  p99: number
  most: number
}

export interface Busy {
  rate: number
  seconds: number
  gifts: number
  /** Milliseconds from the last block to the answer that has its last gift. */
  behind: number
}

export interface Check {
  campaigns: number
  events: number
  /** What the index and the chain disagree about; empty: nothing. */
  problems: readonly string[]
}

export interface IndexFigures {
  database: DatabaseKind
  /** Of the same events from the same node, right before. */
  download: Download
  cold: Cold
  delays: Delays
  busy: Busy
  check: Check
}

export interface Report {
  /** Of the file. */
  gifts: number
  indexes: readonly IndexFigures[]
}

/** How much longer than the plain download. */
const MOST_OF_DOWNLOAD = 1.5

/** The smallest value that at least this share of all is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function targetsOf({ indexes }: Report): Target[] {
  return indexes.flatMap(({ database, download, cold, check, busy }) => [
    {
      name: `${database}: from nothing / plain download`,
      found: cold.milliseconds / download.milliseconds,
      most: MOST_OF_DOWNLOAD,
    },
    { name: `${database}: events missing`, found: download.events - cold.events, most: 0 },
    {
      name: `${database}: what index and chain disagree about after ${busy.gifts} more gifts`,
      found: check.problems.length,
      most: 0,
    },
  ])
}

export function lines(report: Report): string[] {
  const { indexes, gifts } = report
  const perSecond = (events: number, milliseconds: number) => `${Math.round((events * 1_000) / milliseconds)} events/s`
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`
  const megabytes = (figure: number) => `${figure.toFixed(0)} MB`
  return [
    `${gifts} gifts of the file`,
    ...indexes.flatMap(({ database, download, cold, delays, busy, check }) => [
      `plain download of ${download.events} events of ${download.campaigns} campaigns: ` +
        `${seconds(download.milliseconds)}, ${perSecond(download.events, download.milliseconds)}, ` +
        `${download.requests} requests, ${megabytes(download.peakMegabytes)}`,
      `${database} from nothing: ${seconds(cold.milliseconds)}, ${perSecond(cold.events, cold.milliseconds)}, ` +
        `${cold.processorSeconds.toFixed(0)} s of processor, at most ${megabytes(cold.peakMegabytes)}` +
        (cold.databaseMegabytes === undefined ? '' : `, ${megabytes(cold.databaseMegabytes)} on disk`),
      `${database} from block to answer, ${delays.blocks} blocks: p50 ${delays.p50.toFixed(0)} ms, ` +
        `p99 ${delays.p99.toFixed(0)} ms, at most ${delays.most.toFixed(0)} ms`,
      `${database} ${busy.rate} gifts a second for ${busy.seconds} s: ${busy.gifts} gifts, ` +
        `the last one answered ${busy.behind.toFixed(0)} ms after its block`,
      `${database} against the chain: ${check.campaigns} campaigns, ${check.events} events, ` +
        (check.problems.length === 0 ? 'equal' : `${check.problems.length} problems`),
      ...check.problems.slice(0, 10).map((problem) => `  ${problem}`),
    ]),
    '',
    ...targetsOf(report).map(
      ({ name, found, most }) => `${found <= most ? 'met' : 'MISSED'}  ${name}: ${round(found)}, at most ${most}`,
    ),
  ]
}

function round(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(2)
}
