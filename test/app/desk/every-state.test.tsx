import { isFinal, MILESTONE_STATES, type MilestoneState } from '@amana/sdk/enumerations'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { WalletProvider } from '../../../app/src/chain/wallet.tsx'
import type { CampaignBook } from '../../../app/src/data/campaign-book.ts'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { outlookOf } from '../../../app/src/data/outlook.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { CampaignPage } from '../../../app/src/features/campaign/campaign-page.tsx'
import { milestoneFacts } from '../../../app/src/features/campaign/milestone-facts.ts'
import { supportOf } from '../../../app/src/features/campaign/support.ts'
import { DeskPage } from '../../../app/src/features/desk/desk-page.tsx'
import { isolateText } from '../../../app/src/i18n/isolate-text.ts'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { formatDateTime } from '../../../app/src/i18n/time.ts'
import { nextStepSentence } from '../../../app/src/lib/next-step-sentence.ts'
import { silenceSentence } from '../../../app/src/lib/silence-sentence.ts'
import { CHARITY } from '../../sdk/ledger/every-event.ts'
import { claimed, dayAt, lot } from '../../sdk/ledger/past.ts'
import { bookOf, TERMS } from '../support/book.ts'
import { catalogues } from '../support/catalogues.ts'

const CHAIN = 31337
const site = siteConfigSchema.parse({
  chains: [
    { chainId: CHAIN, name: 'Test', rpcUrl: 'https://node.example', factory: CHARITY, startBlock: 0, tokens: [] },
  ],
  defaultChain: CHAIN,
})

interface Situation {
  name: string
  state: MilestoneState
  funded?: bigint
  objected?: bigint
  upfront?: boolean
  sequential?: boolean
}

/** Every state that is not final, and each way in which Funding and a panel's approval can end. */
const SITUATIONS: readonly Situation[] = [
  ...MILESTONE_STATES.filter((state) => !isFinal(state)).map((state) => ({ name: state, state })),
  { name: 'Funding, empty', state: 'Funding', funded: 0n },
  { name: 'Funding, not full', state: 'Funding', funded: 40n },
  { name: 'Funding, upfront and not full', state: 'Funding', funded: 40n, upfront: true },
  { name: 'Funding, upfront and full', state: 'Funding', upfront: true },
  { name: 'ApprovedByPanel, enough object', state: 'ApprovedByPanel', objected: 90n },
]

describe('no state of a milestone is silent', () => {
  for (const situation of SITUATIONS) {
    for (const language of LANGUAGES) {
      it(`${situation.name}: whose turn it is, until when, and what happens if nobody acts (${language})`, () => {
        const book = bookIn(situation)
        const { next, silence } = sentencesOf(book, language)
        expect(next).to.be.a('string')
        const { step } = outlookOf(book.record, 0)
        if (step.kind !== 'release') {
          expect(next).to.match(/\d/)
          expect(silence).to.match(/\d/)
        }
        for (const page of [campaignPage(book, language), deskPage(book, language)]) {
          expect(page).to.include(next).and.to.include(silence)
        }
      })
    }
  }

  it('says of a milestone that waits for another one which', () => {
    const book = bookIn({ name: 'second', state: 'Funding', funded: 40n, sequential: true })
    expect(outlookOf(book.record, 1).step).to.deep.include({ kind: 'earlier', milestone: 0 })
  })

  it('lets the panel rule on an objection only after the donors’ window', () => {
    const { record } = bookIn({ name: 'objection', state: 'AppealedObjection' })
    const { step } = outlookOf(record, 0)
    expect(step).to.deep.equal({
      kind: 'rule',
      by: Number(dayAt(40)),
      from: Number(dayAt(40)) - record.parameters.rules.appealWindow,
    })
  })
})

/** A milestone as a contract could show it on day 12. */
function bookIn({ state, funded = 100n, objected = 0n, upfront = false, sequential = false }: Situation): CampaignBook {
  const book = bookOf({ day: 12, events: [lot(1, 0n, 100n), ...claimed(10, 1n)] })
  const { record } = book
  const rules = { ...record.parameters.rules, upfront, sequential }
  const time = state === 'Funding' ? 0 : Number(dayAt(40))
  const milestones = record.milestones.map((milestone, index) =>
    index === 0 ? { ...milestone, state, time, funded, objected } : { ...milestone, state: 'Funding' as const },
  )
  return { ...book, record: { ...record, milestones, parameters: { ...record.parameters, rules } } }
}

function sentencesOf({ record }: CampaignBook, language: Language) {
  const { campaign } = catalogues[language]
  const { step, silence } = outlookOf(record, 0)
  const charity = isolateText(TERMS.organiser.name)
  const dateOf = (time: number) => formatDateTime(language, time)
  const { verifiers, panel } = record.parameters
  const parties = { charity, verifiers, panel }
  return {
    next: nextStepSentence(step, campaign.nextStep, parties, record.block.timestamp, dateOf) ?? '',
    silence: silenceSentence(silence, campaign.silence, charity, dateOf),
  }
}

function campaignPage(book: CampaignBook, language: Language): string {
  const { record, lots } = book
  return words(
    language,
    <CampaignPage
      book={book}
      chainId={CHAIN}
      facts={record.milestones.map(({ index }) => milestoneFacts(book, index))}
      support={supportOf(record, record.milestones.length, lots)}
      own={[]}
      coinLine={null}
      ledger={null}
    />,
  )
}

function deskPage(book: CampaignBook, language: Language): string {
  const [chain] = site.chains
  if (!chain) throw new Error('no chain')
  return words(language, <DeskPage chain={chain} address={CHARITY} books={[book]} actionsOf={() => null} />)
}

function words(language: Language, page: ReactNode): string {
  const location = globalThis.location
  Object.assign(globalThis, { location: { origin: 'https://amana.example' } })
  try {
    return renderToStaticMarkup(
      <QueryClientProvider client={new QueryClient()}>
        <SiteProvider config={site}>
          <TextProvider language={language} texts={catalogues[language]}>
            <WalletProvider>
              <Router ssrPath={`/${language}`}>{page}</Router>
            </WalletProvider>
          </TextProvider>
        </SiteProvider>
      </QueryClientProvider>,
    )
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x27;', "'")
  } finally {
    Object.assign(globalThis, { location })
  }
}
