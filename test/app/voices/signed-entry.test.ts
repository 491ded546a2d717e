import { expect } from 'chai'
import { readSignedEntryBody, writeSignedEntryBody } from '../../../app/src/features/voices/signed-entry.ts'

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const WORD = `0x${'ab'.repeat(32)}` as const
const SIGNED = {
  journal: ADDRESS,
  entry: {
    campaign: ADDRESS,
    kind: 'Question',
    author: ADDRESS,
    subject: WORD,
    content: WORD,
    nonce: 2n ** 200n,
    validUntil: 1_800_000_000n,
  },
  signature: `0x${'cd'.repeat(65)}`,
} as const

describe('a signed entry that is kept', () => {
  it('is read back as it was signed, with numbers of any size', () => {
    expect(readSignedEntryBody(writeSignedEntryBody(31337, SIGNED))).to.deep.equal(SIGNED)
  })

  it('is nothing when it was tampered with', () => {
    const body = writeSignedEntryBody(31337, SIGNED)
    for (const broken of [
      '',
      '{',
      'null',
      body.replace('writeSignedEntry', 'donateWithAuthorization'),
      body.replace('"Question"', '"Verdict"'),
      body.replace(ADDRESS, '0x12'),
      body.replace('"1800000000"', '1800000000'),
      body.replace(`"signature":"0x${'cd'.repeat(65)}"`, '"signature":"0xcd0"'),
    ]) {
      expect(readSignedEntryBody(broken), broken.slice(0, 60)).to.equal(undefined)
    }
  })
})
