import type { Address } from 'viem'
import { sum } from '../coin-line.ts'
import { APPEAL_CAUSES, nameOf } from '../enumerations.ts'
import { insiderRole } from '../ledger/insiders.ts'
import { ZERO_HASH } from '../parameters.ts'
import type { PaperClaimed, PaperDecision, PaperFunds, PaperSum } from './paper.ts'
import { isOf, type PaperSubject, type PaperWords, placeOf, type Recorded } from './paper-facts.ts'

/** Where the coins of these milestones came from, added up. */
export function fundsOf(
  { creation, events }: PaperSubject,
  words: PaperWords,
  milestones: readonly number[],
): PaperFunds {
  const isMeant = (event: Parameters<typeof isOf>[0]) => milestones.some((milestone) => isOf(event, milestone))
  const given = events.filter(
    (event): event is Recorded<'LotGiven'> => event.eventName === 'LotGiven' && isMeant(event),
  )
  const absorbed = events.flatMap((event) =>
    event.eventName === 'Absorbed' && isMeant(event) ? [event.args.amount] : [],
  )
  const isInsider = ({ args }: Recorded<'LotGiven'>) => insiderRole(creation, args.donor) !== undefined
  return {
    public: sumOf(
      given.filter((one) => !isInsider(one)),
      words,
    ),
    insiders: sumOf(given.filter(isInsider), words),
    withoutGift: words.amount(sum(absorbed)),
  }
}

function sumOf(given: readonly Recorded<'LotGiven'>[], words: PaperWords): PaperSum {
  const times = given.map(({ timestamp }) => Number(timestamp))
  return {
    amount: words.amount(sum(given.map(({ args }) => args.amount))),
    gifts: new Set(given.map(({ args }) => args.gift)).size,
    donors: countOf(given.map(({ args }) => args.donor)),
    first: times[0],
    last: times.at(-1),
  }
}

export function countOf(addresses: readonly Address[]): number {
  return new Set(addresses.map((address) => address.toLowerCase())).size
}

/** Every claim of a milestone with the decisions about it, oldest first. */
export function claimsOf({ events }: PaperSubject, words: PaperWords, milestone: number): PaperClaimed[] {
  return events.flatMap((event): PaperClaimed[] => {
    if (event.eventName !== 'EvidenceSubmitted' || !isOf(event, milestone)) return []
    const { attempt, evidence } = event.args
    const about = (one: Recorded<'AttestationRecorded' | 'RulingRecorded'>) =>
      isOf(one, milestone) && one.args.attempt === attempt
    return [
      {
        attempt: Number(attempt),
        evidence,
        recorded: placeOf(event),
        attestations: events.flatMap((one) =>
          one.eventName === 'AttestationRecorded' && about(one)
            ? [decision(words, one.args.verifier, one.args.approved, one)]
            : [],
        ),
        rulings: events.flatMap((one) =>
          one.eventName === 'RulingRecorded' && about(one)
            ? [
                {
                  ...decision(words, one.args.panelist, one.args.confirmed, one),
                  cause: nameOf(APPEAL_CAUSES, one.args.cause) === 'Objection' ? 'objection' : 'silence',
                } as const,
              ]
            : [],
        ),
      },
    ]
  })
}

function decision(
  { account }: PaperWords,
  signer: Address,
  approved: boolean,
  event: Recorded<'AttestationRecorded' | 'RulingRecorded'>,
): PaperDecision {
  const { reason } = event.args
  return {
    signer: account(signer),
    approved,
    reason: reason === ZERO_HASH ? undefined : reason,
    recorded: placeOf(event),
  }
}

/** When a payout was settled: all that the event says. */
export function settlementOf(
  { events }: PaperSubject,
  milestone: number,
  payout: number,
): Recorded<'PayoutSettled'> | undefined {
  return events.find(
    (event): event is Recorded<'PayoutSettled'> =>
      event.eventName === 'PayoutSettled' && isOf(event, milestone) && event.args.payout === BigInt(payout),
  )
}
