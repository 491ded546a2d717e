import { expect } from 'chai'
import { catalogues } from '../support/catalogues.ts'
import { flatTexts, parametersOf, type Sentence } from '../support/flat-texts.ts'

/** One number of each of Arabic's six forms. */
const COUNTS = [0, 1, 2, 3, 11, 100] as const
/** Written as such, or without its sign because another noun follows: "a request of payment". */
const ACCUSATIVE = /(ًّ?ا|ة|ى|اء|^طلب)$/u
const LETTERS = '[\\p{Script=Arabic}\\p{Mark}]+'

const texts = {
  en: flatTexts(catalogues.en),
  ar: flatTexts(catalogues.ar),
  fr: flatTexts(catalogues.fr),
}
const counted = [...texts.ar.keys()].flatMap((name) => {
  const place = Object.values(texts)
    .map((language) => placeOfCount(language.get(name)))
    .find((found) => found !== undefined)
  return place === undefined ? [] : [{ name, place }]
})

describe('texts that take a count', () => {
  it('are found', () => {
    expect(counted.map(({ name }) => name)).to.include.members([
      'campaign.gifts',
      'shell.filesChosen',
      'pay.refundLead',
    ])
    expect(
      placeOfCount((amount: string, lots: number) => plural('en', lots, amount)),
      'the second value',
    ).to.equal(1)
  })

  for (const { name, place } of counted) {
    it(`has the six forms of Arabic: ${name}`, () => {
      const say = sentenceOf('ar', name, place)
      const [none, one, two, few, many, hundred] = COUNTS.map(say) as [string, string, string, string, string, string]
      if (isNeutral([two, few, many, hundred])) return
      expect(new Set([none, one, two, few]).size, 'none, one, two and three read differently').to.equal(4)
      for (const [sentence, count] of [
        [none, 0],
        [one, 1],
        [two, 2],
      ] as const) {
        expect(withoutIsolates(sentence), 'said in words').not.to.match(new RegExp(`(^|\\D)${count}(\\D|$)`))
      }
      const [after3, after11, after100] = [wordAfter(few, 3), wordAfter(many, 11), wordAfter(hundred, 100)]
      // "Its campaigns (3)", "3 of its owners": no noun follows the number that would be counted with it.
      if ([after3, after11, after100].every((word) => word === undefined || word === 'من')) return
      expect(after3, 'three take the plural').not.to.equal(after11)
      expect(after11, 'eleven take the accusative').to.match(ACCUSATIVE)
      expect(after100, 'a hundred take the genitive').not.to.match(/ًا$/u)
    })

    it(`has singular and plural in English and French: ${name}`, () => {
      for (const language of ['en', 'fr'] as const) {
        const say = sentenceOf(language, name, place)
        const [one, two] = [say(1), say(2).replace('2', '1')]
        // "1 refus, 2 refus": such a word has one form.
        if (!/1 \p{Letter}+[sx](?!\p{Letter})/u.test(one)) expect(one, `${language}, one`).not.to.equal(two)
        expect(say(2).replaceAll('2', '#'), `${language}, two and eleven`).to.equal(say(11).replaceAll('11', '#'))
      }
    })
  }
})

/** Which value is counted, in the sentence of one language. */
function placeOfCount(text: unknown): number | undefined {
  if (typeof text !== 'function') return undefined
  const counts = /plural\)?\(\s*["'`]\w\w["'`],\s*(\w+)/.exec(String(text))?.[1]
  const place = counts === undefined ? -1 : parametersOf(text as Sentence).indexOf(counts)
  return place < 0 ? undefined : place
}

function sentenceOf(language: keyof typeof texts, name: string, place: number): (count: number) => string {
  const sentence = texts[language].get(name) as Sentence
  return (count) => sentence(...Array.from({ length: 4 }, (_, at) => (at === place ? count : '…')))
}

/** The same words whatever the number: "2 of 3". */
function isNeutral(sentences: readonly string[]): boolean {
  return new Set(sentences.map((sentence) => sentence.replace(/\d+/g, '#'))).size === 1
}

/** The word that a number is followed by. */
function wordAfter(sentence: string, count: number): string | undefined {
  const plain = withoutIsolates(sentence)
  return new RegExp(`(?:^|\\D)${count}\\s+(${LETTERS})`, 'u').exec(plain)?.[1]
}

function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '')
}

/** Only to be read by its source, above. */
function plural(_language: string, count: number, forms: string): string {
  return `${count} ${forms}`
}
