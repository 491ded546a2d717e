import { checkCoins, checkLots, checkMovements, checkTotals } from './accounting.ts'
import { checkHistory } from './history.ts'
import { checkLedger } from './ledger.ts'
import type { Observed } from './observed.ts'
import { checkMembers } from './signatures.ts'
import { checkMilestone } from './states.ts'
import { checkBalance, checkGrowth, checkLotSteps, checkMilestoneStep } from './steps.ts'
import { expectNone, Findings, type Violation } from './violation.ts'

/** Every invariant of one moment that does not hold, the whole history included. */
export function violations(observed: Observed): Violation[] {
  const found = new Findings()
  const stored = checkHistory(observed, found)
  for (const k of observed.milestones.keys()) {
    checkCoins(observed, stored, k, found)
    checkMilestone(observed, stored, k, found)
  }
  checkTotals(observed, stored, found)
  checkLots(observed, stored, found)
  checkMovements(observed, found)
  checkLedger(observed, found)
  checkMembers(observed, found)
  return found.list
}

/**
 * Every invariant that does not hold from one moment to a later one.
 * @param call The function of the campaign that was called between them, if it was one call alone.
 */
export function stepViolations(before: Observed, after: Observed, call?: string): Violation[] {
  const found = new Findings()
  const fresh = after.events.slice(before.events.length)
  checkBalance(before, after, fresh, call, found)
  checkGrowth(before, after, found)
  for (const k of after.milestones.keys()) checkMilestoneStep(before, after, k, fresh, found)
  checkLotSteps(before, after, fresh, found)
  return found.list
}

/** Throws unless every invariant of this moment holds. */
export function checkState(observed: Observed): void {
  expectNone(violations(observed))
}

/** Throws unless every invariant from one moment to a later one holds. */
export function checkStep(before: Observed, after: Observed, call?: string): void {
  expectNone(stepViolations(before, after, call))
}
