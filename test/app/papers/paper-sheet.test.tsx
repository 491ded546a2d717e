import { type Paper, paperCode } from '@amana/sdk/papers/paper'
import { papersOf } from '@amana/sdk/papers/papers-of'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { PaperSheet } from '../../../app/src/features/papers/paper-sheet.tsx'
import type { Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { SUBJECT } from '../../sdk/export/subject.ts'
import { catalogues } from '../support/catalogues.ts'

const record = {
  address: SUBJECT.creation.campaign,
  parameters: SUBJECT.creation.parameters,
  creation: { ...SUBJECT.creation, terms: SUBJECT.terms },
  token: SUBJECT.token,
  milestones: SUBJECT.creation.parameters.milestones.map((_, index) => ({ index })),
} as unknown as CampaignRecord
const papers = [0n, 205_000_001n].flatMap((gift) => papersOf(SUBJECT, gift))
const LANGUAGES: readonly Language[] = ['en', 'ar', 'fr']

describe('a paper of a gift', () => {
  before(() => {
    Object.assign(globalThis, { location: { origin: 'https://amana.example' } })
  })
  after(() => {
    Reflect.deleteProperty(globalThis, 'location')
  })

  for (const language of LANGUAGES) {
    it(`shows every address, transaction, block and code of its document (${language})`, async () => {
      for (const paper of papers) {
        const shown = await sheet(paper, language)
        const text = shown.replace(/<[^>]*>/g, '')
        for (const [fact, value] of facts(paper)) {
          const written = fact.endsWith('block') || fact === 'block.number' ? grouped(language, value) : value
          expect(text, `${paper.paper} ${fact}`).to.include(written.replace(/^eip155:31337:(?!.*campaign)/, ''))
        }
        expect(text).to.include(await paperCode(paper))
      }
    })

    it(`says that it is no tax receipt, and how it is checked (${language})`, async () => {
      const { notTax, pledgeCondition } = catalogues[language].papers
      for (const paper of papers) {
        const text = (await sheet(paper, language)).replace(/<[^>]*>/g, '')
        expect(text).to.include(notTax.replaceAll("'", '&#x27;')).and.to.include('amana -- verify file.json')
        expect(text.includes(pledgeCondition)).to.equal(paper.paper === 'pledge')
      }
    })
  }

  it('M8: has a code that leads to itself over https, with the words of the campaign beside it', async () => {
    const [paper] = papers
    if (!paper) throw new Error('no paper')
    const shown = await sheet(paper, 'en', ['willow', 'sky', 'museum', 'hammer'])
    expect(shown).to.match(/class="qr-code".*<figcaption.*willow.*sky.*museum.*hammer.*amana\.example/s)
  })
})

async function sheet(paper: Paper, language: Language, words?: readonly string[]): Promise<string> {
  const client = new QueryClient()
  const account = { chainId: SUBJECT.chainId, address: SUBJECT.creation.campaign }
  client.setQueryData(['paper', paper], await paperCode(paper))
  client.setQueryData(['fingerprint', `eip155:31337:${account.address}`, language], words)
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <TextProvider language={language} texts={catalogues[language]}>
        <PaperSheet
          paper={paper}
          record={record}
          account={account}
          fileName="file.json"
          printed
          onPrint={() => undefined}
        />
      </TextProvider>
    </QueryClientProvider>,
  )
}

/** Addresses, hashes and blocks of a document, with where in it they stand. */
function facts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') {
    return /0x[\da-fA-F]{40}|(?:^|\.)block$/.test(value) || /(?:^|\.)block(?:\.number)?$/.test(place)
      ? [[place, value]]
      : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => name !== 'token')
    .flatMap(([name, part]) => facts(part, place === '' ? name : `${place}.${name}`))
}

function grouped(language: Language, block: string): string {
  return block.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202F' : ',')
}
