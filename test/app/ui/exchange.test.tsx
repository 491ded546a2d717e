import { expect } from 'chai'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { AsInWallet, TextProvider } from '../../../app/src/i18n/text.tsx'
import type { ExchangeRate } from '../../../app/src/lib/exchange.ts'
import { Amount } from '../../../app/src/ui/amount.tsx'
import { ExchangeProvider } from '../../../app/src/ui/exchange.tsx'
import { catalogues } from '../support/catalogues.ts'

const rates: ExchangeRate[] = [{ from: 'USD', to: 'EUR', rate: '0.92', date: '2026-11-20', source: 'ECB' }]
const usdc = { symbol: 'USDC', decimals: 6, currency: 'USD' }

describe('amounts in the visitor’s currency', () => {
  it('stand beside the exact amount, with the day of the rate', () => {
    const shown = page('EUR', { value: 250_000_000n, token: usdc })
    expect(shown)
      .to.include('250.00')
      .and.to.match(/≈ \u2066230\u00A0EUR\u2069 \(rate of 20\u00A0November\u00A02026\)/)
    expect(shown).to.include('1\u00A0USD = 0.92\u00A0EUR').and.to.include('ECB')
  })

  it('are not made up: without a choice, a rate or a currency there are none', () => {
    const value = 250_000_000n
    for (const [what, shown] of [
      ['no choice', page(undefined, { value, token: usdc })],
      ['no rate', page('JPY', { value, token: usdc })],
      ['its own', page('USD', { value, token: usdc })],
      ['no currency', page('EUR', { value, token: { symbol: 'XYZ', decimals: 6 } })],
      ['where only the exact amount counts', page('EUR', { value, token: usdc, exactOnly: true })],
      ['in a column', page('EUR', { value, token: usdc, bare: true })],
    ] as const) {
      expect(shown, what).to.include('250.00').and.to.not.include('≈')
    }
  })

  it('are not said where the amount is compared with a wallet', () => {
    const shown = renderToStaticMarkup(
      <TextProvider language="en" texts={catalogues.en}>
        <ExchangeProvider rates={rates} currency="EUR">
          <AsInWallet>
            <Amount value={250_000_000n} token={usdc} />
          </AsInWallet>
        </ExchangeProvider>
      </TextProvider>,
    )
    expect(shown).to.include('250.00').and.to.not.include('≈')
  })
})

function page(currency: string | undefined, props: ComponentProps<typeof Amount>): string {
  return renderToStaticMarkup(
    <TextProvider language="en" texts={catalogues.en}>
      <ExchangeProvider rates={rates} currency={currency}>
        <Amount {...props} />
      </ExchangeProvider>
    </TextProvider>,
  )
}
