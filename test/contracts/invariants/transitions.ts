import type { Rules } from '../support/parameters.ts'
import {
  APPEALED_OBJECTION,
  APPEALED_SILENCE,
  APPROVED,
  APPROVED_BY_PANEL,
  CLAIMED,
  FUNDING,
  REFUNDED,
  RELEASED,
  SPLIT,
  type StoredMilestone,
} from './replay.ts'

/** A transition that may have happened: when, and which time the new state then stores. */
export interface Transition {
  moment: bigint
  time: bigint
}

interface Situation {
  was: StoredMilestone
  at: bigint
  rules: Rules
}

type Edge = (situation: Situation) => (Transition | false)[]

/** By a call, now. */
function byCall(may: boolean, { at }: Situation, time = at): Transition | false {
  return may && { moment: at, time }
}

/** By time: as of the deadline, however late it was recorded. */
function byDeadline({ at }: Situation, deadline: bigint, time = deadline): Transition | false {
  return at >= deadline && { moment: deadline, time }
}

const inWindow = ({ was, at }: Situation) => at < was.time
const isFull = ({ was }: Situation) => was.funded === was.amount
const isUpfront = ({ was, rules }: Situation) => rules.upfront && was.index === 0
/** When a full milestone leaves Funding unclaimed. */
export const lastClaim = ({ claimBy, time }: StoredMilestone) => (time > claimBy ? time : claimBy)

/** Whether the objecting coins reach the threshold. */
export function objectionsReach({ objected, amount }: { objected: bigint; amount: bigint }, rules: Rules): boolean {
  return objected * 10_000n >= rules.objectionBps * amount
}

/** The arrows of the state machine; what is not here does not happen. */
const EDGES = new Map<string, Edge>([
  [
    arrow(FUNDING, CLAIMED),
    (s) => [byCall(isFull(s) && !isUpfront(s) && s.at < lastClaim(s.was), s, s.at + s.rules.reviewWindow)],
  ],
  [arrow(FUNDING, RELEASED), (s) => [byCall(isFull(s) && isUpfront(s), s)]],
  [
    arrow(FUNDING, REFUNDED),
    (s) => {
      if (isFull(s) && isUpfront(s)) return []
      const deadline = isFull(s) ? lastClaim(s.was) : s.rules.fundBy
      return [byDeadline(s, deadline), byCall(s.at < deadline, s)]
    },
  ],
  [arrow(CLAIMED, APPROVED), (s) => [byCall(inWindow(s), s, s.at + s.rules.objectionWindow)]],
  [arrow(CLAIMED, FUNDING), (s) => [byCall(inWindow(s), s)]],
  [arrow(CLAIMED, APPEALED_SILENCE), (s) => [byDeadline(s, s.was.time, s.was.time + s.rules.appealWindow)]],
  [arrow(APPEALED_SILENCE, APPROVED_BY_PANEL), (s) => [byCall(inWindow(s), s, s.at + s.rules.objectionWindow)]],
  [arrow(APPEALED_SILENCE, FUNDING), (s) => [byCall(inWindow(s), s), byDeadline(s, s.was.time)]],
  [
    arrow(APPROVED, APPEALED_OBJECTION),
    (s) => [byCall(inWindow(s) && objectionsReach(s.was, s.rules), s, s.was.time + s.rules.appealWindow)],
  ],
  [arrow(APPROVED, RELEASED), (s) => [!objectionsReach(s.was, s.rules) && byDeadline(s, s.was.time)]],
  [arrow(APPROVED_BY_PANEL, RELEASED), (s) => [!objectionsReach(s.was, s.rules) && byDeadline(s, s.was.time)]],
  [arrow(APPROVED_BY_PANEL, SPLIT), (s) => [objectionsReach(s.was, s.rules) && byDeadline(s, s.was.time)]],
  [arrow(APPEALED_OBJECTION, RELEASED), (s) => [byCall(mayRule(s), s)]],
  [arrow(APPEALED_OBJECTION, REFUNDED), (s) => [byCall(mayRule(s), s)]],
  [arrow(APPEALED_OBJECTION, SPLIT), (s) => [byDeadline(s, s.was.time)]],
])

/** The panel rules on an objection only after the donors' whole window. */
function mayRule(s: Situation): boolean {
  return inWindow(s) && s.at >= s.was.time - s.rules.appealWindow
}

function arrow(from: bigint, to: bigint): string {
  return `${from} to ${to}`
}

/** How a milestone can have come into `state` with `time` at the second `at`; undefined when it cannot. */
export function transition(
  was: StoredMilestone,
  { state, time }: { state: bigint; time: bigint },
  at: bigint,
  rules: Rules,
): Transition | undefined {
  const options = EDGES.get(arrow(was.state, state))?.({ was, at, rules }) ?? []
  return options.filter((option) => option !== false).find((option) => option.time === time)
}
