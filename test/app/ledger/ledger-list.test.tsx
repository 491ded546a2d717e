import type { LedgerRow } from '@amana/sdk/ledger/rows'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { LedgerList } from '../../../app/src/features/ledger/ledger-list.tsx'
import { newGifts } from '../../../app/src/features/ledger/rows.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { catalogues } from '../support/catalogues.ts'

describe('the list of the ledger', () => {
  it('stands whole in the page while it is short', () => {
    const markup = shown(40)
    expect(markup.match(/<li>/g)).to.have.length(40)
    expect(markup).not.to.include('tabindex')
  })

  it('has a frame for the keyboard to scroll in once it is long, and not thousands of lines in the page', () => {
    const markup = shown(6_503)
    expect(markup).to.include('tabindex="0"').and.to.include(`aria-label="${catalogues.en.ledger.frame}"`)
    expect(markup).to.include('<ol')
    expect(markup.match(/<li/g)?.length ?? 0).to.be.below(60)
  })
})

describe('gifts that come while the page is open', () => {
  const rows = [row('c', 'gift'), row('b', 'payout'), row('a', 'gift')]

  it('are those above what was there, payouts and decisions left out', () => {
    expect(newGifts(rows, 1).map(({ key }) => key)).to.deep.equal(['c'])
    expect(newGifts(rows, 3)).to.deep.equal([])
  })

  it('are none when the chain took some back', () => {
    expect(newGifts(rows, 7)).to.deep.equal([])
  })
})

function row(key: string, kind: LedgerRow['kind']): LedgerRow {
  return { key, kind } as LedgerRow
}

function shown(lines: number): string {
  const entries = Array.from({ length: lines }, (_, index) => row(String(index), 'gift'))
  return renderToStaticMarkup(
    <TextProvider language="en" texts={catalogues.en}>
      <LedgerList entries={entries} show={(entry) => <p>{entry.key}</p>} />
    </TextProvider>,
  )
}
