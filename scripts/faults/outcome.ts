// What came of one thing that went wrong.
import type { Findings } from './check.ts'

export interface Outcome extends Findings {
  name: string
  title: string
  /** From when it was right again until the newest block was answered; nothing: it did not come to that. */
  seconds: number | undefined
  seen: string
  ok: boolean
}

export function lineOf({ title, seconds, seen, events, lost, twice, ledgerOk, ok }: Outcome): string {
  const ready = seconds === undefined ? 'not ready again' : `ready after ${seconds.toFixed(1)} s`
  const ledger = ledgerOk ? 'ledger ok' : 'LEDGER DIFFERS'
  return `${ok ? 'ok    ' : 'FAILED'}  ${title}: ${ready}, ${events} events, ${lost} lost, ${twice} twice, ${ledger}; ${seen}`
}
