import { type InvariantId, SENTENCES } from './sentences.ts'

/** What does not hold, and where it was seen. */
export interface Violation {
  id: InvariantId
  sentence: string
  detail: string
}

/** Collects what does not hold. */
export class Findings {
  readonly list: Violation[] = []

  /** Reports `id` unless `holds`. */
  expect(id: InvariantId, holds: boolean, detail: () => string): void {
    if (!holds) this.list.push({ id, sentence: SENTENCES[id], detail: detail() })
  }
}

/** Which invariants do not hold, each once, in the order of their ids. */
export function idsOf(violations: readonly Violation[]): InvariantId[] {
  const found = new Set(violations.map(({ id }) => id))
  return (Object.keys(SENTENCES) as InvariantId[]).filter((id) => found.has(id))
}

/** Throws with every violation in words. */
export function expectNone(violations: readonly Violation[]): void {
  if (violations.length === 0) return
  throw new Error(violations.map(({ id, sentence, detail }) => `${id}: ${sentence}\n    ${detail}`).join('\n'))
}
