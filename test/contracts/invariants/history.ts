import type { EventOf, LedgerEvent, Observed } from './observed.ts'
import {
  APPEALED_OBJECTION,
  APPROVED,
  APPROVED_BY_PANEL,
  apply,
  FUNDING,
  isFinal,
  REFUNDED,
  RELEASED,
  SPLIT,
  type Stored,
  type StoredMilestone,
  unwritten,
} from './replay.ts'
import { checkAttestation, checkRuling, checkVotes } from './signatures.ts'
import { transition } from './transitions.ts'
import type { Findings } from './violation.ts'

/** Tells the campaign's story event by event, checks that each one was allowed when it happened, and returns the end. */
export function checkHistory(observed: Observed, found: Findings): Stored {
  const stored = unwritten(observed)
  for (const event of observed.events) {
    const moment = checkEvent(observed, stored, event, found)
    apply(stored, event, observed.parameters.fallbackRecipient, moment)
  }
  return stored
}

/** @returns When a transition happened; for other events, when they were written. */
function checkEvent(observed: Observed, stored: Stored, event: LedgerEvent, found: Findings): bigint {
  if (event.name === 'SurplusSent') {
    const ended = stored.milestones.every(({ state }) => isFinal(state))
    found.expect('I10', ended, () => `surplus was sent on ${at(event)}, before the end`)
    return event.timestamp
  }
  const milestone = stored.milestones[Number(event.args.milestone)]
  if (!milestone) {
    found.expect('I3', false, () => `${event.name} in milestone ${event.args.milestone}, which there is not`)
    return event.timestamp
  }
  switch (event.name) {
    case 'LotGiven':
    case 'Absorbed':
      checkNewLot(observed, stored, milestone, event, found)
      break
    case 'LotObjected':
      checkObjection(stored, milestone, event, found)
      break
    case 'PayoutSettled':
      checkSettled(milestone, event, found)
      break
    case 'LotRefunded':
      checkRefunded(observed, stored, milestone, event, found)
      break
    case 'AttestationRecorded':
      checkAttestation(observed, milestone, event, found)
      break
    case 'RulingRecorded':
      checkRuling(observed, milestone, event, found)
      break
    case 'MilestoneStateChanged':
      return checkMove(observed, milestone, event, found)
  }
  return event.timestamp
}

function at({ block, timestamp }: LedgerEvent): string {
  return `block ${block} at ${timestamp}`
}

function checkNewLot(
  { parameters: { rules } }: Observed,
  stored: Stored,
  milestone: StoredMilestone,
  event: EventOf<'LotGiven'> | EventOf<'Absorbed'>,
  found: Findings,
): void {
  const { start, amount } = event.args
  const where = () => `lot ${start} of ${amount} in milestone ${milestone.index}, ${at(event)}`
  const next = milestone.offset + milestone.funded
  found.expect('I17', amount > 0n, () => `${where()} is empty`)
  found.expect('I17', start === next, () => `${where()}: the next free coin was ${next}`)
  found.expect('I17', amount <= milestone.amount - milestone.funded, () => `${where()}: that many were not left`)
  found.expect('I17', milestone.state === FUNDING, () => `${where()}: the state was ${milestone.state}`)
  found.expect('I17', event.timestamp < rules.fundBy, () => `${where()}: funding ended at ${rules.fundBy}`)
  found.expect('I17', !stored.lots.has(start), () => `${where()}: there was one`)
  const earlier = stored.milestones.slice(0, milestone.index)
  const open = earlier.every(({ state, funded, amount }) => isFinal(state) || funded === amount)
  found.expect('I17', open || !rules.sequential, () => `${where()}: an earlier milestone is neither full nor final`)
}

function checkObjection(
  stored: Stored,
  milestone: StoredMilestone,
  event: EventOf<'LotObjected'>,
  found: Findings,
): void {
  const lot = stored.lots.get(event.args.start)
  const where = () => `lot ${event.args.start}, ${at(event)}`
  const known = lot !== undefined && lot.milestone === milestone.index && lot.amount === event.args.amount
  found.expect('I13', known, () => `${where()}: no such lot of milestone ${milestone.index}`)
  found.expect('I13', lot?.donor === event.args.donor, () => `${where()}: ${event.args.donor} is not its donor`)
  found.expect('I13', lot?.objected === false, () => `${where()}: it had objected`)
  const allowed = [APPROVED, APPROVED_BY_PANEL, APPEALED_OBJECTION].includes(milestone.state)
  found.expect('I13', allowed, () => `${where()}: the state was ${milestone.state}`)
  found.expect('I13', event.timestamp < milestone.time, () => `${where()}: the window ended at ${milestone.time}`)
}

function checkSettled(milestone: StoredMilestone, event: EventOf<'PayoutSettled'>, found: Findings): void {
  const where = () => `payout ${event.args.payout} of milestone ${milestone.index}, ${at(event)}`
  const due = milestone.state === RELEASED || milestone.state === SPLIT
  found.expect('I10', due && event.timestamp > milestone.time, () => `${where()}: final at ${milestone.time}`)
  found.expect('I5', !milestone.settled.has(event.args.payout), () => `${where()} was settled before`)
}

function checkRefunded(
  { parameters: { fallbackRecipient } }: Observed,
  stored: Stored,
  milestone: StoredMilestone,
  event: EventOf<'LotRefunded'>,
  found: Findings,
): void {
  const { start, amount, to } = event.args
  const where = () => `lot ${start}, ${at(event)}`
  const lot = stored.lots.get(start)
  found.expect('I14', lot?.milestone === milestone.index && lot.amount === amount, () => `${where()}: ${amount} coins`)
  found.expect('I14', lot?.refundedTo === undefined, () => `${where()} was refunded before`)
  const right = to === lot?.donor || (lot?.passOn === true && to === fallbackRecipient)
  found.expect('I15', right, () => `${where()} went to ${to}`)
  const due = milestone.state === REFUNDED || milestone.state === SPLIT
  found.expect('I10', due && event.timestamp > milestone.time, () => `${where()}: final at ${milestone.time}`)
  const belongs = milestone.state !== SPLIT || lot?.objected === true
  found.expect('I9', belongs, () => `${where()} did not object and was refunded`)
}

function checkMove(
  { parameters }: Observed,
  milestone: StoredMilestone,
  event: EventOf<'MilestoneStateChanged'>,
  found: Findings,
): bigint {
  const { state, attempt, time } = event.args
  const where = () =>
    `milestone ${milestone.index} from ${milestone.state} (${milestone.time}) to ${state} (${time}), ${at(event)}`
  const happened = transition(milestone, event.args, event.timestamp, parameters.rules)
  found.expect('I11', happened !== undefined, where)
  const expected = state === 1n ? milestone.attempt + 1n : milestone.attempt
  found.expect('I11', attempt === expected, () => `${where()}: attempt ${attempt} after ${milestone.attempt}`)
  found.expect('I11', state !== APPROVED || milestone.approvals === 0, () => `${where()}: approved again`)
  const moment = happened?.moment ?? event.timestamp
  const approved = [APPROVED, APPROVED_BY_PANEL, APPEALED_OBJECTION].includes(milestone.state)
  const whole = state === APPEALED_OBJECTION || moment >= milestone.approvedAt + parameters.rules.objectionWindow
  found.expect('I11', !approved || whole, () => `${where()}: the donors' window was cut`)
  found.expect('I10', moment >= milestone.moment, () => `${where()}: the last transition was at ${milestone.moment}`)
  found.expect('I10', moment <= event.timestamp, () => `${where()}: in the future`)
  checkVotes(parameters, milestone, event, found)
  return moment
}
