import { milestonesOf, payoutsOf, portionsOf, type Stretch, sum } from '../coin-line.ts'
import { isFinal } from '../enumerations.ts'
import type { Paper, PledgePaper } from './paper.ts'
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

type Given = Recorded<'LotGiven'>

/**
 * The papers of one gift, oldest first: the pledge, and for each milestone that is final its receipt or its refund notice.
 * Made of recorded events alone. What only time has brought about gets its paper with the first transaction that records it.
 *
 * @param subject - The campaign with all its events up to the moment to speak about.
 * @param gift - First coin of the gift.
 * @returns Nothing when there is no such gift.
 *
 * @example
 * ```ts
 * import { papersOf } from '@amana/sdk/papers/papers-of'
 *
 * const [pledge] = papersOf({ chainId: 1, creation, terms: undefined, token: undefined, events }, 0n)
 * ```
 */
export function papersOf(subject: PaperSubject, gift: bigint): Paper[] {
  const given = subject.events.filter(
    (event): event is Given => event.eventName === 'LotGiven' && event.args.gift === gift,
  )
  const [first] = given
  if (!first) return []
  const words = wordsOf(subject)
  const head = headOf(subject, first, words)
  const milestones = [...new Set(given.map(({ args }) => Number(args.milestone)))].sort((a, b) => a - b)
  const outcomes = milestones.flatMap((milestone) =>
    outcomePapers({ subject, words, head, milestone, given: given.filter((lot) => isOf(lot, milestone)) }),
  )
  return [pledgeOf({ subject, words, head, given }), ...outcomes]
}

type Head = ReturnType<typeof headOf>

function headOf(subject: PaperSubject, first: Given, words: PaperWords) {
  return {
    ...campaignFacts(subject, words),
    donor: words.account(first.args.donor),
    gift: String(first.args.gift),
    given: placeOf(first),
  }
}

interface Making {
  subject: PaperSubject
  words: PaperWords
  head: Head
  /** The lots that the paper is about. */
  given: readonly Given[]
}

function pledgeOf({ subject, words, head, given }: Making): PledgePaper {
  return {
    paper: 'pledge',
    ...head,
    amount: words.amount(total(given)),
    block: blockOf(given),
    lots: given.map(({ args }) => {
      const milestone = Number(args.milestone)
      return {
        ...words.coins(args),
        ...words.milestone(milestone),
        refundTo: words.back(args),
        recipients: portionsIn(subject, milestone, args).map(({ recipient, ...coins }) => ({
          ...words.coins(coins),
          ...words.party(recipient),
        })),
      }
    }),
  }
}

/** Nothing while the milestone is open; in a split, coins that objected go back and the others have a receipt. */
function outcomePapers({ subject, words, head, milestone, given }: Making & { milestone: number }): Paper[] {
  const { events } = subject
  const ended = events.find(
    (event): event is Recorded<'MilestoneStateChanged'> =>
      event.eventName === 'MilestoneStateChanged' && isOf(event, milestone) && isFinal(stateOf(event)),
  )
  if (!ended) return []
  const state = stateOf(ended)
  const outcome = state === 'Released' ? 'released' : state === 'Split' ? 'split' : 'refunded'
  const fact = {
    ...words.milestone(milestone),
    outcome,
    final: { ...placeOf(ended), time: ended.args.time },
  } as const
  const objected = new Set(
    events.flatMap((event) => (event.eventName === 'LotObjected' && isOf(event, milestone) ? [event.args.start] : [])),
  )
  const goesBack = ({ args }: Given) => outcome === 'refunded' || (outcome === 'split' && objected.has(args.start))
  const kept = given.filter((lot) => !goesBack(lot))
  const back = given.filter(goesBack)
  const papers: Paper[] = []
  if (kept.length > 0) {
    const paidIn = (payout: number) =>
      events.find(
        (event): event is Recorded<'PayoutSettled'> =>
          event.eventName === 'PayoutSettled' && isOf(event, milestone) && event.args.payout === BigInt(payout),
      )
    const lots = kept.map(({ args }) => ({
      args,
      portions: portionsIn(subject, milestone, args).map((portion) => ({ ...portion, paid: paidIn(portion.index) })),
    }))
    const payments = lots.flatMap(({ portions }) => portions.flatMap(({ paid }) => paid ?? []))
    papers.push({
      paper: 'receipt',
      ...head,
      ...fact,
      amount: words.amount(total(kept)),
      block: blockOf([ended, ...payments]),
      lots: lots.map(({ args, portions }) => ({
        ...words.coins(args),
        payments: portions.map(({ recipient, paid, ...coins }) => ({
          ...words.coins(coins),
          ...words.party(recipient),
          paid: paid && placeOf(paid),
        })),
      })),
    })
  }
  if (back.length > 0) {
    const returnOf = ({ args }: Given) =>
      events.find(
        (event): event is Recorded<'LotRefunded'> =>
          event.eventName === 'LotRefunded' && event.args.start === args.start,
      )
    papers.push({
      paper: 'refund',
      ...head,
      ...fact,
      amount: words.amount(total(back)),
      block: blockOf([ended, ...back.flatMap((lot) => returnOf(lot) ?? [])]),
      lots: back.map((lot) => {
        const returned = returnOf(lot)
        return {
          ...words.coins(lot.args),
          to: words.back(lot.args),
          objected: objected.has(lot.args.start),
          returned: returned && placeOf(returned),
        }
      }),
    })
  }
  return papers
}

/** The parts of a lot in each payout, with whom they are for. */
function portionsIn({ creation }: PaperSubject, milestone: number, lot: Stretch) {
  const { milestones } = creation.parameters
  const whole = milestonesOf(milestones)[milestone]
  const payouts = milestones[milestone]?.payouts ?? []
  if (!whole) return []
  return portionsOf(lot, payoutsOf(whole, payouts)).flatMap((portion) => {
    const payout = payouts[portion.index]
    return payout ? [{ ...portion, recipient: payout.recipient }] : []
  })
}

function total(lots: readonly Given[]): bigint {
  return sum(lots.map(({ args }) => args.amount))
}
