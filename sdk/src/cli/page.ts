import { canonicalJson, type Json } from '../canonical-json.ts'
import type { Output } from './surroundings.ts'
import { type ProgressBar, progressBar } from './terminal/progress-bar.ts'
import { type Voice, withoutIsolates } from './voice.ts'

/** Where a command writes: answers to one stream, everything else to the other. */
export interface Page extends Voice {
  isJson: boolean
  /** A line of the answer; not when JSON was asked for. */
  line(line?: string): void
  lines(lines: readonly string[]): void
  /** The answer as one JSON line, when that was asked for. */
  json(answer: Json): void
  /** A file's bytes, as they are. */
  raw(text: string): void
  /** A sentence beside the answer. */
  aside(line: string): void
  progress: ProgressBar
}

export function pageOf(voice: Voice, stdout: Output, stderr: Output, isJson: boolean): Page {
  const progress = progressBar(stderr)
  const write = (output: Output, line: string) => {
    progress.clear()
    output.write(`${output.isTTY ? line : withoutIsolates(line)}\n`)
  }
  const line = (words = '') => {
    if (!isJson) write(stdout, words)
  }
  return {
    ...voice,
    isJson,
    line,
    lines: (all) => all.forEach(line),
    json: (answer) => {
      if (isJson) write(stdout, canonicalJson(answer))
    },
    raw: (content) => stdout.write(content),
    aside: (words) => write(stderr, words),
    progress,
  }
}
