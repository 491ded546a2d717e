// Which tests to ask about a change, and in which order, so that the one that notices it comes early.
import type { Trace } from './protocol.ts'
import type { Range } from './syntax.ts'

/** Where a variant differs from the project. */
export interface Place {
  file: string
  within?: string
  range: Range
  /** Other places that the change reaches. */
  uses?: readonly Range[]
}

const FIRST = 8

export class Order {
  readonly #trace: Trace
  readonly #kills = new Map<string, Map<string, number>>()

  constructor(trace: Trace) {
    this.#trace = trace
  }

  learn({ file, within }: Place, test: string): void {
    for (const place of [file, `${file} ${within}`]) {
      const kills = this.#kills.get(place) ?? new Map<string, number>()
      kills.set(test, (kills.get(test) ?? 0) + 1)
      this.#kills.set(place, kills)
    }
  }

  /** Two lists: a few that will probably do, then the rest. `only` leaves out tests that cannot notice. */
  for(place: Place, allowed: (test: string) => boolean, { only = true } = {}): [string[], string[]] {
    const running = this.#running(place)
    const tests = this.#trace.tests.filter((test) => allowed(test) && (!only || !running || running.has(test)))
    const ranks = new Map(tests.map((test) => [test, this.#rank(place, test, running?.has(test) ?? false)]))
    const rankOf = (test: string) => ranks.get(test) ?? []
    tests.sort((a, b) => compare(rankOf(a), rankOf(b)))
    return [tests.slice(0, FIRST), tests.slice(FIRST)]
  }

  seconds(tests: readonly string[]): number {
    return tests.reduce((sum, test) => sum + (this.#trace.durations[test] ?? 0), 0) / 1000
  }

  #rank({ file, within = '' }: Place, test: string, isRunning: boolean): number[] {
    const name = within.split('.').at(-1)?.replace(/^_/, '') ?? ''
    return [
      -(this.#kills.get(`${file} ${within}`)?.get(test) ?? 0),
      -(isRunning ? 1 : 0),
      // A function's own tests are called after it.
      name.length > 3 && test.toLowerCase().includes(name.toLowerCase()) ? 0 : 1,
      -(this.#kills.get(file)?.get(test) ?? 0),
      this.#trace.durations[test] ?? 0,
    ]
  }

  /** The tests that run the place, or else all that it reaches; undefined when that is not known. */
  #running({ file, range, uses = [] }: Place): Set<string> | undefined {
    const own = this.#runningAt(file, range)
    if (own || uses.length === 0) return own
    const reached = uses.map((use) => this.#runningAt(file, use))
    return reached.includes(undefined) ? undefined : new Set(reached.flatMap((running) => [...(running ?? [])]))
  }

  /** The tests that run the innermost statement around the range; undefined when no statement is. */
  #runningAt(file: string, range: Range): Set<string> | undefined {
    const { tests, statements, upset } = this.#trace
    const around = statements.filter(
      (statement) => statement.file === file && statement.start <= range.start && range.end <= statement.end,
    )
    const innermost = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    if (!innermost) return undefined
    // A test that the instrumentation itself upset has not shown all that it runs.
    return new Set([...innermost.tests.map((index) => tests[index] as string), ...upset])
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
