import { expect } from 'chai'
import * as fc from 'fast-check'
import { CONFUSABLE_LETTERS } from '../../sdk/src/confusable-letters.ts'
import { lookAlikeFinder, looksAlike, skeletonsOf } from '../../sdk/src/look-alike.ts'
import { mixedWords } from '../../sdk/src/mixed-scripts.ts'

/** Each letter of Unicode's table with what it looks like. */
const PAIRS = CONFUSABLE_LETTERS.replaceAll(',\n', ',')
  .trim()
  .split(/\s/)
  .flatMap((group) => {
    const [target = '', sources = ''] = group.split('=')
    return sources.split(',').map((source) => ({ source: letters(source), target: letters(target) }))
  })

function letters(codes: string): string {
  return codes
    .split('+')
    .map((code) => (code === '' ? '' : String.fromCodePoint(Number.parseInt(code, 16))))
    .join('')
}

const UNSEEN = ['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u034f', '\u115f', '\ufe0f', '\u{e0061}']
const SPOOFS: readonly (readonly [string, string, string])[] = [
  ['Cyrillic letters', 'Nile Relief', 'N\u0456l\u0435 R\u0435li\u0435f'],
  ['Cyrillic capitals only', 'Hope', '\u041d\u041e\u0420\u0415'],
  ['Greek letters', 'NILE', '\u039dIL\u0395'],
  ['Cherokee letters', 'WELL', '\u13d4\u13ac\u13de\u13de'],
  ['mathematical letters', 'Nile Relief', '𝐍𝐢𝐥𝐞 𝐑𝐞𝐥𝐢𝐞𝐟'],
  ['full-width letters', 'Nile Relief', 'Ｎｉｌｅ　Ｒｅｌｉｅｆ'],
  ['letters for digits', 'Good Oil', 'G00d 0i1'],
  ['capital i for small l', 'Wells for all', 'WeIls for aII'],
  ['two letters for one', 'modern', 'rnodern'],
  ['accents', 'École du Nil', 'Ecole du Nil'],
  ['spaces and signs', 'Nile Relief', 'Nile-Relief!'],
  ['another case', 'Nile Relief', 'NILE RELIEF'],
  ['nothing that is seen', 'Nile Relief', 'Ni\u200ble Re\u2060lief'],
  ['text that is turned around', 'Nile Relief', '\u202eNile\u202c Relief'],
  ['one letter more', 'Nile Relief', 'Nile Relieff'],
  ['one letter less', 'Nile Relief', 'Nile Relif'],
  ['one other letter', 'Nile Relief', 'Nile Belief'],
  ['alef without hamza', 'أمل الأطفال', 'امل الاطفال'],
  ['ha for ta marbuta', 'جمعية النور', 'جمعيه النور'],
  ['alef maqsura for ya', 'علي', 'على'],
  ['Persian letters', 'كتاب علي', 'کتاب علی'],
  ['the long stroke and vowel marks', 'مخبز', 'مـخـبَز'],
  ['Arabic presentation forms', 'مخبز', '\ufee3\ufea8\ufe92\ufeb0'],
  ['Arabic digits', 'Well 2026', 'Well ٢٠٢٦'],
]
const OTHERS: readonly (readonly [string, string])[] = [
  ['Nile Relief', 'Nile School'],
  ['Winter 2026', 'Winter 2027'],
  ['Winter appeal 1', 'Winter appeal 2'],
  ['Mali', 'Bali'],
  // Dots tell Arabic letters apart.
  ['شمس', 'سمس'],
  ['بنت', 'ثبت'],
  ['نور', 'نار'],
]

describe('names that look alike', () => {
  for (const [how, name, spoof] of SPOOFS) {
    it(`are told by ${how}`, () => {
      expect(looksAlike(name, spoof), `${skeletonsOf(name)} and ${skeletonsOf(spoof)}`).to.equal(true)
      expect(looksAlike(spoof, name)).to.equal(true)
    })
  }

  for (const [one, other] of OTHERS) {
    it(`are not ${one} and ${other}`, () => {
      expect(looksAlike(one, other), `${skeletonsOf(one)} and ${skeletonsOf(other)}`).to.equal(false)
    })
  }

  it('are nothing without a letter', () => {
    expect(skeletonsOf('… \u200b!')).to.deep.equal([])
    expect(looksAlike('!', '?')).to.equal(false)
  })

  it('P5: names stay alike with every letter of Unicode’s table in the place of what it looks like', () => {
    expect(PAIRS.length).to.be.above(900)
    for (const { source, target } of PAIRS) {
      expect(looksAlike(`ab${source}`, `ab${target}`), `${source} for ${target}`).to.equal(true)
    }
  })

  it('have skeletons that are skeletons of themselves', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(fc.constantFrom(...PAIRS.map(({ source }) => source)), { maxLength: 20 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (name) => {
        for (const skeleton of skeletonsOf(name)) expect(skeletonsOf(skeleton)).to.include(skeleton)
      }),
    )
  })

  it('look like themselves, whatever unseen is put into them and in whatever case they are', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéößабвгдежзαβγδاأبتثجحخدعغفقكلمنهويىة 0123456789'),
      minLength: 1,
    })
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom(...UNSEEN), (text, place, unseen) => {
        fc.pre(skeletonsOf(text).length > 0)
        const at = place % (text.length + 1)
        expect(looksAlike(text, text.slice(0, at) + unseen + text.slice(at))).to.equal(true)
        expect(
          looksAlike(text, text.toUpperCase().toLowerCase().length === text.length ? text.toUpperCase() : text),
        ).to.equal(true)
      }),
    )
  })

  it('are found among many, exactly those that a comparison of each with each finds', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'і', 'l', '1', 'ا', ' '), minLength: 6, maxLength: 11 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (names) => {
        const find = lookAlikeFinder(names.map((one, index) => [one, index] as const))
        for (const one of names) {
          const expected = names.flatMap((other, index) => (looksAlike(one, other) ? [index] : []))
          expect(find(one).toSorted((a, b) => a - b)).to.deep.equal(expected)
        }
      }),
    )
  })

  it('are found in ten thousand without comparing each with each', () => {
    const names = Array.from(
      { length: 10_000 },
      (_, index) => [`Appeal of the village number ${index}`, index] as const,
    )
    const began = performance.now()
    const find = lookAlikeFinder(names)
    expect(find('Appeal 0f the vi11age number 77')).to.deep.equal([77])
    expect(performance.now() - began, 'milliseconds').to.be.below(5_000)
  })
})

describe('words of mixed scripts', () => {
  it('P5: words of mixed scripts are named with their scripts', () => {
    expect(mixedWords('N\u0456le Relief')).to.deep.equal([{ word: 'N\u0456le', scripts: ['Latn', 'Cyrl'] }])
    expect(mixedWords('\u0391cme')).to.deep.equal([{ word: '\u0391cme', scripts: ['Grek', 'Latn'] }])
    expect(mixedWords('Wel\u0627 fund').map(({ scripts }) => scripts)).to.deep.equal([['Latn', 'Arab']])
  })

  it('are none in names of one script, of several languages, or with a particle', () => {
    for (const name of [
      'Nile Relief',
      'النيل Nile',
      'مخبز القرية ٢٠٢٦',
      'دعم الـNGO',
      'Хлеб для всех',
      'N° 5, 2nd',
      '東京タワー',
    ]) {
      expect(mixedWords(name), name).to.deep.equal([])
    }
  })
})
