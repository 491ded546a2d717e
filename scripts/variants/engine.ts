// Judges variants of the contracts: does any test turn red?
import type { Ground } from './ground.ts'
import type { Order, Place } from './order.ts'
import { TooLate, WorkerProcess } from './worker-process.ts'

export interface Variant {
  place: Place
  /** Files with their changed texts. */
  changes: Readonly<Record<string, string>>
}

export type Verdict =
  /** It does not compile. */
  | { outcome: 'invalid'; message: string }
  /** It compiles to the very bytes that the contracts compile to, or that another variant does. */
  | { outcome: 'same' | 'duplicate'; codeHash: string }
  | { outcome: 'killed'; by: string; codeHash: string }
  /** The tests did not end in several times the time that they take. */
  | { outcome: 'timeout'; codeHash: string }
  | { outcome: 'survived'; codeHash: string }

export interface Limits {
  /** Test files that are known to stay green on this variant. */
  green?: ReadonlySet<string>
  /** Ask every test, even those that do not run what has changed. */
  all?: boolean
}

/** Questions before a worker is replaced. */
const SERVICE = 600
const PATIENCE = 8
const GRACE_SECONDS = 180

export class Engine {
  readonly #order: Order
  readonly #workers: WorkerProcess[]
  readonly #seen = new Set<string>()

  constructor(ground: Ground, order: Order, workers: number) {
    this.#order = order
    this.#workers = Array.from({ length: workers }, () => new WorkerProcess(ground.files))
    process.once('exit', () => this.stop())
  }

  /** Each item by the next free worker. */
  async each<item>(items: readonly item[], work: (item: item, worker: WorkerProcess) => Promise<void>): Promise<void> {
    const queue = [...items]
    await Promise.all(
      this.#workers.map(async (worker) => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
          await work(item, worker)
          // Chains that tests made for themselves pile up in a process.
          if (worker.served > SERVICE) worker.stop()
        }
      }),
    )
  }

  async judge({ place, changes }: Variant, worker: WorkerProcess, limits: Limits = {}): Promise<Verdict> {
    const installed = await worker.ask({ ask: 'install', changes })
    if (installed.answer === 'invalid') return { outcome: 'invalid', message: installed.message }
    const { codeHash, isSame } = installed
    if (isSame) return { outcome: 'same', codeHash }
    if (this.#seen.has(codeHash)) return { outcome: 'duplicate', codeHash }
    this.#seen.add(codeHash)

    const mayNotice = (test: string) => !limits.green?.has(test.split(' › ')[0] ?? '')
    for (const tests of this.#order.for(place, mayNotice, { only: !limits.all })) {
      if (tests.length === 0) continue
      try {
        const limit = GRACE_SECONDS + PATIENCE * this.#order.seconds(tests)
        const { result } = await worker.ask({ ask: 'run', tests, bail: true }, limit)
        const [failure] = result.failures
        if (failure) {
          this.#order.learn(place, failure.test)
          return { outcome: 'killed', by: failure.test, codeHash }
        }
        if (result.passed === 0) throw new Error(`Nothing ran of ${tests.length} tests.`)
      } catch (error) {
        if (error instanceof TooLate) return { outcome: 'timeout', codeHash }
        throw error
      }
    }
    return { outcome: 'survived', codeHash }
  }

  /** Has been judged in an earlier run. */
  know(codeHash: string): void {
    this.#seen.add(codeHash)
  }

  stop(): void {
    for (const worker of this.#workers) worker.stop()
  }
}
