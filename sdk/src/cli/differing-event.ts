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

/** Whether both say the same of what happened, and only its block, its transaction or its place in the log differ. */
export function standsElsewhere({ inSource, onChain }: DifferingEvent): boolean {
  if (inSource === undefined || onChain === undefined) return false
  return whatHappened(inSource).toLowerCase() === whatHappened(onChain).toLowerCase()
}

function whatHappened(line: string): string {
  const { blockNumber: _, logIndex: __, transactionHash: ___, ...rest } = JSON.parse(line) as Record<string, Json>
  return canonicalJson(rest)
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
    // Shown as it is: it is no event at all.
  }
  return JSON.stringify(entry)
}
