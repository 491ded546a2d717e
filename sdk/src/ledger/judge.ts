import type { Check, CheckId, CheckOutcome, Finding } from './check.ts'

/**
 * `ok`: everything was re-derived and agrees. `mismatch`: something contradicts something else. `incomplete`: nothing does,
 * but not everything could be checked, so nothing can be said.
 */
export type Verdict = 'ok' | 'mismatch' | 'incomplete'

/** What only a node's reach leaves open, however whole the history is. */
const BEYOND_REACH: readonly CheckId[] = ['origin', 'block']

/** The only checks that an `ok` can do without, and how each is then listed. */
export const LISTED_ONLY: Readonly<Partial<Record<CheckId, CheckOutcome>>> = {
  proof: 'unasked',
  decisions: 'recorded',
  nodes: 'unasked',
}

/**
 * All findings together. A history that hashes is whole: then no missing event explains anything. One that does not is merely
 * incomplete when missing events explain every other failure, and there is one. Of a block that is gone nothing can be said.
 */
export function judge(findings: readonly Finding[]): { verdict: Verdict; checks: Check[] } {
  const isWhole = findings.some(({ id, outcome }) => id === 'ledger' && outcome === 'agrees')
  const isGone = findings.some(({ id, outcome }) => id === 'block' && outcome === 'contradicts')
  const explained = ({ id, missing }: Finding) =>
    isGone || (missing === true && (!isWhole || BEYOND_REACH.includes(id)))
  const failed = findings.filter(({ outcome }) => outcome === 'contradicts')
  const sure = failed.filter((one) => one.missing !== 'open')
  const leavesOut = sure.some(explained) && sure.every(explained)
  const outcomeOf = (one: Finding): CheckOutcome => {
    if (one.outcome !== 'contradicts') return one.outcome
    return explained(one) || (one.missing === 'open' && leavesOut) ? 'missing' : 'contradicts'
  }
  const checks = findings.map(({ missing: _, ...one }, index): Check => {
    const outcome = outcomeOf(findings[index] as Finding)
    return { ...one, outcome, ok: outcome === 'agrees' || outcome === LISTED_ONLY[one.id] }
  })
  if (checks.some(({ outcome }) => outcome === 'contradicts')) return { verdict: 'mismatch', checks }
  return { verdict: checks.every(({ ok }) => ok) ? 'ok' : 'incomplete', checks }
}
