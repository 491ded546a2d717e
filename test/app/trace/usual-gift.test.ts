import { expect } from 'chai'
import type { TraceMilestone } from '../../../app/src/features/trace/trace-page.tsx'
import { nextLacking, usualGift } from '../../../app/src/features/trace/usual-gift.ts'

const donor = `0x${'d1'.repeat(20)}` as const
const other = `0x${'d2'.repeat(20)}` as const
const lot = (gift: bigint | undefined, amount: bigint, by: `0x${string}` = donor) => ({ gift, donor: by, amount })
const milestone = (index: number, funded: bigint, open: boolean): TraceMilestone => ({
  index,
  start: BigInt(index) * 100n,
  amount: 100n,
  funded,
  open,
  stretches: [],
  next: '',
})

describe('the usual gift of a donor', () => {
  it('is the middle one by size, the lots of a gift counted together', () => {
    expect(usualGift([lot(0n, 30n), lot(0n, 20n), lot(60n, 1_000n), lot(90n, 10n)], donor)).to.equal(50n)
    expect(usualGift([lot(0n, 10n), lot(20n, 40n)], donor)).to.equal(10n)
  })

  it('knows no gifts of others and no coins without a gift', () => {
    expect(usualGift([lot(0n, 7n), lot(10n, 900n, other), lot(undefined, 900n)], donor)).to.equal(7n)
    expect(usualGift([lot(10n, 900n, other)], donor)).to.equal(0n)
  })
})

describe('the next milestone that needs a gift', () => {
  it('is the first that takes gifts, with what it lacks, and whether one more would do', () => {
    const milestones = [milestone(0, 100n, false), milestone(1, 70n, true), milestone(2, 0n, true)]
    expect(nextLacking(milestones, 29n)).to.deep.equal({ index: 1, lacks: 30n, completes: false })
    expect(nextLacking(milestones, 30n)).to.deep.equal({ index: 1, lacks: 30n, completes: true })
    expect(nextLacking([milestone(0, 100n, false)], 5n)).to.equal(undefined)
  })
})
