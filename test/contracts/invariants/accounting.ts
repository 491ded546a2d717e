import type { LedgerEvent, Movement, Observed, ObservedMilestone } from './observed.ts'
import { FUNDING, REFUNDED, RELEASED, SPLIT, type Stored, type StoredLot, type StoredMilestone } from './replay.ts'
import { objectionsReach } from './transitions.ts'
import type { Findings } from './violation.ts'

export const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

/** Where all coins are: the whole campaign. */
export function checkTotals(observed: Observed, stored: Stored, found: Findings): void {
  const { balance, totals, movements, address } = observed
  const { given, paid, refunded } = totals
  found.expect('I1', balance >= given - paid - refunded, () => `${balance} < ${given} - ${paid} - ${refunded}`)
  const strays = straysOf(movements, address) - stored.gifts - stored.absorbed - stored.sent
  const expected = given - paid - refunded + strays
  found.expect('I2', balance === expected, () => `${balance} != ${given} - ${paid} - ${refunded} + ${strays}`)
  found.expect('I2', totals.surplus === (strays > 0n ? strays : 0n), () => `surplus ${totals.surplus}, not ${strays}`)
  found.expect('I2', totals.absorbed === stored.absorbed, () => `absorbed ${totals.absorbed}, not ${stored.absorbed}`)
  const everywhere = totals.waiting + totals.released + paid + totals.refundable + refunded
  found.expect('I2', given === everywhere, () => `given ${given}, but they are ${everywhere}`)
  found.expect('I2', given === stored.gifts + stored.absorbed, () => `given ${given}, but logged ${stored.gifts}`)
}

function straysOf(movements: readonly Movement[], address: string): bigint {
  return sum(movements.filter(({ to }) => to === address).map(({ amount }) => amount))
}

/** Where all coins are: one milestone. */
export function checkCoins(observed: Observed, stored: Stored, k: number, found: Findings): void {
  const [view, milestone] = [observed.milestones[k], stored.milestones[k]]
  if (!view || !milestone) return
  const lots = [...stored.lots.values()].filter((lot) => lot.milestone === k)
  checkTiles(view, milestone, lots, found)
  checkShares(view, milestone, lots, found)
  checkPayouts(view, milestone, k, found)
  checkOutcome(observed, view, lots, k, found)
  checkDonors(stored, observed.events, k, found)
}

function checkTiles(
  view: ObservedMilestone,
  milestone: StoredMilestone,
  lots: readonly StoredLot[],
  found: Findings,
): void {
  let next = milestone.offset
  for (const { start, amount } of lots.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    found.expect('I3', start === next, () => `lot ${start} should start at ${next}`)
    next = start + amount
  }
  const end = view.offset + view.funded
  found.expect('I3', next === end, () => `the lots of milestone ${milestone.index} end at ${next}, not ${end}`)
  found.expect('I3', view.offset === milestone.offset, () => `milestone ${milestone.index} starts at ${view.offset}`)
}

function checkShares(
  view: ObservedMilestone,
  milestone: StoredMilestone,
  lots: readonly StoredLot[],
  found: Findings,
): void {
  const { paid, refunded, funded, amount, objected } = view
  const where = `milestone ${milestone.index}`
  found.expect('I4', paid + refunded <= funded, () => `${where}: ${paid} + ${refunded} > ${funded}`)
  found.expect('I4', funded <= amount, () => `${where}: ${funded} > ${amount}`)
  found.expect('I4', amount === milestone.amount, () => `${where}: ${amount}, not ${milestone.amount}`)
  const byLots = sum(lots.filter((lot) => lot.objected).map((lot) => lot.amount))
  const byPayouts = sum(view.payouts.map((payout) => payout.objected))
  found.expect('I6', objected === byLots, () => `${where}: ${objected} objected, lots say ${byLots}`)
  found.expect('I6', objected === byPayouts, () => `${where}: ${objected} objected, payouts say ${byPayouts}`)
  for (const [j, payout] of view.payouts.entries()) {
    const common = sum(lots.map((lot) => (lot.objected ? overlap(lot, payout) : 0n)))
    found.expect('I6', payout.objected === common, () => `${where}, payout ${j}: ${payout.objected}, not ${common}`)
  }
  const gone = sum(lots.map((lot) => (lot.refundedTo === undefined ? 0n : lot.amount)))
  found.expect('I14', refunded === gone, () => `${where}: ${refunded} refunded, lots say ${gone}`)
}

function overlap(a: { start: bigint; amount: bigint }, b: { start: bigint; amount: bigint }): bigint {
  const start = a.start > b.start ? a.start : b.start
  const [endA, endB] = [a.start + a.amount, b.start + b.amount]
  const end = endA < endB ? endA : endB
  return end > start ? end - start : 0n
}

