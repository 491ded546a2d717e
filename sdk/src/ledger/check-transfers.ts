import { type Address, getAddress, type Hash } from 'viem'
import {
  type AuditSubject,
  type Finding,
  finding,
  type MovementReport,
  type Problem,
  same,
  type TokenTransfer,
} from './check.ts'
import type { LedgerEvent } from './hash.ts'

/** A movement of tokens that the campaign's events tell of. */
interface Movement extends TokenTransfer {
  /** A text only when somebody has to be told. */
  what: () => string
}

/**
 * Compares what the campaign's events tell of with the token's own log, part by part: a movement and its transfer are in one
 * transaction, so parts that end with a block can be forgotten. All addresses are in EIP-55's spelling, and hashes in lower
 * case, as whatever reads logs and lists here writes them.
 */
export class Movements {
  readonly report: MovementReport = { gifts: 0, payments: 0, giftProblems: [], paymentProblems: [] }
  readonly #campaign: Address

  constructor(campaign: Address) {
    this.#campaign = getAddress(campaign)
  }

  add(events: readonly LedgerEvent[], transfers: readonly TokenTransfer[]): void {
    // A list from elsewhere need not name transactions: then its movements only have to be there.
    const byTransaction = events.every(({ transactionHash }) => transactionHash !== undefined)
    const given = gifts(this.#campaign, events)
    const paid = payments(this.#campaign, events)
    const incoming = new Pool(
      transfers.filter(({ to }) => to === this.#campaign),
      byTransaction,
    )
    const outgoing = new Pool(
      transfers.filter(({ from, to }) => from === this.#campaign && to !== this.#campaign),
      byTransaction,
    )
    this.report.gifts += given.length
    this.report.payments += paid.length
    for (const movement of given) if (!incoming.take(movement)) this.report.giftProblems.push(unpaid(movement))
    for (const movement of paid) if (!outgoing.take(movement)) this.report.paymentProblems.push(unpaid(movement))
    for (const transfer of outgoing.rest()) this.report.paymentProblems.push(strayed(transfer))
  }
}

/** Every gift was paid in by its donor in the same transaction, to the unit. */
export function checkGifts({ history: { movements } }: AuditSubject): Finding {
  return finding('gifts', `${movements.gifts} gifts`, movements.giftProblems)
}

/**
 * Every payment went to the listed recipient or the donor in the same transaction, to the unit, and nothing else ever
 * left.
 */
export function checkPayments({ contract, history: { events, movements } }: AuditSubject): Finding {
  const problems = [...listed(contract, events), ...movements.paymentProblems]
  return finding('payments', `${movements.payments} payments`, problems)
}

function gifts(campaign: Address, events: readonly LedgerEvent[]): Movement[] {
  const byGift = new Map<bigint, Movement>()
  for (const { eventName, args, transactionHash } of events) {
    if (eventName !== 'LotGiven') continue
    const { gift, donor, amount } = args
    const known = byGift.get(gift)
    if (known) known.value += amount
    else
      byGift.set(gift, {
        ...place(transactionHash),
        from: donor,
        to: campaign,
        value: amount,
        what: () => `gift ${gift}`,
      })
  }
  return [...byGift.values()]
}

function payments(campaign: Address, events: readonly LedgerEvent[]): Movement[] {
  return events.flatMap(({ eventName, args, transactionHash }): Movement[] => {
    const from = { ...place(transactionHash), from: campaign }
    if (eventName === 'PayoutSettled') {
      if (args.amount === 0n) return [] // every coin had objected: nothing to send
      return [
        { ...from, to: args.recipient, value: args.amount, what: () => `payout ${args.payout} of ${args.milestone}` },
      ]
    }
    if (eventName === 'LotRefunded') {
      return [{ ...from, to: args.to, value: args.amount, what: () => `refund of the lot at ${args.start}` }]
    }
    return eventName === 'SurplusSent' ? [{ ...from, to: args.to, value: args.amount, what: () => 'surplus' }] : []
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
    evidence: `${what()}: ${transactionHash}`,
  }
}

function place(transactionHash: Hash | undefined): { transactionHash: Hash } {
  return { transactionHash: transactionHash ?? '0x' }
}

function strayed({ to, value, transactionHash }: TokenTransfer): Problem {
  const found = `${value} to ${to}`
  return { expected: 'an event of the campaign', found, evidence: transactionHash, missing: true }
}

/** Transfers of which each can explain one movement. */
class Pool {
  readonly #open = new Map<string, TokenTransfer[]>()
  readonly #byTransaction: boolean

  constructor(transfers: readonly TokenTransfer[], byTransaction: boolean) {
    this.#byTransaction = byTransaction
    for (const transfer of transfers) {
      const key = this.#keyOf(transfer)
      const known = this.#open.get(key)
      if (known) known.push(transfer)
      else this.#open.set(key, [transfer])
    }
  }

  take(movement: TokenTransfer): boolean {
    return this.#open.get(this.#keyOf(movement))?.pop() !== undefined
  }

  rest(): TokenTransfer[] {
    return [...this.#open.values()].flat()
  }

  #keyOf({ transactionHash, from, to, value }: TokenTransfer): string {
    return `${this.#byTransaction ? transactionHash : ''} ${from} ${to} ${value}`
  }
}
