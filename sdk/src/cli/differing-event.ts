import { canonicalJson, type Json } from '../canonical-json.ts'
import type { LedgerEvent } from '../ledger/hash.ts'
import { historyData, parseHistory } from '../ledger/history.ts'

/** The first place at which a list of events says something else than the chain. */
export interface DifferingEvent {
  /** Counted from 1. */
  number: number
  /** As canonical JSON; nothing where a list has ended. */
  inSource: string | undefined
  onChain: string | undefined
}

/** Compares a list that came from anywhere with what the chain recorded, event by event; nothing when they are equal. */
export function differingEvent(source: readonly unknown[], chain: readonly LedgerEvent[]): DifferingEvent | undefined {
  const length = Math.max(source.length, chain.length)
  for (let index = 0; index < length; index += 1) {
    const inSource = index < source.length ? sourceText(source[index]) : undefined
    const event = chain[index]
    const onChain = event && eventText(event)
    if (inSource?.toLowerCase() !== onChain?.toLowerCase()) return { number: index + 1, inSource, onChain }
  }
  return undefined
}

/** One text for equal events but for the case of addresses. */
function eventText(event: LedgerEvent): string {
  const [data = null] = historyData([event]) as readonly Json[]
  return canonicalJson(data)
}

function sourceText(entry: unknown): string {
  try {
    const [event] = parseHistory([entry])
    if (event) return eventText(event)
  } catch {
    // It is no event: shown below.
  }
  return rawText(entry)
}

/** What is no event at all is shown as it is, as far as it can be written. */
function rawText(entry: unknown): string {
  try {
    return JSON.stringify(entry)
  } catch {
    return '…' // nested deeper than anything that is meant to be read
  }
}
