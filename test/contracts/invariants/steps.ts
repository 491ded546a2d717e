import { sum } from './accounting.ts'
import type { LedgerEvent, Observed, ObservedMilestone } from './observed.ts'
import { isFinal } from './replay.ts'
import type { Findings } from './violation.ts'

/** Tokens that only `transfer` of the token brings: of no call to the campaign. */
function straysIn({ movements, address }: Observed, fresh: readonly LedgerEvent[], since: number): bigint {
  const came = movements.filter(({ to, block }) => to === address && block > since).map(({ amount }) => amount)
  const given = fresh.flatMap((event) => (event.name === 'LotGiven' ? [event.args.amount] : []))
  return sum(came) - sum(given)
}

function outflow(event: LedgerEvent): bigint {
  const leaves = event.name === 'PayoutSettled' || event.name === 'LotRefunded' || event.name === 'SurplusSent'
  return leaves ? event.args.amount : 0n
}

/** The balance changes by what the events say. */
export function checkBalance(
  before: Observed,
  after: Observed,
  fresh: readonly LedgerEvent[],
  call: string | undefined,
  found: Findings,
): void {
  const given = sum(fresh.flatMap((event) => (event.name === 'LotGiven' ? [event.args.amount] : [])))
  const strays = straysIn(after, fresh, before.block)
  const expected = before.balance + given + strays - sum(fresh.map(outflow))
  found.expect('I19', after.balance === expected, () => `from ${before.balance} to ${after.balance}, not ${expected}`)
  found.expect('I19', call === undefined || strays === 0n, () => `${call} brought ${strays} that were not given`)
}

/** What only grows, and what never changes. */
export function checkGrowth(before: Observed, after: Observed, found: Findings): void {
  found.expect('I20', before.code === after.code, () => 'the code is another')
  const [was, is] = [fixed(before), fixed(after)]
  found.expect('I20', was === is, () => `${was}\n    ${is}`)
  for (const name of ['given', 'absorbed', 'paid', 'refunded'] as const) {
    const [earlier, later] = [before.totals[name], after.totals[name]]
    found.expect('I22', earlier <= later, () => `${name} fell from ${earlier} to ${later}`)
  }
  for (const [k, was] of before.milestones.entries()) {
    const is = after.milestones[k]
    for (const name of ['attempt', 'funded', 'paid', 'refunded', 'objected'] as const) {
      found.expect('I22', is !== undefined && was[name] <= is[name], () => `${name} of ${k} fell to ${is?.[name]}`)
    }
  }
}

function fixed({ address, charity, parameters, milestones }: Observed): string {
  const places = milestones.map(({ offset, amount, claimBy }) => [offset, amount, claimBy])
  return JSON.stringify([address, charity, parameters, places], (_, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
}

/** One milestone from one observation to the next. */
export function checkMilestoneStep(
  before: Observed,
  after: Observed,
  k: number,
  fresh: readonly LedgerEvent[],
  found: Findings,
): void {
  const [was, is] = [before.milestones[k], after.milestones[k]]
  if (!was || !is) return
  const own = fresh.filter((event) => event.name !== 'SurplusSent' && event.args.milestone === BigInt(k))
  checkFinal(before, was, is, k, found)
  checkLeaving(after, was, is, k, found)
  checkPayoutStep(was, is, k, own, found)
}

function checkFinal(before: Observed, was: ObservedMilestone, is: ObservedMilestone, k: number, found: Findings): void {
  if (!isFinal(was.state)) return
  // Until somebody records it, the release of a full upfront milestone is shown as of now: it has no deadline.
  const upfront = k === 0 && before.parameters.rules.upfront && was.time === before.now
  const same = is.state === was.state && (is.time === was.time || (upfront && is.time > was.time))
  found.expect('I11', same, () => `milestone ${k} was final: ${was.state} (${was.time}), now ${is.state} (${is.time})`)
}

/** Nothing leaves before the second after the final time. */
function checkLeaving(
  after: Observed,
  was: ObservedMilestone,
  is: ObservedMilestone,
  k: number,
  found: Findings,
): void {
  const gone = is.paid + is.refunded > was.paid + was.refunded
  const may = isFinal(is.state) && after.now > is.time
  found.expect('I10', !gone || may, () => `milestone ${k}, final at ${is.time}, paid or refunded at ${after.now}`)
}

/** What recipients can get moves only with an objection or a new state. */
function checkPayoutStep(
  was: ObservedMilestone,
  is: ObservedMilestone,
  k: number,
  own: readonly LedgerEvent[],
  found: Findings,
): void {
  const objected = own.some(({ name }) => name === 'LotObjected')
  for (const [j, before] of was.payouts.entries()) {
    const after = is.payouts[j]
    const where = () => `payout ${j} of milestone ${k}`
    found.expect('I5', after !== undefined && (after.settled || !before.settled), () => `${where()} is open again`)
    found.expect('I24', objected || before.objected === after?.objected, () => `${where()}: tally without objection`)
    const final = isFinal(was.state)
    found.expect('I24', !final || before.due === after?.due, () => `${where()}: ${before.due}, then ${after?.due} due`)
    found.expect('I24', !(final && objected), () => `${where()}: an objection after the end`)
  }
}

/** What donors can get moves only with an objection, a new state or a refund. */
export function checkLotSteps(before: Observed, after: Observed, fresh: readonly LedgerEvent[], found: Findings): void {
  const later = new Map(after.lots.map((lot) => [lot.start, lot]))
  const touched = (name: 'LotObjected' | 'LotRefunded', start: bigint) =>
    fresh.some((event) => event.name === name && event.args.start === start)
  for (const was of before.lots) {
    const is = later.get(was.start)
    const where = () => `lot ${was.start}`
    if (was.amount === 0n) {
      found.expect('I14', is?.amount === 0n, () => `${where()} was refunded and holds ${is?.amount} again`)
      continue
    }
    if (touched('LotRefunded', was.start)) continue
    const same = is?.donor === was.donor && is.amount === was.amount && is.passOn === was.passOn
    found.expect('I24', same, () => `${where()} of ${was.donor}: ${was.amount}, then ${is?.amount} of ${is?.donor}`)
    const objected = touched('LotObjected', was.start) && !was.objected
    found.expect('I13', is?.objected === (was.objected || objected), () => `${where()}: objected ${is?.objected}`)
  }
}
