import { expect } from 'chai'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Address } from 'viem'
import { Router } from 'wouter'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { type SupportLot, supportOf } from '../../../app/src/features/campaign/support.ts'
import { SupportView } from '../../../app/src/features/campaign/support-view.tsx'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { catalogues } from '../support/catalogues.ts'

const address = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}`
const charity = address(1)
const recipient = address(2)
const verifier = address(3)
const fallback = address(5)
const parties = {
  charity,
  parameters: {
    fallbackRecipient: fallback,
    verifiers: { members: [verifier] },
    panel: { members: [address(4)] },
    milestones: [{ payouts: [{ recipient }] }, { payouts: [{ recipient }] }],
  },
}
const COIN = 1_000_000n

describe('who stands behind the coins', () => {
  it('D6: a charity’s own gifts, its recipients’ and its verifiers’ make nobody more, and are told apart', () => {
    const lots = [gift(0, 900n, charity), gift(0, 50n, recipient), gift(1, 30n, verifier), gift(1, 20n, address(9))]
    const { all, milestones, insiders } = supportOf(parties, 2, lots)
    expect(all).to.include({ people: 1, fromPublic: 20n, insiders: 3, fromInsiders: 980n, given: 1_000n, gifts: 4 })
    expect(all.largest).to.deep.equal({ address: address(9), amount: 20n })
    expect(milestones[0]).to.include({ people: 0, fromInsiders: 950n, largest: undefined })
    expect(insiders.map(({ role }) => role)).to.deep.equal(['charity', 'recipient', 'verifier'])
  })

  it('D6: a campaign with one donor says that all of it comes from one address', () => {
    const lots = Array.from({ length: 40 }, (_, index) => gift(0, 25n * COIN, address(9), BigInt(index)))
    const { all } = supportOf(parties, 2, lots)
    expect(all).to.include({ people: 1, gifts: 40, largestFive: all.fromPublic })
    for (const language of LANGUAGES) {
      const text = catalogues[language].campaign.support
      const page = shown(language, lots)
      expect(page, language).to.include(text.onlyOne).and.to.include(text.nothingReleased)
      expect(page, language).to.match(/100\s*\u202f?%/)
    }
  })

  it('D6: shows for each milestone how much whoever gave most gave, over all of his gifts', () => {
    const lots = [
      gift(0, 10n * COIN, address(7), 1n),
      gift(0, 10n * COIN, address(7), 2n),
      gift(0, 15n * COIN, address(8), 3n),
      gift(1, 65n * COIN, address(8), 4n),
    ]
    const { milestones, all } = supportOf(parties, 2, lots)
    expect(milestones.map(({ largest }) => largest)).to.deep.equal([
      { address: address(7), amount: 20n * COIN },
      { address: address(8), amount: 65n * COIN },
    ])
    expect(all.largest?.address).to.equal(address(8))
    const page = shown('en', lots)
    expect(page).to.include('57.1%').and.to.include('20.00').and.to.include('2 people')
    expect(page).not.to.include(catalogues.en.campaign.support.onlyOne)
  })

  it('D6: coins that came without a gift count as nobody’s', () => {
    const { all } = supportOf(parties, 2, [{ ...gift(0, 500n, fallback), gift: undefined }, gift(0, 1n, address(9))])
    expect(all).to.include({ people: 1, absorbed: 500n, fromPublic: 1n, fromInsiders: 0n, gifts: 1 })
  })

  it('adds up: public, insiders and coins without a gift are all that was given, in each milestone and in all', () => {
    const lot = fc
      .record({
        milestone: fc.integer({ min: 0, max: 1 }),
        amount: fc.bigInt(1n, 2n ** 80n),
        donor: fc.integer({ min: 1, max: 12 }).map(address),
        gift: fc.option(fc.bigInt(0n, 30n), { nil: undefined }),
      })
      .map((one): SupportLot => one)
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 40 }), (lots) => {
        const { all, milestones } = supportOf(parties, 2, lots)
        for (const one of [all, ...milestones]) {
          expect(one.fromPublic + one.fromInsiders + one.absorbed).to.equal(one.given)
          expect(one.largestFive <= one.fromPublic && (one.largest?.amount ?? 0n) <= one.largestFive).to.equal(true)
        }
        expect(milestones.reduce((sum, { given }) => sum + given, 0n)).to.equal(all.given)
      }),
    )
  })
})

function gift(milestone: number, amount: bigint, donor: Address, id = BigInt(milestone) * 1_000n + amount): SupportLot {
  return { milestone, amount, donor, gift: id }
}

/** As the page shows it, tags left out. */
function shown(language: Language, lots: readonly SupportLot[]): string {
  const record = {
    ...parties,
    token: { symbol: 'USDC', decimals: 6 },
    totals: { paid: 0n, released: 0n },
    creation: { terms: undefined },
  } as unknown as CampaignRecord
  const markup = renderToStaticMarkup(
    <SiteProvider config={site}>
      <TextProvider language={language} texts={catalogues[language]}>
        <Router ssrPath="/">
          <SupportView record={record} support={supportOf(parties, 2, lots)} titles={['Oven', 'Roof']} />
        </Router>
      </TextProvider>
    </SiteProvider>,
  )
  return markup.replace(/<[^>]*>/g, ' ').replace(/[\u2066-\u2069]/g, '')
}

const site = siteConfigSchema.parse({
  chains: [
    {
      chainId: 1,
      name: 'Test',
      rpcUrl: 'https://node.example',
      factory: charity,
      startBlock: 0,
      tokens: [],
    },
  ],
  defaultChain: 1,
})
