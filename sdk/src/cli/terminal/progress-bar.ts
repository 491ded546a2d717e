import type { Output } from '../surroundings.ts'
import { cutTo } from './width.ts'

export interface ProgressBar {
  /** `done` of `all`; neither: only the words are shown. */
  show(words: string, done?: bigint, all?: bigint): void
  /** Takes the bar away. */
  clear(): void
}

const BAR = 24
const ERASE_LINE = '\r\u001b[2K'

/** One line that is drawn over itself on a terminal, and nothing at all in a pipe or a file. */
export function progressBar(output: Output): ProgressBar {
  if (!output.isTTY) return { show() {}, clear() {} }
  let shown = ''
  return {
    show(words, done, all) {
      const line = cutTo((output.columns ?? 80) - 1, `${barOf(done, all)}${words}`)
      if (line === shown) return
      shown = line
      output.write(ERASE_LINE + line)
    },
    clear() {
      if (shown !== '') output.write(ERASE_LINE)
      shown = ''
    },
  }
}

function barOf(done: bigint | undefined, all: bigint | undefined): string {
  if (done === undefined || !all) return ''
  const filled = Number((BigInt(BAR) * (done < all ? done : all)) / all)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `
}
