import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { CampaignPage } from '../../../app/src/features/campaign/campaign-page.tsx'
import { milestoneFacts } from '../../../app/src/features/campaign/milestone-facts.ts'
import { supportOf } from '../../../app/src/features/campaign/support.ts'
import Trust from '../../../app/src/features/campaign/trust.tsx'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import type { Terms } from '../../../sdk/src/schemas.ts'
import { CHARITY, DONOR, ZERO } from '../../sdk/ledger/every-event.ts'
import { lot, PARAMETERS } from '../../sdk/ledger/past.ts'
import { bookOf, TERMS } from '../support/book.ts'
import { catalogues } from '../support/catalogues.ts'

const CHAIN = 31337
const site = siteConfigSchema.parse({
  chains: [
    { chainId: CHAIN, name: 'Test', rpcUrl: 'https://node.example', factory: CHARITY, startBlock: 0, tokens: [] },
  ],
  defaultChain: CHAIN,
})
const chain = chainIn(site.chains)

describe('the page of a campaign', () => {
  it('says how far the milestone under way is, what is missing, and how many people gave for it', () => {
    const page = shown('en')
    const text = catalogues.en.campaign
    expect(page).to.include(text.current.of(1, 2)).and.to.include(text.current.people(1))
    expect(page).to.include(text.backers(1)).and.to.include(text.gifts(2))
  })

  it('leads to the charity, its recipients, the wall and the audit', () => {
    const markup = render('ar')
    for (const place of [`charity/${CHARITY}`, `wall/eip155:${CHAIN}:`, `audit/eip155:${CHAIN}:`, 'recipient/0x']) {
      expect(markup).to.include(`href="/ar/${place}`)
    }
  })

  it('shows the gift catalogue in the visitor’s language, and the charity’s own words where there is no other', () => {
    const gifts = [{ label: 'قرميدة', amount: '2500000' }]
    const terms: Terms = { ...TERMS, gifts }
    expect(shown('ar', terms)).to.include('قرميدة').and.to.include('2.50')
    expect(shown('fr', terms)).to.include('قرميدة')
    expect(shown('en', TERMS)).not.to.include(catalogues.en.campaign.catalogue.title)
  })

  it('links to no place but an encrypted one, and names the host of each', () => {
    const markup = render('en', {
      ...TERMS,
      external_link: 'ipfs://bafy',
      organiser: { ...TERMS.organiser, domain: 'wadi.example' },
    })
    expect(markup).to.include('href="https://wadi.example"').and.not.to.include('ipfs://bafy')
    const other = render('en', { ...TERMS, external_link: 'https://video.example/v/1' })
    expect(other).to.include('href="https://video.example/v/1"').and.to.include('<bdi dir="ltr">video.example</bdi>')
    expect(render('en')).to.include(catalogues.en.campaign.contact.noContact)
  })

  it('says of everybody who decides whether a proof of control is there', () => {
    const { proof: text } = catalogues.en.record
    const count = (page: string, words: string) => page.split(words).length - 1
    const { verifiers, panel } = PARAMETERS
    const deciders = [...verifiers.members, ...panel.members]
    expect(count(shown('en'), text.none)).to.equal(deciders.length)
    const proofs = deciders.slice(0, 2).map((account) => ({ account, draft: ZERO, validUntil: 1, signature: ZERO }))
    const page = shown('en', { ...TERMS, proofs })
    expect(count(page, text.none)).to.equal(deciders.length - 2)
    // Nothing is called proved before it was checked.
    expect(count(page, text.checking)).to.equal(2)
  })

  it('has its headings in order, in every language', () => {
    for (const language of LANGUAGES) {
      const levels = [...render(language).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      expect(levels[0]).to.equal(1)
      for (const [index, level] of levels.entries()) {
        expect(level, `heading ${index + 1}`).to.be.at.most((levels[index - 1] ?? 0) + 1)
      }
    }
  })

  it('has each part that its list of parts leads to', () => {
    const markup = render('en')
    const parts = [...markup.matchAll(/<a class="chip" href="#([\w-]+)"/g)].map(([, id]) => id)
    expect(parts).to.include.members(['milestones', 'support', 'people', 'rules', 'contact', 'ledger'])
    for (const id of parts) expect(markup).to.include(`id="${id}"`)
  })
})

function chainIn<Chain>([chain]: readonly Chain[]): Chain {
  if (!chain) throw new Error('no chain')
  return chain
}

function render(language: Language, terms = TERMS): string {
  const book = bookOf({ events: [lot(1, 0n, 10n, DONOR), lot(1, 10n, 5n, DONOR)], day: 2, terms })
  const { record, lots } = book
  const support = supportOf(record, record.milestones.length, lots)
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <SiteProvider config={site}>
        <TextProvider language={language} texts={catalogues[language]}>
          <Router ssrPath={`/${language}/c`}>
            <CampaignPage
              book={book}
              chainId={CHAIN}
              facts={record.milestones.map(({ index }) => milestoneFacts(book, index))}
              support={support}
              own={[]}
              trust={<Trust chain={chain} record={record} support={support} titles={['One', 'Two']} />}
              coinLine={undefined}
              ledger={undefined}
            />
          </Router>
        </TextProvider>
      </SiteProvider>
    </QueryClientProvider>,
  )
}

/** Tags and isolates left out. */
function shown(language: Language, terms = TERMS): string {
  return render(language, terms)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}
