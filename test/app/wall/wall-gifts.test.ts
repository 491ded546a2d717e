import { expect } from 'chai'
import { newcomers, selectGifts, totalOf, wallGifts } from '../../../app/src/features/wall/wall-gifts.ts'
import { SUBJECT } from '../../sdk/export/subject.ts'

const gift = (number: bigint, amount: bigint) => ({
  gift: number,
  donor: SUBJECT.creation.charity,
  amount,
  note: undefined,
  time: number,
})

describe('gifts on the wall', () => {
  it('are those of the chain, newest first, their lots in one, and no coins that came without a gift', () => {
    expect(wallGifts(SUBJECT.events).map(({ gift: number, amount }) => [number, amount])).to.deep.equal([
      [205_000_001n + 4_000_000n, 3_000_000n],
      [205_000_001n, 4_000_000n],
      [125_000_001n + 30_000_000n, 50_000_000n],
      [0n, 155_000_001n],
    ])
  })

  it('below one unit are counted and added up, never left out', () => {
    const gifts = [gift(9n, 2_000_000n), gift(8n, 999_999n), gift(7n, 1_000_000n), gift(6n, 1n), gift(5n, 5_000_000n)]
    const { shown, small } = selectGifts(gifts, 6, 2)
    expect(shown.map(({ gift: number }) => number)).to.deep.equal([9n, 7n])
    expect(small).to.deep.equal({ count: 2, amount: 1_000_000n })
    expect(totalOf(selectGifts(gifts, 6, 99).shown) + small.amount).to.equal(totalOf(gifts))
  })

  it('are new when they were not there before; one that the chain took back is none', () => {
    const before = [gift(2n, 1n), gift(1n, 1n)]
    expect(newcomers([gift(3n, 1n), gift(1n, 1n)], before).map(({ gift: number }) => number)).to.deep.equal([3n])
    expect(newcomers([gift(1n, 1n)], before)).to.deep.equal([])
  })
})
