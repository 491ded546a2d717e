import { endOf, payoutsOf, portionsOf, sum } from '@amana/sdk/coin-line'
import { expect } from 'chai'
import fc from 'fast-check'
import {
  type GivingMilestone,
  opennessOf,
  paysTheSame,
  planShare,
  recipientsOf,
  totalOf,
} from '../../../app/src/features/give/gift-plan.ts'

const RULES = { fundBy: 1_000, minDonation: 5n, sequential: false }

const payouts = fc.array(
  fc.record({
    recipient: fc.constantFrom('driller', 'mill', 'roofer'),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  }),
  { minLength: 1, maxLength: 8 },
)

/** A milestone somewhere on the line, part-filled, and a gift that it takes. */
const cases = fc
  .record({ start: fc.bigInt({ min: 0n, max: 10n ** 15n }), payouts, filled: fc.nat(999), given: fc.nat(999) })
  .map(({ start, payouts, filled, given }) => {
    const amount = sum(payouts.map((payout) => payout.amount))
    const funded = ((amount - 1n) * BigInt(filled)) / 1_000n
    const gift = 1n + ((amount - funded - 1n) * BigInt(given)) / 1_000n
    return { milestone: { index: 3, state: 'Funding', start, amount, funded, payouts } as const, gift }
  })

describe('planning a gift', () => {
  it('shows exactly the next free coins, and every one of them reaches a recipient', () => {
    fc.assert(
      fc.property(cases, ({ milestone, gift }) => {
        const share = planShare(milestone, gift)
        expect(share.coins).to.deep.equal({ start: milestone.start + milestone.funded, amount: gift })
        expect(sum(share.portions.map(({ amount }) => amount))).to.equal(gift)
        expect(sum(recipientsOf([share], [milestone]).map(({ amount }) => amount))).to.equal(gift)
      }),
    )
  })

  it('lets the coins move along only as long as the same payouts get the same amounts', () => {
    fc.assert(
      fc.property(cases, fc.nat(1_000), ({ milestone, gift }, along) => {
        const { coins, maxStart, portions } = planShare(milestone, gift)
        const tiles = payoutsOf(milestone, milestone.payouts)
        const paidFrom = (start: bigint) =>
          portionsOf({ start, amount: gift }, tiles).map(({ index, amount }) => ({ index, amount }))
        const promised = portions.map(({ index, amount }) => ({ index, amount }))
        expect(maxStart >= coins.start).to.equal(true)
        const moved = coins.start + ((maxStart - coins.start) * BigInt(along)) / 1_000n
        expect(paidFrom(moved)).to.deep.equal(promised)
        expect(paidFrom(maxStart + 1n)).not.to.deep.equal(promised)
      }),
    )
  })

  it('never signs for coins beyond the milestone', () => {
    fc.assert(
      fc.property(cases, ({ milestone, gift }) => {
        expect(planShare(milestone, gift).maxStart + gift <= endOf(milestone)).to.equal(true)
      }),
    )
  })

  it('adds up what one recipient gets from several milestones', () => {
    const oven = milestone({
      index: 0,
      payouts: [
        { recipient: 'mill', amount: 40n },
        { recipient: 'roofer', amount: 60n },
      ],
    })
    const roof = milestone({ index: 1, start: 100n, payouts: [{ recipient: 'mill', amount: 100n }] })
    const shares = [planShare(oven, 50n), planShare(roof, 7n)]
    expect(totalOf(shares)).to.equal(57n)
    expect(recipientsOf(shares, [oven, roof])).to.deep.equal([
      { recipient: 'mill', amount: 47n },
      { recipient: 'roofer', amount: 10n },
    ])
  })

  it('knows when a gift would no longer pay what was reviewed', () => {
    const two = {
      payouts: [
        { recipient: 'driller', amount: 60n },
        { recipient: 'mill', amount: 40n },
      ],
    }
    const reviewed = [planShare(milestone(two), 10n)]
    expect(paysTheSame(reviewed, [planShare(milestone({ ...two, funded: 50n }), 10n)])).to.equal(true)
    expect(paysTheSame(reviewed, [planShare(milestone({ ...two, funded: 51n }), 10n)])).to.equal(false)
    expect(paysTheSame(reviewed, [planShare(milestone({ ...two, funded: 60n }), 10n)])).to.equal(false)
    expect(paysTheSame(reviewed, [planShare(milestone({ ...two, index: 1 }), 10n)])).to.equal(false)
    expect(paysTheSame(reviewed, [planShare(milestone(two), 11n)])).to.equal(false)
    expect(paysTheSame(reviewed, [])).to.equal(false)
  })
})

describe('whether a milestone takes a gift', () => {
  const at = (milestones: GivingMilestone[], index: number, rules = RULES, now = 10n) =>
    opennessOf(milestones, index, rules, now)

  it('takes what remains until the last second of giving', () => {
    const part = [milestone({ funded: 30n })]
    expect(at(part, 0, RULES, 999n)).to.deep.equal({ kind: 'open', remaining: 70n })
    expect(at(part, 0, RULES, 1_000n)).to.deep.equal({ kind: 'closed' })
  })

  it('tells full from closed', () => {
    expect(at([milestone({ funded: 100n })], 0)).to.deep.equal({ kind: 'full' })
    expect(at([milestone({ state: 'Refunded' })], 0)).to.deep.equal({ kind: 'closed' })
    expect(at([], 0)).to.deep.equal({ kind: 'closed' })
  })

  it('waits, in a campaign of one milestone after the other, for the last that is neither full nor final', () => {
    const sequential = { ...RULES, sequential: true }
    const [full, part, refunded, last] = [
      milestone({ index: 0, funded: 100n }),
      milestone({ index: 1, funded: 99n }),
      milestone({ index: 2, state: 'Refunded' }),
      milestone({ index: 3 }),
    ] as const
    expect(at([full, part, refunded, last], 3, sequential)).to.deep.equal({ kind: 'waits', waitsFor: 1 })
    expect(at([full, part, refunded, last], 3)).to.deep.equal({ kind: 'open', remaining: 100n })
    expect(at([full, { ...part, funded: 100n }, refunded, last], 3, sequential).kind).to.equal('open')
  })
})

function milestone<Payout extends { recipient: string; amount: bigint }>(
  different: Partial<Omit<GivingMilestone, 'payouts'>> & { payouts?: Payout[] },
) {
  const payouts = different.payouts ?? [{ recipient: 'roofer', amount: 100n }]
  const amount = sum(payouts.map((payout) => payout.amount))
  return { index: 0, state: 'Funding' as const, start: 0n, amount, funded: 0n, ...different, payouts }
}
