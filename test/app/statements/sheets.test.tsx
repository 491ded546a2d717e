import { canonicalBytes } from '@amana/sdk/canonical-json'
import { bankLetterOf } from '@amana/sdk/papers/bank-letter'
import { paperCode, type Statement } from '@amana/sdk/papers/paper'
import { reportOf } from '@amana/sdk/papers/report'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { BankLetterSheet } from '../../../app/src/features/statements/bank-letter.tsx'
import { ReportSheet } from '../../../app/src/features/statements/report.tsx'
import { isolate } from '../../../app/src/i18n/isolate.ts'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { SUBJECT } from '../../sdk/export/subject.ts'
import { CHARITY, DONOR } from '../../sdk/ledger/every-event.ts'
import { catalogues } from '../support/catalogues.ts'

const record = {
  address: SUBJECT.creation.campaign,
  parameters: SUBJECT.creation.parameters,
  creation: { ...SUBJECT.creation, terms: SUBJECT.terms },
  token: SUBJECT.token,
  milestones: SUBJECT.creation.parameters.milestones.map((_, index) => ({ index })),
} as unknown as CampaignRecord
const chain = {
  chainId: 31337,
  name: 'Test',
  rpcUrl: 'https://node.example',
  factory: CHARITY,
  startBlock: 0,
  tokens: [],
}
const site = siteConfigSchema.parse({ chains: [chain], defaultChain: 31337 })
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

  it('names campaign and organiser in the reader’s language, with the original beside it', async () => {
    const { terms } = SUBJECT
    if (!terms) throw new Error('no terms')
    const milestones = terms.milestones.map(() => ({ title: 'مرحلة', description: 'وصف' }))
    const ar = { name: 'نداء', description: 'وصف', organiser: 'جمعية الوادي', milestones }
    const known = { ...record, creation: { ...record.creation, terms: { ...terms, translations: { ar } } } }
    for (const statement of [letter, report]) {
      const arabic = await sheet(statement, 'ar', known)
      expect(arabic).to.include(`جمعية الوادي (${terms.organiser.name})`).and.to.include(`نداء (${terms.name})`)
      const own = await sheet(statement, terms.language, known)
      expect(own).to.include(terms.organiser.name).and.not.to.include('جمعية الوادي')
      expect(own).not.to.include(`(${terms.organiser.name})`)
    }
  })

  it('says what the receipts of the evidence come to, and that the code is not about that', async () => {
    const [first, ...others] = letter.milestones
    if (!first) throw new Error('nothing was paid')
    const evidence = `0x${'e1'.repeat(32)}`
    const claim = { attempt: 1, evidence, recorded: first.final, attestations: [], rulings: [] }
    const claimed: Statement = { ...letter, milestones: [{ ...first, claim }, ...others] }
    const file = (name: string, amount?: string) => ({
      name,
      type: 'application/pdf',
      size: 1,
      sha256: `0x${name.padStart(64, '0')}`,
      ...(amount && { receipt: { amount, currency: 'EUR' } }),
    })
    const files = [file('1', '1200.5'), file('2', '0.25'), file('3')]
    const campaign = `eip155:${SUBJECT.chainId}:${SUBJECT.creation.campaign}`
    const bytes = canonicalBytes({ campaign, milestone: 0, title: 'T', statement: 'S', files })
    const contents = new Map([[evidence, { bytes, type: 'application/json' }]])
    const { statements: text, campaign: words } = catalogues.en
    const sum = words.receipts(isolate(`1,200.75\u00A0EUR`))
    expect(await sheet(claimed, 'en', record, contents))
      .to.include(sum)
      .and.to.include(text.receiptsOutside)
    expect(await sheet(claimed, 'en')).not.to.include(text.receiptsOutside)
  })

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

type Contents = ReadonlyMap<string, unknown>

async function sheet(
  statement: Statement,
  language: Language,
  shown: CampaignRecord = record,
  contents?: Contents,
): Promise<string> {
  return (await markup(statement, language, shown, contents)).replace(/<[^>]*>/g, '').replaceAll('&#x27;', "'")
}

async function markup(
  statement: Statement,
  language: Language,
  shown: CampaignRecord = record,
  contents: Contents = new Map(),
): Promise<string> {
  const client = new QueryClient()
  for (const [sha256, content] of contents) client.setQueryData(['content', sha256], content)
  const account = { chainId: SUBJECT.chainId, address: SUBJECT.creation.campaign }
  client.setQueryData(['paper', statement], await paperCode(statement))
  const common = { record: shown, account, printed: true, onPrint: () => undefined }
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <SiteProvider config={site}>
        <TextProvider language={language} texts={catalogues[language]}>
          {statement.paper === 'report' ? (
            <ReportSheet {...common} report={statement} />
          ) : (
            <BankLetterSheet {...common} letter={statement} />
          )}
        </TextProvider>
      </SiteProvider>
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
