// What a worker is asked and what it answers, one answer to each question.
import type { RunResult, TestInfo } from './test-suite.ts'

export type Request =
  | { ask: 'load'; files: readonly string[]; isTracing: boolean }
  /** Compiles the project with these files in place of its own, and puts the code where tests find it. */
  | { ask: 'install'; changes: Readonly<Record<string, string>> }
  | { ask: 'run'; tests: readonly string[]; bail: boolean }
  /** Compiles the project so that every statement reports that it runs, and runs all tests. */
  | { ask: 'trace' }

export interface Statement {
  file: string
  /** In bytes. */
  start: number
  end: number
  /** Indexes of the tests that run it. */
  tests: number[]
}

export interface Trace {
  tests: string[]
  /** Milliseconds, hooks not included. */
  durations: Record<string, number>
  statements: Statement[]
  /** Tests that fail because their contracts report, or because they fail. */
  upset: string[]
}

export type Reply =
  | { answer: 'loaded'; tests: TestInfo[] }
  /** `isSame`: it compiles to what the project compiles to. */
  | { answer: 'installed'; codeHash: string; isSame: boolean }
  | { answer: 'invalid'; message: string }
  | { answer: 'ran'; result: RunResult }
  | { answer: 'traced'; trace: Trace }
  | { answer: 'broken'; message: string }

/** The exit code of a worker whose chain takes more memory than tests do. */
export const OUT_OF_MEMORY = 99