function checkPayouts(view: ObservedMilestone, milestone: StoredMilestone, k: number, found: Findings): void {
  for (const [j, { amount, objected, due, settled }] of view.payouts.entries()) {
    const where = () => `payout ${j} of milestone ${k}`
    const expected = view.state === RELEASED ? amount : view.state === SPLIT ? amount - objected : 0n
    found.expect('I5', due === expected, () => `${where()}: due ${due}, not ${expected}`)
    const paid = milestone.settled.get(BigInt(j))
    found.expect('I5', settled === (paid !== undefined), () => `${where()}: settled ${settled}, events say ${paid}`)
    found.expect('I5', paid === undefined || paid === due, () => `${where()}: paid ${paid}, due ${due}`)
  }
  const total = sum([...milestone.settled.values()])
  found.expect('I5', view.paid === total, () => `milestone ${k}: paid ${view.paid}, events say ${total}`)
}

function checkOutcome(
  { parameters }: Observed,
  view: ObservedMilestone,
  lots: readonly StoredLot[],
  k: number,
  found: Findings,
): void {
  const { state, funded, amount, paid, refunded, objected } = view
  const where = () => `milestone ${k}: funded ${funded} of ${amount}, paid ${paid}, refunded ${refunded}`
  if (state === RELEASED) found.expect('I7', funded === amount && refunded === 0n, where)
  if (state === REFUNDED) found.expect('I8', paid === 0n, where)
  if (state === SPLIT) {
    found.expect('I9', refunded <= objected && paid <= amount - objected, where)
    found.expect('I9', objectionsReach(view, parameters.rules), () => `${where()}, objected ${objected}`)
    const wrong = lots.filter((lot) => lot.refundedTo !== undefined && !lot.objected)
    found.expect('I9', wrong.length === 0, () => `${where()}: lots ${wrong.map(({ start }) => start)} did not object`)
  }
  if (state !== FUNDING && state !== REFUNDED) found.expect('I12', funded === amount, where)
}

/** What anybody objected with are coins that he gave. */
function checkDonors(stored: Stored, events: readonly LedgerEvent[], k: number, found: Findings): void {
  const objected = new Map<string, bigint>()
  for (const event of events) {
    if (event.name !== 'LotObjected' || event.args.milestone !== BigInt(k)) continue
    objected.set(event.args.donor, (objected.get(event.args.donor) ?? 0n) + event.args.amount)
  }
  for (const [donor, amount] of objected) {
    const own = [...stored.lots.values()].filter((lot) => lot.milestone === k && lot.donor === donor)
    const given = sum(own.map((lot) => lot.amount))
    found.expect('I23', amount <= given, () => `${donor} gave ${given} to milestone ${k} and objected with ${amount}`)
  }
}

/** The lots as they can be read are those that were given. */
export function checkLots(observed: Observed, stored: Stored, found: Findings): void {
  for (const view of observed.lots) {
    const lot = stored.lots.get(view.start)
    if (!lot) continue
    const where = () => `lot ${view.start}`
    if (lot.refundedTo !== undefined) {
      found.expect('I14', view.amount === 0n, () => `${where()} is refunded and still holds ${view.amount}`)
      continue
    }
    const same = view.donor === lot.donor && view.amount === lot.amount && view.passOn === lot.passOn
    found.expect('I17', same, () => `${where()}: ${view.amount} of ${view.donor}, given ${lot.amount} by ${lot.donor}`)
    found.expect('I13', view.objected === lot.objected, () => `${where()}: objected ${view.objected}`)
    const state = observed.milestones[lot.milestone]?.state
    const refundable = state === REFUNDED || (state === SPLIT && lot.objected)
    found.expect('L3', view.refundable === refundable, () => `${where()}: refundable ${view.refundable} in ${state}`)
  }
}

/** Every token that left has an event of the same transaction that says to whom and why. */
export function checkMovements({ movements, events, address, parameters }: Observed, found: Findings): void {
  const left = movements.filter(({ from }) => from === address).map((m) => `${m.transaction} ${m.to} ${m.amount}`)
  const told = events.flatMap((event) => paymentOf(event, parameters.fallbackRecipient))
  const owed = told.map(({ transaction, to, amount }) => `${transaction} ${to} ${amount}`)
  found.expect('I18', same(left, owed), () => `left: ${left.join('; ')}\n    told: ${owed.join('; ')}`)
  for (const event of events) {
    if (event.name === 'SurplusSent') {
      const to = event.args.to
      found.expect('I18', to === parameters.fallbackRecipient, () => `surplus went to ${to}`)
    }
    if (event.name === 'PayoutSettled') {
      const { milestone, payout, recipient } = event.args
      const named = parameters.milestones[Number(milestone)]?.payouts[Number(payout)]?.recipient
      found.expect('I18', recipient === named, () => `payout ${payout} of ${milestone} went to ${recipient}`)
    }
  }
}

function paymentOf(event: LedgerEvent, fallbackRecipient: string) {
  const { transaction } = event
  if (event.name === 'PayoutSettled' && event.args.amount > 0n) {
    return [{ transaction, to: event.args.recipient as string, amount: event.args.amount }]
  }
  if (event.name === 'LotRefunded') return [{ transaction, to: event.args.to as string, amount: event.args.amount }]
  if (event.name === 'SurplusSent') return [{ transaction, to: fallbackRecipient, amount: event.args.amount }]
  return []
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join()
}
