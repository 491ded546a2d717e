import type { Web } from './web.ts'

/** Where words go. */
export interface Output {
  write(text: string): unknown
  /** A person reads it as it is written. */
  isTTY?: boolean | undefined
  columns?: number | undefined
}

/** All that a command has to do with the world around it, so that a test can be that world. */
export interface Surroundings {
  /** What comes in, for a command that is given `-` instead of a file; without it, nothing does. */
  stdin?: AsyncIterable<Uint8Array> | undefined
  /** What was asked for. */
  stdout: Output
  /** Progress, complaints and advice. */
  stderr: Output
  env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** How nodes are asked. */
  fetch: typeof fetch
  /** How the pages of charities are asked. */
  web: Web
}
