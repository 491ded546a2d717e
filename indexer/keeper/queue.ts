import type { Task } from './task.ts'
import { type Accepted, type Refused, type Trial, tryTask } from './trial.ts'

/** Tasks that are tried at the same time. */
const TRIALS_AT_ONCE = 8

/** Tasks in order, tried a few at a time and not before their turn: what no budget reaches is not tried either. */
export class Queue {
  readonly #tasks: Task[]
  readonly #trial: Trial
  #accepted: Accepted[] = []
  #refused: Refused[] = []

  constructor(tasks: readonly Task[], trial: Trial) {
    this.#tasks = [...tasks]
    this.#trial = trial
  }

  /** What has been tried and not been taken. */
  get next(): Accepted | undefined {
    return this.#accepted[0]
  }

  async peek(): Promise<Accepted | undefined> {
    while (this.#accepted.length === 0 && this.#tasks.length > 0) {
      const verdicts = await Promise.all(
        this.#tasks.splice(0, TRIALS_AT_ONCE).map((task) => tryTask(this.#trial, task)),
      )
      for (const { accepted, refused } of verdicts) {
        this.#accepted.push(...accepted)
        this.#refused.push(...refused)
      }
    }
    return this.#accepted[0]
  }

  /** Puts two halves in the place of the next one; false when it has none. */
  async halve(): Promise<boolean> {
    const task = this.next?.task
    if (task?.kind !== 'refund' || task.lots.length === 1) return false
    const middle = Math.ceil(task.lots.length / 2)
    const halves = [task.lots.slice(0, middle), task.lots.slice(middle)]
    const verdicts = await Promise.all(halves.map((lots) => tryTask(this.#trial, { ...task, lots })))
    this.#accepted.splice(0, 1, ...verdicts.flatMap(({ accepted }) => accepted))
    this.#refused.push(...verdicts.flatMap(({ refused }) => refused))
    return true
  }

  take(): Accepted {
    return this.#accepted.shift() as Accepted
  }

  takeRefused(): Refused[] {
    return this.#refused.splice(0)
  }
}
