import { type Address, isAddressEqual } from 'viem'
import type { Entry } from '../actions/getEntries.ts'
import { sum } from '../coin-line.ts'
import { isFinal } from '../enumerations.ts'
import { payoutOfSubject } from '../journal-documents.ts'
import { answersOf } from '../ledger/answers.ts'
import { type CampaignState, foldEvents, stateAt } from '../ledger/fold.ts'
import { type Money, milestoneMoney, moneyIdentity } from '../ledger/money.ts'
import type { CampaignReport, PaperMoney, PaperPlace } from './paper.ts'
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
import { claimsOf, countOf, fundsOf, settlementOf } from './statement-facts.ts'

/** A campaign, and everything that was written about it in the journal up to the same moment. */
export type ReportSubject = PaperSubject & {
  /** In log order. */
  entries: readonly Entry[]
}

/**
 * What became of a campaign, after it or so far: figures, milestones, claims and decisions, payments and what recipients said of
 * them, the charity's updates and how it answered. Its block is the newest in which anything of this was recorded; time alone
 * has moved milestones up to that block's time.
 *
 * @example
 * ```ts
 * import { getEntries } from '@amana/sdk/actions/getEntries'
 * import { reportOf } from '@amana/sdk/papers/report'
 *
 * const entries = await getEntries(client, { journal, campaign, fromBlock: 21_000_000n })
 * const report = reportOf({ chainId: 1, creation, terms: undefined, token: undefined, events, entries })
 * ```
 */
export function reportOf(subject: ReportSubject): CampaignReport {
  const { creation, events, entries } = subject
  const words = wordsOf(subject)
  const block = blockOf([creation, ...events, ...entries])
  const { milestones } = stateAt(foldEvents(creation.parameters, events), BigInt(block.time))
  const indexes = milestones.map(({ index }) => index)
  return {
    paper: 'report',
    ...campaignFacts(subject, words),
    block,
    created: placeOf(creation),
    over: milestones.every(({ state }) => isFinal(state)),
    goal: words.amount(sum(milestones.map(({ amount }) => amount))),
    money: moneyText(moneyIdentity(milestones).campaign, words),
    funds: fundsOf(subject, words, indexes),
    milestones: milestones.map((milestone) => milestoneReport(subject, words, milestone)),
    journal: journalReport(subject),
  }
}

function milestoneReport(
  subject: ReportSubject,
  words: PaperWords,
  milestone: CampaignState['milestones'][number],
): CampaignReport['milestones'][number] {
  const { index, state, amount, payouts } = milestone
  const { events } = subject
  const ended = events.find(
    (event): event is Recorded<'MilestoneStateChanged'> =>
      event.eventName === 'MilestoneStateChanged' && isOf(event, index) && isFinal(stateOf(event)),
  )
  const objected = events.filter(
    (event): event is Recorded<'LotObjected'> => event.eventName === 'LotObjected' && isOf(event, index),
  )
  return {
    ...words.milestone(index),
    state,
    amount: words.amount(amount),
    money: moneyText(milestoneMoney(milestone), words),
    final: ended && { ...placeOf(ended), time: ended.args.time },
    claims: claimsOf(subject, words, index),
    objections: {
      amount: words.amount(sum(objected.map(({ args }) => args.amount))),
      gifts: objected.length,
      donors: countOf(objected.map(({ args }) => args.donor)),
    },
    payouts: payouts.map((payout) => {
      const settled = settlementOf(subject, index, payout.index)
      return {
        ...words.party(payout.recipient),
        payout: payout.index,
        promised: words.amount(payout.amount),
        paid: settled && { ...placeOf(settled), amount: words.amount(settled.args.amount) },
        received: receivedOf(subject, index, payout),
      }
    }),
  }
}

function moneyText(money: Money, words: PaperWords): PaperMoney {
  const { given, waiting, released, paid, refundable, refunded } = money
  return {
    given: words.amount(given),
    waiting: words.amount(waiting),
    released: words.amount(released),
    paid: words.amount(paid),
    refundable: words.amount(refundable),
    refunded: words.amount(refunded),
  }
}

/** Only the recipient of a payout can say that it arrived; its first word counts. */
function receivedOf(
  { entries }: ReportSubject,
  milestone: number,
  { index, recipient }: { index: number; recipient: Address },
): PaperPlace | undefined {
  const entry = entries.find(({ kind, subject, author }) => {
    const named = kind === 'Received' ? payoutOfSubject(subject) : undefined
    return named?.milestone === milestone && named.payout === index && isAddressEqual(author, recipient)
  })
  return entry && placeOf(entry)
}

function journalReport({ creation, entries }: ReportSubject): CampaignReport['journal'] {
  const { charity } = creation
  const { asked, answered, medianSeconds } = answersOf(entries, charity)
  return {
    updates: entries.flatMap((entry) =>
      (entry.kind === 'Update' || entry.kind === 'Correction') && isAddressEqual(entry.author, charity)
        ? [
            {
              kind: entry.kind === 'Update' ? ('update' as const) : ('correction' as const),
              content: entry.content,
              written: placeOf(entry),
            },
          ]
        : [],
    ),
    questions: asked,
    answered,
    medianSeconds: medianSeconds === undefined ? undefined : Number(medianSeconds),
  }
}
