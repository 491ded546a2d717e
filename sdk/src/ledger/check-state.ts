import { canonicalJson, type Json } from '../canonical-json.ts'
import { sum, tilingFault } from '../coin-line.ts'
import { type AuditSubject, type Finding, finding, isLedger, type Problem, same } from './check.ts'
import { type LedgerLot, stateAt } from './fold.ts'

/** The events are the whole history and nothing else: they hash to what the contract stores. */
export function checkLedger({ contract, slot, history }: AuditSubject): Finding {
  const { ledgerHash } = contract
  const { head, events, ledger, difference } = history
  const problems: Problem[] = []
  if (slot !== ledgerHash) problems.push({ expected: slot, found: ledgerHash, evidence: 'storage slot 0' })
  if (head !== ledgerHash) {
    const missing = events.length === 0 ? true : 'open'
    problems.push(difference ?? { expected: ledgerHash, found: head, evidence: `${events.length} events`, missing })
  }
  if (!isLedger(ledger)) {
    const evidence = `${events.length} events`
    problems.push({ expected: 'events that follow each other', found: ledger.message, evidence, missing: true })
  }
  return finding('ledger', ledgerHash, problems)
}

/** In each milestone the lots lie side by side from its first coin to the last one given. */
export function checkTiling({ history: { ledger } }: AuditSubject): Finding {
  if (!isLedger(ledger)) return unknown('tiling')
  const lots = new Map<number, LedgerLot[]>()
  for (const lot of ledger.lots.values()) {
    const others = lots.get(lot.milestone)
    if (others) others.push(lot)
    else lots.set(lot.milestone, [lot])
  }
  const problems = ledger.milestones.flatMap(({ start, amount, funded }, index): Problem[] => {
    const parts = lots.get(index) ?? []
    const fault = tilingFault(parts, { start, amount: funded })
    const tooMany = funded > amount ? [{ expected: amount, found: funded, evidence: `milestone ${index}` }] : []
    if (fault === undefined) return tooMany
    const covered = parts.some((part) => fault >= part.start && fault < part.start + part.amount)
    const coins = `coin ${fault} of milestone ${index}`
    return [
      ...tooMany,
      { expected: 'one lot', found: covered ? 'two lots' : 'no lot', evidence: coins, missing: !covered },
    ]
  })
  return finding('tiling', `${ledger.lots.size} lots side by side`, problems)
}

/** Every milestone and payout is as the contract's views show it. */
export function checkState({ history: { ledger }, contract }: AuditSubject): Finding {
  if (!isLedger(ledger)) return unknown('state')
  const state = stateAt(ledger, contract.block.timestamp)
  const problems = contract.milestones.flatMap(({ payouts, ...shown }, index): Problem[] => {
    const milestone = state.milestones[index]
    if (!milestone) return [{ expected: 'a milestone', found: 'none', evidence: `milestone ${index}` }]
    const { payouts: foldedPayouts, ...folded } = milestone
    // None of these ever shrinks, so events that say less than the contract are not all of them.
    const missing = GROWING.every((field) => folded[field] <= shown[field])
    return [
      ...differences(shown, folded, `milestone ${index}`, missing),
      ...payouts.flatMap((payout, place) =>
        differences(payout, foldedPayouts[place] ?? {}, `payout ${place} of milestone ${index}`, missing),
      ),
    ]
  })
  return finding('state', `${contract.milestones.length} milestones`, problems)
}

const GROWING = ['attempt', 'funded', 'objected', 'paid', 'refunded'] as const

/** Field by field, what the contract shows and the events do not say. */
function differences(shown: object, folded: object, what: string, missing: boolean): Problem[] {
  const found = new Map(Object.entries(folded))
  return Object.entries(shown).flatMap(([field, value]): Problem[] => {
    const other = found.get(field)
    return plain(value) === plain(other ?? null)
      ? []
      : [{ expected: value, found: other, evidence: `${what}: ${field}`, missing }]
  })
}

/** given = waiting + released + paid + refundable + refunded, and each as the contract says. */
export function checkTotals({ history: { ledger }, contract }: AuditSubject): Finding {
  if (!isLedger(ledger)) return unknown('totals')
  const { totals } = stateAt(ledger, contract.block.timestamp)
  const { surplus: _, ...shown } = contract.totals
  const parts = [shown.waiting, shown.released, shown.paid, shown.refundable, shown.refunded]
  const problems: Problem[] = []
  if (sum(parts) !== shown.given) {
    problems.push({ expected: shown.given, found: sum(parts), evidence: 'the money identity' })
  }
  const missing = totals.given <= shown.given && totals.paid <= shown.paid && totals.refunded <= shown.refunded
  problems.push(...differences(shown, totals, 'totals', missing))
  return finding('totals', `given ${shown.given}`, problems)
}

/** The token's balance is what the lots still hold, and what nobody gave. */
export function checkBalance({ contract, balance }: AuditSubject): Finding {
  const { given, paid, refunded, surplus } = contract.totals
  const expected = given - paid - refunded + surplus
  const problems = balance === expected ? [] : [{ expected, found: balance, evidence: contract.parameters.token }]
  return finding('balance', String(expected), problems)
}

/** Every refund returned exactly one lot, once, to whom the donor's instruction says. */
export function checkRefunds({ history: { ledger, events }, contract }: AuditSubject): Finding {
  if (!isLedger(ledger)) return unknown('refunds')
  const seen = new Set<bigint>()
  const { fallbackRecipient } = contract.parameters
  let count = 0
  const problems = events.flatMap((event): Problem[] => {
    if (event.eventName !== 'LotRefunded') return []
    count += 1
    const { start, amount, to, milestone } = event.args
    const lot = ledger.lots.get(start)
    const evidence = `lot at coin ${start}`
    if (!lot) return [{ expected: 'a lot', found: 'none', evidence, missing: true }]
    const twice = seen.has(start)
    seen.add(start)
    const { state } = contract.milestones[Number(milestone)] ?? {}
    const due = state === 'Refunded' || (state === 'Split' && lot.objected)
    const problem = (expected: unknown, found: unknown): Problem => ({ expected, found, evidence })
    return [
      ...(twice ? [problem('one refund', 'two')] : []),
      ...(due ? [] : [problem('a lot that goes back', `state ${state}`)]),
      ...(amount === lot.amount ? [] : [problem(lot.amount, amount)]),
      ...(same(to, lot.donor) || (lot.passOn && same(to, fallbackRecipient)) ? [] : [problem(lot.donor, to)]),
    ]
  })
  return finding('refunds', `${count} refunds`, problems)
}

/** Events that do not fit together have no state to compare; the ledger check says why. */
function unknown(id: Finding['id']): Finding {
  return finding(id, '', [
    { expected: 'a history', found: 'events that do not fit together', evidence: '', missing: true },
  ])
}

/** One text for equal values: keys sorted, numbers of either kind alike, addresses in one case. */
export function plain(value: unknown): string {
  const alike = (_: string, part: unknown) =>
    typeof part === 'bigint' || typeof part === 'number' ? String(part) : part
  return canonicalJson(JSON.parse(JSON.stringify(value, alike).toLowerCase()) as Json)
}
