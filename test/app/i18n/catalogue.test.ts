import { expect } from 'chai'
import { catalogues } from '../support/catalogues.ts'

type Texts = { readonly [name: string]: unknown }

/** The same in French as in English, and meant to be. */
const SAME_WORD =
  /^(shell\.(name|stepDone|audit|menu|pages)|transaction\.(hash|dismiss)|audit\.title|campaign\.(objections|organiserKinds\.association)|(ledger|trace)\.transaction|wall\.pause|share\.badge)$/

const english = flat({ ...catalogues.en })
const others = { ar: flat({ ...catalogues.ar }), fr: flat({ ...catalogues.fr }) }

describe('catalogue', () => {
  it('has texts', () => {
    expect(english.size).to.be.greaterThan(150)
  })

  for (const [language, texts] of Object.entries(others)) {
    it(`has the same names in ${language}`, () => {
      expect([...texts.keys()].sort()).to.deep.equal([...english.keys()].sort())
    })

    it(`leaves nothing in English in ${language}`, () => {
      const same = [...english].filter(
        ([name, text]) =>
          typeof text === 'string' && /\p{Letter}{4}/u.test(text) && texts.get(name) === text && !SAME_WORD.test(name),
      )
      expect(same).to.deep.equal([])
    })

    it(`names the same placeholders in ${language}`, () => {
      for (const [name, text] of english) {
        expect(placeholders(texts.get(name)), name).to.deep.equal(placeholders(text))
      }
    })

    it(`has functions for functions in ${language}`, () => {
      for (const [name, text] of english) expect(typeof texts.get(name), name).to.equal(typeof text)
    })
  }

  it('has Arabic letters in each Arabic sentence', () => {
    const without = [...others.ar].filter(
      ([, text]) => typeof text === 'string' && /\p{Letter}{2}/u.test(text) && !/\p{Script=Arabic}/u.test(text),
    )
    expect(without).to.deep.equal([])
  })

  it('has narrow spaces before French double punctuation', () => {
    const wrong = [...others.fr].filter(([, text]) => /[^\s] ?[;!?](?!\w)|[\p{Letter}»] ?: /u.test(source(text)))
    expect(wrong.map(([name]) => name)).to.deep.equal([])
  })

  it('has no text that turns its surroundings around', () => {
    for (const texts of [english, ...Object.values(others)]) {
      for (const [name, text] of texts) expect(/[\u202A-\u202E]/.test(source(text)), name).to.equal(false)
    }
  })
})

/** Every text by its full name: `shell.promise`. */
function flat(texts: Texts, prefix = ''): Map<string, unknown> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value as Texts, `${prefix}${name}.`)]
        : [[`${prefix}${name}`, value] as const],
    ),
  )
}

function placeholders(text: unknown): string[] {
  return typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []).sort() : []
}

/** A sentence as written; of a function, only the quoted parts. */
function source(text: unknown): string {
  if (typeof text === 'string') return text
  const quoted = String(text).match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g) ?? []
  return quoted
    .map((part) =>
      part
        .slice(1, -1)
        .replace(/\$\{[^}]*\}/g, 'x')
        .replaceAll('\\u202F', '\u202F'),
    )
    .join('\n')
}
