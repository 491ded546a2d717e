import { bankLetterOf } from '@amana/sdk/papers/bank-letter'
import { paperCode, type Statement } from '@amana/sdk/papers/paper'
import { reportOf } from '@amana/sdk/papers/report'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { BankLetterSheet } from '../../../app/src/features/statements/bank-letter.tsx'
import { ReportSheet } from '../../../app/src/features/statements/report.tsx'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { SUBJECT } from '../../sdk/export/subject.ts'
import { DONOR } from '../../sdk/ledger/every-event.ts'
import { catalogues } from '../support/catalogues.ts'

const record = {
  address: SUBJECT.creation.campaign,
  parameters: SUBJECT.creation.parameters,
  creation: { ...SUBJECT.creation, terms: SUBJECT.terms },
  token: SUBJECT.token,
  milestones: SUBJECT.creation.parameters.milestones.map((_, index) => ({ index })),
} as unknown as CampaignRecord
const letter = bankLetterOf(SUBJECT)
if (!letter) throw new Error('nothing was paid')
const report = reportOf({ ...SUBJECT, entries: [] })

describe('a statement of a campaign', () => {
  before(() => {
    Object.assign(globalThis, { location: { origin: 'https://amana.example' } })
  })
  after(() => {
    Reflect.deleteProperty(globalThis, 'location')
  })

  for (const language of LANGUAGES) {
    it(`shows every account, transaction and code of its document, and no donor (${language})`, async () => {
      for (const statement of [letter, report]) {
        const text = await sheet(statement, language)
        for (const [fact, value] of facts(statement)) {
          expect(text, `${statement.paper} ${fact}`).to.include(value.replace(/^eip155:31337:/, ''))
        }
        expect(text).to.include(await paperCode(statement))
        expect(text).not.to.include(DONOR)
      }
    })

    it(`says what it proves and what not, and how it is checked (${language})`, async () => {
      const { provesText, provesNot } = catalogues[language].statements
      for (const statement of [letter, report]) {
        const text = await sheet(statement, language)
        expect(text).to.include(provesText).and.to.include(provesNot).and.to.include('amana -- verify amana-')
      }
    })
  }

  it('has its headings in order', async () => {
    for (const statement of [letter, report]) {
      const levels = [...(await markup(statement, 'en')).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      expect(levels[0]).to.equal(2)
      for (const [index, level] of levels.entries()) {
        expect(level, `heading ${index + 1}`).to.be.at.most((levels[index - 1] ?? 1) + 1)
      }
    }
  })
})

async function sheet(statement: Statement, language: Language): Promise<string> {
  return (await markup(statement, language)).replace(/<[^>]*>/g, '').replaceAll('&#x27;', "'")
}

async function markup(statement: Statement, language: Language): Promise<string> {
  const client = new QueryClient()
  const account = { chainId: SUBJECT.chainId, address: SUBJECT.creation.campaign }
  client.setQueryData(['paper', statement], await paperCode(statement))
  const common = { record, account, printed: true, onPrint: () => undefined }
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <TextProvider language={language} texts={catalogues[language]}>
        {statement.paper === 'report' ? (
          <ReportSheet {...common} report={statement} />
        ) : (
          <BankLetterSheet {...common} letter={statement} />
        )}
      </TextProvider>
    </QueryClientProvider>,
  )
}

/** Accounts and hashes of a document, with where in it they stand. */
function facts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return /0x[\da-fA-F]{40}/.test(value) ? [[place, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => name !== 'created')
    .flatMap(([name, part]) => facts(part, place === '' ? name : `${place}.${name}`))
}
