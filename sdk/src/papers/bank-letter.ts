import { endOf, milestonesOf, payoutsOf, sum } from '../coin-line.ts'
import { isFinal } from '../enumerations.ts'
import type { BankLetter } from './paper.ts'
import {
  blockOf,
  campaignFacts,
  isOf,
  type PaperSubject,
  type PaperWords,
  placeOf,
  type Recorded,
  stateOf,
  wordsOf,
} from './paper-facts.ts'
import { claimsOf, fundsOf, settlementOf } from './statement-facts.ts'

type Settled = Recorded<'PayoutSettled'>
type Ended = Recorded<'MilestoneStateChanged'>

/**
 * The source of funds: every payment to a recipient with its transaction, the milestone that it is for, who signed that the
 * milestone was reached, and from how many gifts of how many addresses the coins came. No donor is named. It stays the same
 * until another payout is paid.
 *
 * @param subject - The campaign with all its events up to the moment to speak about.
 * @returns Nothing when nothing has been paid yet.
 *
 * @example
 * ```ts
 * import { bankLetterOf } from '@amana/sdk/papers/bank-letter'
 * import { paperCode } from '@amana/sdk/papers/paper'
 *
 * const letter = bankLetterOf({ chainId: 1, creation, terms: undefined, token: undefined, events })
 * if (letter) console.log(letter.amount.text, await paperCode(letter))
 * ```
 */
export function bankLetterOf(subject: PaperSubject): BankLetter | undefined {
  const words = wordsOf(subject)
  const paid = subject.creation.parameters.milestones.flatMap((_, milestone) =>
    paidMilestone(subject, words, milestone),
  )
  if (paid.length === 0) return undefined
  const payments = paid.flatMap((one) => one.payments)
  return {
    paper: 'bankLetter',
    ...campaignFacts(subject, words),
    amount: words.amount(sum(payments.map(({ args }) => args.amount))),
    block: blockOf([...payments, ...paid.map(({ ended }) => ended)]),
    funds: fundsOf(
      subject,
      words,
      paid.map(({ facts }) => facts.milestone),
    ),
    milestones: paid.map(({ facts }) => facts),
  }
}

/** A milestone of which something was paid. */
interface Paid {
  facts: BankLetter['milestones'][number]
  payments: Settled[]
  ended: Ended
}

function paidMilestone(subject: PaperSubject, words: PaperWords, milestone: number): Paid[] {
  const { creation, events } = subject
  const { rules, milestones } = creation.parameters
  const whole = milestonesOf(milestones)[milestone]
  const ended = events.find(
    (event): event is Ended =>
      event.eventName === 'MilestoneStateChanged' && isOf(event, milestone) && isFinal(stateOf(event)),
  )
  if (!whole || !ended) return []
  const payouts = milestones[milestone]?.payouts ?? []
  const payments = payoutsOf(whole, payouts).flatMap((stretch, payout) => {
    const event = settlementOf(subject, milestone, payout)
    const recipient = payouts[payout]?.recipient
    if (!event || !recipient || event.args.amount === 0n) return []
    const coins = { first: String(stretch.start), end: String(endOf(stretch)) }
    const facts = { ...words.party(recipient), payout, ...coins, amount: words.amount(event.args.amount) }
    return [{ event, facts: { ...facts, paid: placeOf(event) } }]
  })
  if (payments.length === 0) return []
  const objected = events.flatMap((event) =>
    event.eventName === 'LotObjected' && isOf(event, milestone) ? [event.args.amount] : [],
  )
  const outcome = stateOf(ended) === 'Split' ? 'split' : 'released'
  const facts: Paid['facts'] = {
    ...words.milestone(milestone),
    outcome,
    upfront: rules.upfront && milestone === 0,
    final: { ...placeOf(ended), time: ended.args.time },
    amount: words.amount(whole.amount),
    objected: words.amount(outcome === 'split' ? sum(objected) : 0n),
    funds: fundsOf(subject, words, [milestone]),
    claim: claimsOf(subject, words, milestone).at(-1),
    payments: payments.map((one) => one.facts),
  }
  return [{ facts, payments: payments.map(({ event }) => event), ended }]
}
