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

/** The same JSON without a character that a terminal obeys or that hides: words of strangers are in it. */
function harmless(json: string): string {
  const escaped = (text: string) =>
    Array.from({ length: text.length }, (_, place) => `\\u${text.charCodeAt(place).toString(16).padStart(4, '0')}`)
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (text) => escaped(text).join(''))
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
      if (isJson) write(stdout, harmless(canonicalJson(answer)))
    },
    raw: (content) => stdout.write(content),
    aside: (words) => write(stderr, words),
    progress,
  }
}
