// What another process has used so far, as Linux counts it.
import { existsSync, readFileSync } from 'node:fs'

export interface ProcessFigures {
  /** The most memory that it ever held. */
  peakMegabytes: number
  /** Of the processor, in user and kernel mode. */
  processorSeconds: number
}

/** Linux's unit of processor time for programs (USER_HZ), the same on every machine. */
const TICKS_PER_SECOND = 100

/** Nothing where there is no /proc, or no such process any more. */
export function figuresOf(pid: number): ProcessFigures | undefined {
  const [status, stat] = [`/proc/${pid}/status`, `/proc/${pid}/stat`]
  if (!existsSync(status)) return undefined
  const [, kilobytes = '0'] = readFileSync(status, 'utf8').match(/^VmHWM:\s+(\d+) kB$/m) ?? []
  // after the name, which may hold blanks: state is field 3, user and kernel time are fields 14 and 15
  const fields = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return { peakMegabytes: Number(kilobytes) / 1024, processorSeconds: ticks / TICKS_PER_SECOND }
}
