// The figures of the benchmark of the API.
import type { Load } from './api-load.ts'
import type { Listening } from './listeners.ts'
import type { QueryPlan } from './plans.ts'

export interface Report {
  gifts: number
  loads: readonly Load[]
  listening: Listening
  plans: readonly QueryPlan[]
}

/** What is not as it must be. */
export function problemsOf({ loads, listening, plans }: Report): string[] {
  return [
    ...loads
      .filter(({ failures }) => failures > 0)
      .map(({ name, replicas, failures }) => `${name}, ${replicas} replicas: ${failures} requests failed`),
    ...(listening.reached < listening.listeners
      ? [`${listening.listeners - listening.reached} of ${listening.listeners} listeners did not get the gift`]
      : []),
    ...plans
      .filter(({ wholeTables }) => wholeTables.length > 0)
      .map(({ request, wholeTables, query }) => `${request}: all of ${wholeTables.join(', ')} is read for … ${query}`),
    ...(plans.length === 0 ? ['no query was seen'] : []),
  ]
}

export function lines(report: Report): string[] {
  const { loads, listening, plans } = report
  const { asked, listeners, reached, p50, p99, peakMegabytes, connecting } = listening
  const problems = problemsOf(report)
  return [
    [...['request'.padEnd(24)], ...['replicas', 'requests/s', 'p50 ms', 'p99 ms', 'failed'].map(right)].join(''),
    ...loads.map((load) =>
      [
        load.name.padEnd(24),
        ...[load.replicas, Math.round(load.requestsPerSecond), load.p50, load.p99, load.failures].map(right),
      ].join(''),
    ),
    '',
    ...(listeners < asked
      ? [`This machine allows ${listeners} listeners; ${asked} were asked for (see ulimit -n).`]
      : []),
    `${reached} of ${listeners} listeners got the gift: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ` +
      `connected within ${connecting.toFixed(1)} s, the replica held ${peakMegabytes.toFixed(0)} MB`,
    '',
    ...plans.map(({ request, query, reads }) => `${request.padEnd(24)}${reads.join(', ') || 'no table'}  … ${query}`),
    '',
    ...(problems.length === 0 ? ['No request failed, and no query reads a whole large table.'] : problems),
  ]
}

function right(cell: string | number): string {
  return String(cell).padStart(12)
}
