import { expect } from 'chai'
import { readSignedGift, writeSignedGift } from '../../../app/src/features/give/signed-gift.ts'

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const WORD = `0x${'ab'.repeat(32)}` as const
const GIFT = {
  campaign: ADDRESS,
  from: ADDRESS,
  shares: [{ milestone: 1, amount: 2_500_000n, minAmount: 2_500_000n, maxStart: 2n ** 95n }],
  intent: { passOn: true, deadline: 1_800_000_000, note: WORD },
  authorization: { validAfter: 0n, validBefore: 1_800_000_000n, salt: WORD, signature: `0x${'cd'.repeat(65)}` },
} as const

describe('a signed gift that is kept', () => {
  it('is read back as it was signed, with numbers of any size', () => {
    expect(readSignedGift(writeSignedGift(31337, GIFT))).to.deep.equal(GIFT)
  })

  it('is nothing when it was tampered with', () => {
    const body = writeSignedGift(31337, GIFT)
    for (const broken of [
      '',
      '{',
      'null',
      '[]',
      body.replace('donateWithAuthorization', 'approve'),
      body.replace(ADDRESS, '0x12'),
      body.replace('"2500000"', '"-1"'),
      body.replace('"2500000"', '2500000'),
      body.replace(`"signature":"0x${'cd'.repeat(65)}"`, '"signature":"0xcd"'),
    ]) {
      expect(readSignedGift(broken), broken.slice(0, 60)).to.equal(undefined)
    }
  })
})
