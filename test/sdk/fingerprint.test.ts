import { expect } from 'chai'
import { fingerprintWords } from '../../sdk/src/fingerprint.ts'
import arabic from '../../sdk/src/fingerprint-words.ar.ts'
import english from '../../sdk/src/fingerprint-words.en.ts'
import french from '../../sdk/src/fingerprint-words.fr.ts'

const campaign = { chainId: 31337, address: '0x4b805C19A85DBeFb11495e0539D814A12547421e' } as const

describe('the fingerprint of a campaign in words', () => {
  it('has a word for every byte in each language, and none twice', () => {
    for (const words of [arabic, english, french]) {
      expect(words).to.have.length(256)
      expect(
        new Set(
          words.map((word) =>
            word
              .normalize('NFKD')
              .replace(/\p{Mn}/gu, '')
              .toLowerCase(),
          ),
        ),
      ).to.have.length(256)
      expect(words.filter((word) => !/^[\p{L}\p{Mn} -]{2,20}$/u.test(word))).to.deep.equal([])
    }
  })

  it('M8: stays what is printed on posters, and means the same in every language', async () => {
    const printed = await Promise.all((['en', 'ar', 'fr'] as const).map((one) => fingerprintWords(campaign, one)))
    expect(printed).to.deep.equal(PRINTED)
    const places = printed.map((words, index) =>
      words.map((word) => [english, arabic, french][index]?.indexOf(word) ?? -1),
    )
    expect(places[1]).to.deep.equal(places[0])
    expect(places[2]).to.deep.equal(places[0])
  })

  it('M8: is another for another campaign, and for the same address on another chain', async () => {
    const other = { ...campaign, address: '0x8CA84DD539d8e3Fd4Ed197Fccd12490347bB0088' } as const
    const words = await Promise.all(
      [campaign, other, { ...campaign, chainId: 1 }].map((one) => fingerprintWords(one, 'en')),
    )
    expect(new Set(words.map(String))).to.have.length(3)
  })
})

const PRINTED = [
  ['willow', 'sky', 'museum', 'hammer'],
  ['صفصاف', 'سماء', 'متحف', 'مطرقة'],
  ['saule', 'ciel', 'musée', 'marteau'],
]
