import bidiFactory from 'bidi-js'
import { expect } from 'chai'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { isolate } from '../../../app/src/i18n/isolate.ts'
import { isolateText } from '../../../app/src/i18n/isolate-text.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { Address } from '../../../app/src/ui/address.tsx'
import { Amount } from '../../../app/src/ui/amount.tsx'
import { Fill } from '../../../app/src/ui/fill.tsx'
import { Hash } from '../../../app/src/ui/hash.tsx'
import { UserText } from '../../../app/src/ui/user-text.tsx'
import { catalogues } from '../support/catalogues.ts'
import { flatTexts, parametersOf, type Sentence } from '../support/flat-texts.ts'

const bidi = bidiFactory()
const usdc = { decimals: 6, symbol: 'USDC' }
const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const hash = `0x${'5b'.repeat(32)}` as const

describe('the order in which an Arabic reader sees', () => {
  it('figures and addresses without isolation is another one', () => {
    // What the isolation is for: these are the cases of the threat model, as any browser draws them.
    expect(seen('المدى 1200–1500')).to.equal('1500–1200 ىدملا')
    expect(seen('القطع [1200, 1500)')).to.equal('(1500 ,1200] عطقلا')
    expect(seen('جُمع 1,200 / 5,000 USDC').replace(/ُ/g, '')).to.equal('USDC 5,000 / 1,200 عمج')
    expect(seen('الفرق -5 USDC')).to.equal('USDC 5- قرفلا')
    expect(seen('من Nasser \u202E إلى 0x12')).not.to.include('0x12')
  })

  it('the same figures isolated is the one they were written in', () => {
    for (const figure of ['1200–1500', '[1200, 1500)', '1,200 / 5,000 USDC', '-5 USDC', '0x1234…5678', address]) {
      expect(seen(`قبله ${isolate(figure)} وبعده`), figure).to.equal(`هدعبو ${figure} هلبق`)
    }
  })

  it('elements in a sentence is each in one piece, left to right', () => {
    const sentence = 'يعود {amount} من {address} بمعاملة {hash} إلى {donor}'
    const values = {
      amount: <Amount value={-1_200_500_000n} token={usdc} />,
      address: <Address value={address} full plain />,
      hash: <Hash value={hash} full />,
      donor: <UserText>{'Nasser \u202Egnp.exe 100'}</UserText>,
    }
    const line = seen(drawn(<Fill text={sentence} values={values} />))
    expect(line).to.include('\u22121,200.50\u00A0USDC')
    expect(line).to.include(address)
    expect(line).to.include(hash)
    expect(line).to.include('Nasser gnp.exe 100')
    expect(line.indexOf('Nasser')).to.be.lessThan(line.indexOf(hash))
    expect(line.indexOf(hash)).to.be.lessThan(line.indexOf(address))
  })

  it('a name that tries to turn our sentence around is harmless to it', () => {
    for (const name of [
      '\u202Eشركة',
      'Bad\u2067',
      '\u2066\u2066\u2066',
      'a\u202E\u202Db',
      '\u2069\u2069 5 USDC',
      '\u200F100',
    ]) {
      const line = seen(`تبرّع ${isolateText(name)} بمبلغ ${isolate('1,000 USDC')} للمرحلة ${isolate('2')}`)
      expect(line, JSON.stringify(name)).to.include('1,000 USDC')
      expect(line.indexOf('2'), JSON.stringify(name)).to.be.lessThan(line.indexOf('1,000 USDC'))
      expect(line.endsWith('عّربت'), JSON.stringify(name)).to.equal(true)
    }
  })

  it('every figure in every sentence is the one that was put in', () => {
    const sentences = [...flatTexts(catalogues.ar)].filter(([, text]) => typeof text === 'function')
    expect(sentences.length).to.be.greaterThan(150)
    for (const [name, text] of sentences) {
      // Errors take a list of values and a writer of each kind: their figures are isolated by that writer.
      if (name.startsWith('errors.')) continue
      const figures = parametersOf(text as Sentence).map((_, index) => `${index + 1},234.5${index} USDC`)
      const said = (text as Sentence)(...figures.map(isolate))
      const line = seen(said)
      for (const figure of figures) {
        if (said.includes(figure)) expect(line, name).to.include(figure)
      }
    }
  })
})

/** The characters of a line from left to right, as a page from right to left draws them; isolates are invisible. */
function seen(text: string): string {
  const levels = bidi.getEmbeddingLevels(text, 'rtl')
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels)
  return bidi
    .getReorderedIndices(text, levels)
    .map((index: number) => mirrored.get(index) ?? text[index])
    .join('')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
}

/** What the markup says as one line: `bdi` is an isolate, with the direction of its `dir` or of its first letter. */
function drawn(children: ReactNode): string {
  const markup = renderToStaticMarkup(
    <TextProvider language="ar" texts={catalogues.ar}>
      {children}
    </TextProvider>,
  )
  return markup
    .replace(/<bdi dir="ltr"[^>]*>/g, '\u2066')
    .replace(/<bdi[^>]*>/g, '\u2068')
    .replace(/<\/bdi>/g, '\u2069')
    .replace(/<[^>]*>/g, '')
}
