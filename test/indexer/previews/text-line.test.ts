import { expect } from 'chai'
import { drawableText, layText, measure, type TextLine } from '../../../indexer/src/api/previews/text-line.ts'
import { type Typefaces, typefaces } from '../../../indexer/src/api/previews/typefaces.ts'
import { HOSTILE_TEXTS } from '../support/hostile-terms.ts'

describe('Text of pictures', () => {
  let faces: Typefaces
  before(async () => {
    faces = await typefaces()
  })
  const settings = { size: 1000, maxWidth: 1e9, maxLines: 1, direction: 'ltr' } as const
  const lay = (text: string, other: object = {}) => layText(text, { faces: faces[400], ...settings, ...other })
  const paths = (line: TextLine | undefined) => line?.glyphs.toSorted((a, b) => a.x - b.x).map(({ path }) => path)
  const alone = (letter: string) => lay(letter)[0]?.glyphs[0]?.path

  it('joins Arabic letters', () => {
    const [joined] = lay('بير')
    const apart = [...'بير'].reduce((width, letter) => width + measure(letter, { faces: faces[400], size: 1000 }), 0)
    expect(joined?.width).to.be.below(apart)
    // The first and the middle letter have other shapes than by themselves; the last one stands at the left.
    expect(paths(joined)).not.to.include(alone('ب'))
    expect(paths(joined)).not.to.include(alone('ي'))
    expect(paths(lay('در')[0])).to.deep.equal([alone('ر'), alone('د')])
    // Lam and alef are one glyph.
    expect(lay('لا')[0]?.glyphs).to.have.length(1)
    expect(lay('بب')[0]?.glyphs).to.have.length(2)
  })

  it('orders a mixed line by its own direction', () => {
    const digits = ['1', '2'].map(alone)
    const [arabic] = lay('د \u206612 U\u2069', { direction: 'rtl' })
    expect(paths(arabic)?.filter(Boolean)).to.deep.equal([...digits, alone('U'), alone('د')])
    const [english] = lay('12 U د', { direction: 'ltr' })
    expect(paths(english)?.filter(Boolean)).to.deep.equal([...digits, alone('U'), alone('د')])
    const [loose] = lay('د 12 U', { direction: 'rtl' })
    expect(paths(loose)?.filter(Boolean)).to.deep.equal([alone('U'), ...digits, alone('د')])
  })

  it('mirrors brackets that run from the right', () => {
    const [line] = lay('(د)', { direction: 'rtl' })
    expect(paths(line)).to.deep.equal([alone('('), alone('د'), alone(')')])
  })

  it('wraps between words, cuts with an ellipsis, and never exceeds the width', () => {
    const lines = lay('one two three four five six', { size: 20, maxWidth: 90, maxLines: 2 })
    expect(lines).to.have.length(2)
    expect(lines[1]?.glyphs.at(-1)?.path).to.equal(alone('…'))
    for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
      for (const direction of ['ltr', 'rtl'] as const) {
        const cut = lay(text.slice(0, 200), { size: 60, maxWidth: 700, maxLines: 2, direction })
        expect(cut.length, name).to.be.at.most(2)
        for (const { width, glyphs } of cut) {
          expect(width, name).to.be.at.most(700.5)
          expect(glyphs.length, name).to.be.below(600)
        }
      }
    }
  })

  it('leaves out what no typeface has, and keeps accents, Greek, Cyrillic and Vietnamese', () => {
    expect(drawableText('Łódź Ελλάς Україна Việt œuf', faces[600])).to.equal('Łódź Ελλάς Україна Việt œuf')
    expect(drawableText('Water 👩‍👩‍👧 for 漢字 all', faces[400])).to.equal('Water for all')
    expect(lay('漢字')).to.deep.equal([])
  })
})
