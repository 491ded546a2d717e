import { objectionsReach } from '../coin-line.ts'
import { isFinal, type MilestoneState } from '../enumerations.ts'

/** What decides when a milestone moves by itself. Times are Unix seconds, windows seconds, amounts base units. */
export interface Schedule {
  fundBy: number
  claimBy: number
  appealWindow: number
  objectionBps: number
  amount: bigint
  /** This milestone is the upfront one. */
  upfront: boolean
}

/** What of a milestone time can move. */
export interface Movable {
  state: MilestoneState
  time: number
  funded: bigint
  objected: bigint
}

/** A state and the time it stores. */
export interface Standing {
  state: MilestoneState
  time: number
}

/** The milestone after every transition that is due at `now`. As the contract's `Lifecycle`, to the letter. */
export function advance(milestone: Movable, schedule: Schedule, now: number): Standing {
  return dueTransitions(milestone, schedule, now).at(-1) ?? { state: milestone.state, time: milestone.time }
}

/** Every transition that is due at `now`, one after the other. */
export function dueTransitions(milestone: Movable, schedule: Schedule, now: number): Standing[] {
  const standings: Standing[] = []
  for (let next = dueTransition(milestone, schedule, now); next; ) {
    standings.push(next)
    next = dueTransition({ ...milestone, ...next }, schedule, now)
  }
  return standings
}

/** The next transition by time alone and when it falls due: "if nobody acts, this happens". */
export function nextTransition(milestone: Movable, schedule: Schedule): Standing | undefined {
  const { state, time, funded } = milestone
  if (isFinal(state)) return undefined
  const full = funded >= schedule.amount
  if (state === 'Funding' && full && schedule.upfront) return { state: 'Released', time }
  const dueAt = state !== 'Funding' ? time : full ? Math.max(schedule.claimBy, time) : schedule.fundBy
  const next = dueTransition(milestone, schedule, dueAt)
  return next ? { state: next.state, time: dueAt } : undefined
}

function dueTransition(milestone: Movable, schedule: Schedule, now: number): Standing | undefined {
  const { state, time } = milestone
  if (state === 'Funding') return fundingEnds(milestone, schedule, now)
  if (isFinal(state) || now < time) return undefined
  switch (state) {
    case 'Claimed':
      return { state: 'AppealedSilence', time: time + schedule.appealWindow }
    case 'AppealedSilence':
      return { state: 'Funding', time }
    case 'Approved':
      return { state: 'Released', time }
    case 'ApprovedByPanel': {
      const reached = objectionsReach(milestone.objected, schedule.amount, schedule.objectionBps)
      return { state: reached ? 'Split' : 'Released', time }
    }
    case 'AppealedObjection':
      return { state: 'Split', time }
  }
}

function fundingEnds({ time, funded }: Movable, schedule: Schedule, now: number): Standing | undefined {
  if (funded < schedule.amount) {
    return now >= schedule.fundBy ? { state: 'Refunded', time: schedule.fundBy } : undefined
  }
  if (schedule.upfront) return { state: 'Released', time: now }
  const deadline = Math.max(time, schedule.claimBy)
  return now >= deadline ? { state: 'Refunded', time: deadline } : undefined
}
