import { canonicalBytes } from '@amana/sdk/canonical-json'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { contentKey } from '../../../app/src/data/content.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { Budget } from '../../../app/src/features/desk/budget.tsx'
import { isolate } from '../../../app/src/i18n/isolate.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { CHARITY, ZERO } from '../../sdk/ledger/every-event.ts'
import { claimed, lot } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'
import { catalogues } from '../support/catalogues.ts'

const site = siteConfigSchema.parse({
  chains: [
    { chainId: 31337, name: 'Test', rpcUrl: 'https://node.example', factory: CHARITY, startBlock: 0, tokens: [] },
  ],
  defaultChain: 31337,
})
const { desk: text, campaign } = catalogues.en

describe('receipts beside what was paid', () => {
  it('are added up for each currency, and only of milestones with a claim', () => {
    const page = budgetWith([euros('1', '900'), euros('2', '99.9'), { ...euros('3', '5'), receipt: usd('7') }])
    const sum = new Intl.ListFormat('en').format([isolate('999.90\u00A0EUR'), isolate('7.00\u00A0USD')])
    expect(page).to.include(campaign.receipts(sum)).and.to.include(text.noReceipts)
  })

  it('are not made up where none has an amount, or nothing can be read', () => {
    const { receipt: _, ...file } = euros('1', '1')
    expect(budgetWith([file])).to.include(text.receiptsWithout)
    expect(budgetWith('no evidence')).to.include(text.receiptsUnread)
    expect(budgetWith(undefined)).to.include(text.receiptsRead)
  })
})

const usd = (amount: string) => ({ amount, currency: 'USD' })

function euros(name: string, amount: string) {
  const receipt = { amount, currency: 'EUR' }
  return { name, type: 'application/pdf', size: 1, sha256: `0x${name.padStart(64, '0')}`, receipt }
}

function budgetWith(files: unknown): string {
  const [chain] = site.chains
  if (!chain) throw new Error('no chain')
  const book = bookOf({ day: 12, events: [lot(1, 0n, 100n), ...claimed(10, 1n)] })
  const client = new QueryClient()
  const evidence = { campaign: `eip155:31337:${CHARITY}`, milestone: 0, title: 'T', statement: 'S', files }
  if (files)
    client.setQueryData(contentKey(ZERO), { bytes: canonicalBytes(evidence as never), type: 'application/json' })
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <SiteProvider config={site}>
        <TextProvider language="en" texts={catalogues.en}>
          <Router ssrPath="/en">
            <Budget chain={chain} book={book} />
          </Router>
        </TextProvider>
      </SiteProvider>
    </QueryClientProvider>,
  )
}
