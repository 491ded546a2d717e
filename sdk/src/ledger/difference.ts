import { canonicalJson, type Json } from '../canonical-json.ts'
import type { Problem } from './check.ts'
import type { LedgerEvent } from './hash.ts'
import { historyData } from './history.ts'

/** Where a list of events first differs from the true one, in what is hashed; `undefined` when it does not. */
export function firstDifference(list: readonly LedgerEvent[], truth: readonly LedgerEvent[]): Problem | undefined {
  const length = Math.max(list.length, truth.length)
  for (let index = 0; index < length; index += 1) {
    const [found, expected] = [list[index], truth[index]]
    if (!expected) return { expected: 'the end', found: lineOf(found), evidence: `event ${index} of the list` }
    if (!found) {
      // A list of an earlier day: it lacks what came later.
      return { expected: lineOf(expected), found: 'the end', evidence: `event ${index} of the list`, missing: true }
    }
    if (lineOf(found) === lineOf(expected)) continue
    const field = fieldIn(found, expected)
    if (!field) return { expected: lineOf(expected), found: lineOf(found), evidence: `event ${index} of the list` }
    const evidence = `event ${index} of the list, ${expected.eventName}: ${field.name}`
    return { expected: field.expected, found: field.found, evidence }
  }
  return undefined
}

/** The one field in which two events of a kind differ. */
function fieldIn(found: LedgerEvent, expected: LedgerEvent) {
  if (found.eventName !== expected.eventName) return undefined
  const other = new Map<string, unknown>(Object.entries({ ...found.args, timestamp: found.timestamp }))
  const fields = Object.entries({ ...expected.args, timestamp: expected.timestamp }).flatMap(([name, value]) =>
    String(other.get(name)) === String(value) ? [] : [{ name, expected: value, found: other.get(name) }],
  )
  return fields.length === 1 ? fields[0] : undefined
}

function lineOf(event: LedgerEvent | undefined): string {
  if (!event) return ''
  const { eventName, args, timestamp } = event
  return canonicalJson((historyData([{ eventName, args, timestamp } as LedgerEvent]) as readonly Json[])[0] as Json)
}
