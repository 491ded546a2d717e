import { run } from '../../../sdk/src/cli/run.ts'
import type { Surroundings } from '../../../sdk/src/cli/surroundings.ts'

/** A web that nobody is on. */
const NO_WEB: Surroundings['web'] = {
  resolve: () => Promise.reject(new Error('no name')),
  connect: () => {
    throw new Error('no connection')
  },
}

export interface Typed extends Partial<Omit<Surroundings, 'stdout' | 'stderr'>> {
  /** A person reads along; default: a pipe. */
  isTTY?: boolean
  /** Called whenever something was printed, with all of it so far. */
  onOutput?: (printed: { stdout: string; stderr: string }) => unknown
}

/** Runs the command as if it had been typed, and keeps what it printed. */
export async function type(words: readonly string[], { isTTY = false, onOutput, ...around }: Typed = {}) {
  const printed = { stdout: '', stderr: '' }
  const into = (name: keyof typeof printed) => ({
    isTTY,
    columns: 100,
    write(text: string) {
      printed[name] += text
      onOutput?.({ ...printed })
    },
  })
  const exitCode = await run(words, {
    stdout: into('stdout'),
    stderr: into('stderr'),
    env: {},
    signal: new AbortController().signal,
    fetch,
    web: NO_WEB,
    ...around,
  })
  return { exitCode, ...printed }
}
