import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { GiftRow } from '../../../app/src/features/wall/gift-row.tsx'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { SUBJECT } from '../../sdk/export/subject.ts'
import { catalogues } from '../support/catalogues.ts'

const note = `0x${'ab'.repeat(32)}` as const
const words = 'For the well'
const { wall: text } = catalogues.en
const record = {
  address: SUBJECT.creation.campaign,
  charity: SUBJECT.creation.charity,
  block: SUBJECT.block,
  parameters: SUBJECT.creation.parameters,
  creation: { ...SUBJECT.creation, terms: SUBJECT.terms },
  token: SUBJECT.token,
} as unknown as CampaignRecord
const config = siteConfigSchema.parse({
  chains: [
    {
      chainId: 31337,
      name: 'Test',
      rpcUrl: 'http://127.0.0.1:8545',
      factory: SUBJECT.creation.campaign,
      startBlock: 0,
      tokens: [],
    },
  ],
  defaultChain: 31337,
})

describe('a gift on the wall', () => {
  it('shows the donor’s words, and no name where nobody has given one', () => {
    const shown = row({ isHidden: false })
    expect(shown).to.include(words).and.to.include(text.anonymous).and.to.include('25.00')
    expect(shown).not.to.include('<button')
  })

  it('says that words are hidden instead of hiding that there are some, and keeps the gift', () => {
    const shown = row({ isHidden: true })
    expect(shown).not.to.include(words)
    expect(shown).to.include(text.noteHidden).and.to.include('25.00')
  })

  it('offers hiding and showing to whoever chooses notes, and to nobody else', () => {
    expect(row({ isHidden: false, onHide: () => undefined })).to.include(text.hide)
    expect(row({ isHidden: true, onHide: () => undefined })).to.include(text.show)
  })
})

function row({ isHidden, onHide }: { isHidden: boolean; onHide?: () => void }): string {
  const client = new QueryClient()
  const bytes = new TextEncoder().encode(JSON.stringify({ text: words, language: 'en' }))
  client.setQueryData(['content', note], { bytes, type: 'application/json' })
  const gift = {
    gift: 1n,
    donor: `0x${'d9'.repeat(20)}` as const,
    amount: 25_000_000n,
    note,
    time: SUBJECT.block.timestamp,
  }
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <TextProvider language="en" texts={catalogues.en}>
        <SiteProvider config={config}>
          <GiftRow gift={gift} record={record} isFirst={false} isHidden={isHidden} onHide={onHide} />
        </SiteProvider>
      </TextProvider>
    </QueryClientProvider>,
  )
}
