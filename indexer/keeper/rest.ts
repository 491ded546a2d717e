import { keysOf, type Task } from './task.ts'

interface Rest {
  /** Milliseconds since 1970. */
  until: number
  times: number
}

const FIRST = 60_000
const LONGEST = 86_400_000

/** What was refused is left alone for a minute, then two, then four, up to a day: a token may let go what it holds today. */
export class Resting {
  readonly #now: () => number
  readonly #rests = new Map<string, Rest>()

  /** @param now - Milliseconds since 1970. */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** How many things are left alone at present. */
  get size(): number {
    const now = this.#now()
    return [...this.#rests.values()].filter(({ until }) => until > now).length
  }

  /** The task without what rests, or nothing. */
  awake<task extends Task>(task: task): task | undefined {
    const now = this.#now()
    const sleeps = (key: string) => (this.#rests.get(key)?.until ?? 0) > now
    const keys = keysOf(task)
    if (task.kind !== 'refund') return keys.some(sleeps) ? undefined : task
    const lots = task.lots.filter((_, index) => !sleeps(keys[index] as string))
    return lots.length > 0 ? { ...task, lots } : undefined
  }

  /** Leaves it alone for a while, in milliseconds, which it gives back. */
  lay(task: Task): number {
    let longest = 0
    for (const key of keysOf(task)) {
      const times = this.#rests.get(key)?.times ?? 0
      const wait = Math.min(FIRST * 2 ** Math.min(times, 30), LONGEST)
      this.#rests.set(key, { until: this.#now() + wait, times: times + 1 })
      longest = Math.max(longest, wait)
    }
    return longest
  }

  /** Remembers nothing about what is due no longer. */
  keepOnly(tasks: readonly Task[]): void {
    const due = new Set(tasks.flatMap(keysOf))
    for (const key of this.#rests.keys()) if (!due.has(key)) this.#rests.delete(key)
  }
}
