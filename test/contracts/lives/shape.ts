import fc from 'fast-check'
import { DAY } from '../support/chain.ts'
import type { ParameterOverrides } from '../support/parameters.ts'

/** A small campaign: coins can be counted on fingers, and everything that the rules distinguish occurs. */
export interface Shape {
  sequential: boolean
  upfront: boolean
  minDonation: number
  objectionBps: number
  /** days */
  fundBy: number
  review: number
  objection: number
  appeal: number
  verifiers: Seats
  panel: Seats
  /** A milestone that is not filled at once waits for gifts. */
  milestones: { filled: boolean; claimGap: number; payouts: { recipient: number; amount: number }[] }[]
}

interface Seats {
  count: number
  /** How many more than a bare majority it takes. */
  more: number
}

const seats: fc.Arbitrary<Seats> = fc.record({ count: fc.constantFrom(3, 3, 2, 1), more: fc.nat(1) })

export const shapes: fc.Arbitrary<Shape> = fc.record({
  sequential: fc.boolean(),
  upfront: fc.boolean(),
  minDonation: fc.constantFrom(1, 1, 2, 3),
  objectionBps: fc.integer({ min: 500, max: 3_000 }),
  fundBy: fc.integer({ min: 2, max: 30 }),
  review: fc.integer({ min: 2, max: 5 }),
  objection: fc.integer({ min: 3, max: 6 }),
  appeal: fc.integer({ min: 5, max: 8 }),
  verifiers: seats,
  panel: seats,
  milestones: fc.array(
    fc.record({
      filled: fc.constantFrom(true, true, true, false),
      claimGap: fc.integer({ min: 1, max: 15 }),
      payouts: fc.array(fc.record({ recipient: fc.nat(4), amount: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

interface People {
  /** The charity is the fifth. */
  recipients: readonly string[]
  verifiers: readonly string[]
  panel: readonly string[]
}

/** The shape as parameters that the factory accepts. */
export function parametersOf(shape: Shape, people: People, start: bigint): ParameterOverrides {
  const fundBy = start + BigInt(shape.fundBy) * DAY
  const milestones: NonNullable<ParameterOverrides['milestones']> = []
  let claimBy = fundBy
  for (const { claimGap, payouts } of shape.milestones) {
    claimBy += BigInt(claimGap) * DAY
    milestones.push({
      claimBy,
      payouts: payouts.map(({ recipient, amount }) => ({
        recipient: people.recipients[recipient] ?? '',
        amount: BigInt(Math.max(amount, shape.minDonation)),
      })),
    })
  }
  if (shape.upfront) milestones.push(counterweight(milestones, claimBy + DAY))
  return {
    milestones,
    rules: {
      fundBy,
      reviewWindow: BigInt(shape.review) * DAY,
      objectionWindow: BigInt(shape.objection) * DAY,
      appealWindow: BigInt(shape.appeal) * DAY,
      objectionBps: BigInt(shape.objectionBps),
      minDonation: BigInt(shape.minDonation),
      sequential: shape.sequential,
      upfront: shape.upfront,
    },
    verifiers: circle(people.verifiers, shape.verifiers),
    panel: circle(people.panel, shape.panel),
  }
}

/** A last milestone, so large that the first may be released upfront. */
function counterweight(milestones: NonNullable<ParameterOverrides['milestones']>, claimBy: bigint) {
  const [first] = milestones
  const amount = first?.payouts.reduce((sum, payout) => sum + payout.amount, 0n) ?? 0n
  return { claimBy, payouts: [{ recipient: first?.payouts[0]?.recipient ?? '', amount: (amount * 7n) / 3n + 1n }] }
}

function circle(people: readonly string[], { count, more }: Seats) {
  const majority = Math.floor(count / 2) + 1
  return { members: people.slice(0, count), threshold: BigInt(Math.min(count, majority + more)) }
}
