import { expect } from 'chai'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { loadTexts } from '../../../app/src/i18n/catalogue.ts'
import type { Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { GIVEN_COIN_STATES } from '../../../app/src/lib/coin-stretches.ts'
import { Address } from '../../../app/src/ui/address.tsx'
import { Amount } from '../../../app/src/ui/amount.tsx'
import { StateBadge } from '../../../app/src/ui/badge.tsx'
import { Field } from '../../../app/src/ui/field.tsx'
import { Fill } from '../../../app/src/ui/fill.tsx'
import { Hash } from '../../../app/src/ui/hash.tsx'
import { DateTime } from '../../../app/src/ui/time.tsx'
import { UserText } from '../../../app/src/ui/user-text.tsx'

const usdc = { decimals: 6, symbol: 'USDC' }
const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

describe('isolation', () => {
  it('keeps an amount and its symbol in one piece, left to right', async () => {
    expect(await render('ar', <Amount value={18_400_250_000n} token={usdc} />)).to.equal(
      '<bdi dir="ltr" class="amount">18,400.25\u00A0USDC</bdi>',
    )
    expect(await render('fr', <Amount value={5_000_000n} token={usdc} bare />)).to.equal(
      '<bdi dir="ltr" class="amount">5,00</bdi>',
    )
  })

  it('keeps addresses and hashes left to right, with the whole at hand', async () => {
    const short = await render('ar', <Address value={address} />)
    expect(short).to.include('<bdi dir="ltr" class="hash"').and.to.include('0x7099…79C8')
    expect(short.match(new RegExp(address, 'g'))).to.have.length.greaterThan(0)
    expect(await render('ar', <Hash value={`0x${'ab'.repeat(32)}`} />)).to.include('<bdi dir="ltr"')
  })

  it('shows a full address in groups that hold nothing but the address', async () => {
    const markup = await render('en', <Address value={address.toLowerCase()} full plain />)
    expect(markup.match(/<span>/g)).to.have.length(11)
    expect(markup.replace(/<[^>]*>/g, '')).to.equal(address)
  })

  it('gives words of others no power over ours', async () => {
    expect(await render('ar', <UserText>{'Nasser\u202E gnp\u2067'}</UserText>)).to.equal('<bdi>Nasser gnp</bdi>')
    expect(await render('en', <UserText block>{'<b>أمل</b>'}</UserText>))
      .to.include('dir="auto"')
      .and.not.to.include('<b>')
  })

  it('puts elements where the sentence wants them, and shows a missing one', async () => {
    const text = '{back} تُعاد من أصل {amount}'
    const values = { amount: <i>2</i>, back: <i>1</i> }
    expect(await render('ar', <Fill text={text} values={values} />)).to.equal('<i>1</i> تُعاد من أصل <i>2</i>')
    expect(await render('ar', <Fill text={text} values={{ back: 1 }} />)).to.equal('1 تُعاد من أصل {amount}')
    expect(await render('en', <Fill text="{constructor}" values={{}} />)).to.equal('{constructor}')
  })

  it('gives machines the moment in one form', async () => {
    for (const language of ['en', 'ar', 'fr'] as const) {
      expect(await render(language, <DateTime value={1_781_517_600n} />)).to.include(
        'dateTime="2026-06-15T10:00:00.000Z"',
      )
    }
  })

  it('says each state of coins in words, in every language', async () => {
    for (const language of ['en', 'ar', 'fr'] as const) {
      const badges = await Promise.all(GIVEN_COIN_STATES.map((state) => render(language, <StateBadge state={state} />)))
      const words = badges.map((badge) => badge.replace(/<[^>]*>/g, ''))
      expect(words.every((word) => word.length > 2)).to.equal(true)
      expect(new Set(words).size, language).to.equal(GIVEN_COIN_STATES.length)
    }
  })

  it('ties a control to its label, hint and error', async () => {
    const field = (
      <Field label="Amount" hint="in USDC" error="too small">
        {(control) => <input {...control} />}
      </Field>
    )
    const markup = await render('en', field)
    const id = /<label for="([^"]+)"/.exec(markup)?.[1]
    expect(markup).to.include(`aria-describedby="${id}-hint ${id}-error"`).and.to.include('aria-invalid="true"')
    expect(markup).to.include(`<p id="${id}-error" class="field-error">too small</p>`)
  })
})

async function render(language: Language, children: ReactNode): Promise<string> {
  const texts = await loadTexts(language)
  return renderToStaticMarkup(
    <TextProvider language={language} texts={texts}>
      {children}
    </TextProvider>,
  )
}
