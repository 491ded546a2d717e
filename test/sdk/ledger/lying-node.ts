import * as fc from 'fast-check'
import type { Between } from '../local-chain.ts'

/** One question and its answer. */
export interface Exchange {
  question: string
  answer: unknown
}

/** What a lie does to the answer to one question, wherever in it. */
export interface Lie {
  /** Which of the questions, counted round. */
  question: number
  /** Which of its parts, counted round. */
  part: number
  kind: (typeof KINDS)[number]
  /** Which digit, counted round, and what is added to it. */
  digit: number
  added: number
  /** Every time that it is asked, or only the first. */
  always: boolean
}

const KINDS = ['alter', 'drop', 'repeat', 'exchange', 'null', 'html'] as const

export const anyLie: fc.Arbitrary<Lie> = fc.record({
  question: fc.nat(),
  part: fc.nat(),
  kind: fc.constantFrom(...KINDS),
  digit: fc.nat(),
  added: fc.integer({ min: 1, max: 15 }),
  always: fc.boolean(),
})

/** Writes down what an honest node is asked and what it answers. */
export function recording(exchanges: Exchange[]): Between {
  return async (request, ask) => {
    const answer = await ask(request as never)
    exchanges.push({ question: questionOf(request), answer })
    return answer
  }
}

/** Lies about logs are what there are most ways of, so they are told more often. */
const LOGS_WEIGHT = 8

/** A node that tells this one lie, and the truth otherwise. */
export function lying(lie: Lie, exchanges: readonly Exchange[]): Between {
  const weighted = exchanges.flatMap((one) => Array<Exchange>(hasLogs(one) ? LOGS_WEIGHT : 1).fill(one))
  const about = weighted[lie.question % weighted.length]?.question
  let told = 0
  return async (request, ask) => {
    const answer = await ask(request as never)
    if (questionOf(request) !== about || (told > 0 && !lie.always)) return answer
    told += 1
    return lied(structuredClone(answer), lie)
  }
}

function hasLogs({ question, answer }: Exchange): boolean {
  return question.includes('eth_getLogs') && (answer as unknown[]).length > 0
}

function questionOf({ method, params }: { method: string; params?: unknown }): string {
  return JSON.stringify([method, params])
}

function lied(answer: unknown, lie: Lie): unknown {
  if (lie.kind === 'null') return null
  if (lie.kind === 'html') return '<!doctype html><title>502 Bad Gateway</title>'
  const places = placesIn({ answer }, lie.kind === 'alter' ? isDigits : Array.isArray)
  const place = places[lie.part % places.length]
  if (!place) return answer
  const { holder, name } = place
  const value = holder[name]
  if (isDigits(value)) holder[name] = altered(value, lie)
  else if (Array.isArray(value) && value.length > 0) change(value, lie)
  return places[0]?.root.answer
}

function change(list: unknown[], { kind, digit }: Lie): void {
  const index = digit % list.length
  if (kind === 'drop') list.splice(index, 1)
  else if (kind === 'repeat') list.splice(index, 0, list[index])
  else {
    const other = (index + 1) % list.length
    const moved = list[index]
    list[index] = list[other]
    list[other] = moved
  }
}

function altered(hex: string, { digit, added }: Lie): string {
  const index = 2 + (digit % (hex.length - 2))
  const other = (Number.parseInt(hex[index] ?? '0', 16) + added) % 16
  return hex.slice(0, index) + other.toString(16) + hex.slice(index + 1)
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^0x[\da-f]+$/.test(value)
}

interface Place {
  root: { answer: unknown }
  holder: Record<string, unknown>
  name: string
}

function placesIn(root: { answer: unknown }, fits: (value: unknown) => boolean): Place[] {
  const places: Place[] = []
  const visit = (holder: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(holder)) {
      if (fits(value)) places.push({ root, holder, name })
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>)
    }
  }
  visit(root)
  return places
}
