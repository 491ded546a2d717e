import type { Address, Hash } from 'viem'
import { type AuditSubject, type Finding, finding, type Problem, same, type TokenTransfer } from './check.ts'
import type { LedgerEvent } from './hash.ts'

/** A movement of tokens that the campaign's events tell of. */
interface Movement extends TokenTransfer {
  what: string
}

/** Every gift was paid in by its donor in the same transaction, to the unit. */
export function checkGifts({ contract, events, transfers }: AuditSubject): Finding {
  const told = gifts(contract.address, events)
  const open = new Pool(transfers.filter(({ to }) => same(to, contract.address)))
  const problems = told.flatMap((movement): Problem[] => (open.take(movement) ? [] : [unpaid(movement)]))
  return finding('gifts', `${told.length} gifts`, problems)
}

/**
 * Every payment went to the listed recipient or the donor in the same transaction, to the unit, and nothing else ever
 * left.
 */
export function checkPayments({ contract, events, transfers }: AuditSubject): Finding {
  const told = payments(contract.address, events)
  const open = new Pool(transfers.filter(({ from, to }) => same(from, contract.address) && !same(to, contract.address)))
  const problems = told.flatMap((movement): Problem[] => (open.take(movement) ? [] : [unpaid(movement)]))
  const strayed = open.rest().map(
    ({ to, value, transactionHash }): Problem => ({
      expected: 'an event of the campaign',
      found: `${value} to ${to}`,
      evidence: transactionHash,
      missing: true,
    }),
  )
  return finding('payments', `${told.length} payments`, [...problems, ...listed(contract, events), ...strayed])
}

function gifts(campaign: Address, events: readonly LedgerEvent[]): Movement[] {
  const byGift = new Map<bigint, Movement>()
  for (const { eventName, args, transactionHash } of events) {
    if (eventName !== 'LotGiven') continue
    const { gift, donor, amount } = args
    const known = byGift.get(gift)
    if (known) known.value += amount
    else byGift.set(gift, { ...place(transactionHash), from: donor, to: campaign, value: amount, what: `gift ${gift}` })
  }
  return [...byGift.values()]
}

function payments(campaign: Address, events: readonly LedgerEvent[]): Movement[] {
  return events.flatMap(({ eventName, args, transactionHash }): Movement[] => {
    const from = { ...place(transactionHash), from: campaign }
    if (eventName === 'PayoutSettled') {
      if (args.amount === 0n) return [] // every coin had objected: nothing to send
      return [{ ...from, to: args.recipient, value: args.amount, what: `payout ${args.payout} of ${args.milestone}` }]
    }
    if (eventName === 'LotRefunded') {
      return [{ ...from, to: args.to, value: args.amount, what: `refund of the lot at ${args.start}` }]
    }
    return eventName === 'SurplusSent' ? [{ ...from, to: args.to, value: args.amount, what: 'surplus' }] : []
  })
}

/** Payouts paid to somebody else, or another amount, than the parameters and the outcome say. */
function listed({ milestones }: AuditSubject['contract'], events: readonly LedgerEvent[]): Problem[] {
  return events.flatMap((event): Problem[] => {
    if (event.eventName !== 'PayoutSettled') return []
    const { milestone, payout, recipient, amount } = event.args
    const shown = milestones[Number(milestone)]?.payouts[Number(payout)]
    const evidence = `payout ${payout} of milestone ${milestone}`
    if (!shown) return [{ expected: 'a payout', found: 'none', evidence }]
    if (same(recipient, shown.recipient) && amount === shown.due && shown.settled) return []
    return [{ expected: `${shown.due} to ${shown.recipient}`, found: `${amount} to ${recipient}`, evidence }]
  })
}

function unpaid({ from, to, value, what, transactionHash }: Movement): Problem {
  return {
    expected: `a transfer of ${value} from ${from} to ${to}`,
    found: 'none',
    evidence: `${what}: ${transactionHash}`,
  }
}

function place(transactionHash: Hash | undefined): { transactionHash: Hash } {
  return { transactionHash: transactionHash ?? '0x' }
}

/** Transfers of which each can explain one movement. */
class Pool {
  readonly #open = new Map<string, TokenTransfer[]>()

  constructor(transfers: readonly TokenTransfer[]) {
    for (const transfer of transfers) {
      const key = keyOf(transfer)
      this.#open.set(key, [...(this.#open.get(key) ?? []), transfer])
    }
  }

  take(movement: TokenTransfer): boolean {
    return this.#open.get(keyOf(movement))?.pop() !== undefined
  }

  rest(): TokenTransfer[] {
    return [...this.#open.values()].flat()
  }
}

function keyOf({ transactionHash, from, to, value }: TokenTransfer): string {
  return [transactionHash, from, to, value].join().toLowerCase()
}
