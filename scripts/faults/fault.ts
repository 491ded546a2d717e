// One thing that goes wrong.
import type { System } from './system.ts'

export interface Fault {
  /** `indexer-killed`: also what `--only` takes. */
  name: string
  title: string
  /**
   * Makes it go wrong and right again. What the index holds afterwards is checked by the caller.
   *
   * @returns Seconds from when it was right again until the newest block was answered, and a word on what was seen.
   * @throws Error when something was answered that must not be.
   */
  run(system: System): Promise<{ seconds: number; seen: string }>
}
