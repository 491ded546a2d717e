import { type Address, formatUnits, isAddressEqual } from 'viem'
import { formatAccountId, formatAssetId } from '../caip.ts'
import { endOf, milestonesOf, payoutsOf, portionsOf, type Stretch, sum } from '../coin-line.ts'
import { isFinal, MILESTONE_STATES, nameOf } from '../enumerations.ts'
import type { ExportSubject } from '../export/subject.ts'
import type { RecordedEvent } from '../ledger/rows.ts'
import type { Paper, PaperAmount, PaperPlace, PledgePaper } from './paper.ts'

/** What papers are made of. Everybody makes the same of the same campaign. */
export type PaperSubject = Pick<ExportSubject, 'chainId' | 'creation' | 'terms' | 'events'> & {
  /** As the SDK knows it, never as a site is configured: else the code would differ from site to site. */
  token: Pick<NonNullable<ExportSubject['token']>, 'symbol' | 'decimals'> | undefined
}

type Recorded<name extends RecordedEvent['eventName']> = Extract<RecordedEvent, { eventName: name }>
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

type Words = ReturnType<typeof wordsOf>
type Head = ReturnType<typeof headOf>

/** How accounts, amounts, coins and milestones are written. */
function wordsOf({ chainId, creation, terms, token }: PaperSubject) {
  const account = (address: Address) => formatAccountId({ chainId, address })
  const amount = (value: bigint): PaperAmount => ({
    baseUnits: String(value),
    text: token && `${formatUnits(value, token.decimals)} ${token.symbol}`,
  })
  const party = (address: Address) => ({
    account: account(address),
    name: isAddressEqual(address, creation.charity)
      ? terms?.organiser.name
      : terms?.recipients.find((one) => isAddressEqual(one.address, address))?.name,
  })
  return {
    account,
    amount,
    party,
    coins: (stretch: Stretch) => ({
      first: String(stretch.start),
      end: String(endOf(stretch)),
      amount: amount(stretch.amount),
    }),
    milestone: (milestone: number) => ({ milestone, title: terms?.milestones[milestone]?.title }),
    /** Where a lot goes back to. */
    back: ({ donor, passOn }: Given['args']) => ({
      ...party(passOn ? creation.parameters.fallbackRecipient : donor),
      passOn,
    }),
  }
}

function headOf({ chainId, creation, terms, token }: PaperSubject, first: Given, words: Words) {
  return {
    version: 1 as const,
    campaign: words.account(creation.campaign),
    charity: words.party(creation.charity),
    donor: words.account(first.args.donor),
    gift: String(first.args.gift),
    given: placeOf(first),
    appeal: terms && { name: terms.name, language: terms.language },
    terms: creation.parameters.terms,
    token: {
      asset: formatAssetId({ chainId, token: creation.parameters.token }),
      symbol: token?.symbol,
      decimals: token?.decimals,
    },
  }
}

interface Making {
  subject: PaperSubject
  words: Words
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

function isOf({ args }: { args: RecordedEvent['args'] }, milestone: number): boolean {
  return 'milestone' in args && args.milestone === BigInt(milestone)
}

function stateOf({ args }: Recorded<'MilestoneStateChanged'>) {
  return nameOf(MILESTONE_STATES, args.state)
}

function placeOf({ timestamp, blockNumber, transactionHash }: RecordedEvent): PaperPlace {
  return { time: Number(timestamp), block: String(blockNumber), transaction: transactionHash }
}

/** The newest of the blocks. */
function blockOf(events: readonly RecordedEvent[]) {
  const newest = events.reduce<RecordedEvent | undefined>(
    (found, event) => (found && found.blockNumber >= event.blockNumber ? found : event),
    undefined,
  )
  return { number: String(newest?.blockNumber ?? 0n), time: Number(newest?.timestamp ?? 0n) }
}

function total(lots: readonly Given[]): bigint {
  return sum(lots.map(({ args }) => args.amount))
}
