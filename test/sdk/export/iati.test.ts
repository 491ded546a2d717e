import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { validateXML } from 'xmllint-wasm'
import { iatiXml } from '../../../sdk/src/export/iati.ts'
import { MissingFieldsError } from '../../../sdk/src/export/missing-fields-error.ts'
import type { ExportSubject } from '../../../sdk/src/export/subject.ts'
import type { RecordedEvent } from '../../../sdk/src/ledger/rows.ts'
import { DONOR } from '../ledger/every-event.ts'
import { PERSON, SUBJECT, withTerms } from './subject.ts'

const xml = iatiXml(SUBJECT)

describe('IATI 2.03', () => {
  it('is well-formed', async () => {
    expect(await faults(xml)).to.deep.equal([])
    expect(await faults(xml.replace('</title>', ''))).to.not.deep.equal([])
  })

  it('has every element that an activity needs, in the order of the schema', () => {
    const order = [
      'iati-identifier',
      'reporting-org',
      'title',
      'description',
      'participating-org',
      'other-identifier',
      'activity-status',
      'activity-date',
      'recipient-country',
      'sector',
      'budget',
      'planned-disbursement',
      'transaction',
    ]
    const places = order.map((name) => xml.search(new RegExp(`^ {4}<${name}[ >]`, 'm')))
    expect(places.every((place) => place > 0)).to.equal(true)
    expect(places).to.deep.equal(places.toSorted((a, b) => a - b))
    expect(xml).to.include('<reporting-org ref="GB-CHC-0000000" type="60">')
    expect(xml).to.include('<participating-org role="1">')
    expect(xml).to.include('<participating-org ref="GB-CHC-0000000" type="60" role="4">')
    expect(xml).to.include('<recipient-country code="FR" percentage="40"/>')
    expect(xml).to.include('<sector vocabulary="1" code="32130"/>')
    expect(xml).to.include('humanitarian="false"')
  })

  it('speaks every language of the terms, the document’s own first', () => {
    expect(xml).to.match(/<title>\s*<narrative xml:lang="en">A bakery for all<\/narrative>\s*<narrative xml:lang="fr">/)
    expect(xml).to.include('<narrative xml:lang="fr">Four</narrative>')
  })

  it('tells gifts and refunds by day, and every payment apart', () => {
    const dated = [
      ...xml.matchAll(
        /<transaction-type code="(\d)"\/>\s*<transaction-date iso-date="([\d-]+)"\/>\s*<value[^>]*>([^<]+)</g,
      ),
    ]
    expect(dated.map(([, type, date, value]) => [type, date, value])).to.deep.equal([
      ['1', '2026-03-02', '205.000001'],
      ['1', '2026-03-03', '7'],
      ['1', '2026-03-04', '0.000005'],
      ['1', '2026-04-01', '-3'],
      ['1', '2026-04-01', '-4.000005'],
      ['3', '2026-03-22', '100.000001'],
      ['3', '2026-03-22', '20'],
      ['3', '2026-03-23', '5'],
      ['3', '2026-03-29', '20'],
    ])
  })

  it('budgets each milestone for a year at most', () => {
    const budgets = [
      ...xml.matchAll(/<budget [^>]*>\s*<period-start iso-date="([^"]+)"\/>\s*<period-end iso-date="([^"]+)"\/>/g),
    ]
    expect(budgets.map(([, from, to]) => [from, to])).to.deep.equal([
      ['2026-03-01', '2026-04-30'],
      ['2026-06-04', '2027-06-04'],
      ['2027-07-09', '2028-07-08'],
    ])
  })

  it('says how far the campaign is', () => {
    const status = (subject: ExportSubject) => /<activity-status code="(\d)"/.exec(iatiXml(subject))?.[1]
    const settled = (event: RecordedEvent) => event.eventName === 'PayoutSettled' && event.args.milestone === 1n
    expect(status({ ...SUBJECT, events: SUBJECT.events.slice(0, 6) })).to.equal('2')
    expect(status(SUBJECT)).to.equal('3')
    const late = { ...SUBJECT.block, timestamp: SUBJECT.block.timestamp + 1_200n * 86_400n }
    const refunded = SUBJECT.events.slice(3, 6).concat(SUBJECT.events.slice(14))
    expect(status({ ...SUBJECT, events: refunded, block: late })).to.equal('5')
    expect(SUBJECT.events.filter(settled)).to.have.length(1)
  })

  it('names no donor and no private person', () => {
    expect(xml.toLowerCase()).to.not.include(DONOR.slice(2))
    expect(xml.toLowerCase()).to.not.include(PERSON.slice(2))
    expect(xml).to.not.include('Jane')
    expect(xml).to.match(/<receiver-org>\s*<narrative xml:lang="en">An individual</)
  })

  it('keeps texts of strangers texts', async () => {
    expect(xml).to.include('Bread &amp; roses &lt;for&gt; &quot;everybody&quot;')
    const hostile = iatiXml(
      withTerms(() => ({
        name: ']]></narrative><evil a="\u0000\u001b[2J\ud800\ufffe\u202e">',
        description: '&#x8;&amp;',
      })),
    )
    expect(await faults(hostile)).to.deep.equal([])
    expect(hostile).to.not.include('<evil')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(hostile).to.not.match(/[\u0000-\u0008\u000b-\u001f\ufffe\u202a-\u202e]|\p{Cs}/u)
    expect(hostile).to.include('&amp;#x8;&amp;amp;')
  })

  it('is no file but the list of all that is missing', () => {
    const bare = withTerms(({ organiser, recipients }) => ({
      organiser: { name: organiser.name, kind: 'charity' },
      recipients: recipients.slice(2),
      milestones: [],
      openData: { countries: [{ country: 'XX', percentage: 100 }] },
    }))
    expect(missing({ ...bare, token: undefined })).to.have.members([
      'organiser.identifier',
      'organiser.type',
      'token',
      'openData.sector',
      'openData.humanitarian',
      'openData.countries',
      'recipients',
      'recipients[0].identity',
      'milestones[0]',
      'milestones[1]',
      'milestones[2]',
    ])
    expect(missing({ ...SUBJECT, terms: undefined })).to.include.members(['organiser.identifier', 'milestones[0]'])
  })

  it('validates against the published schema (needs AMANA_IATI_SCHEMAS)', async function () {
    const { AMANA_IATI_SCHEMAS: folder } = process.env
    if (!folder || !existsSync(folder)) {
      console.log('      skipped: no data')
      this.skip()
    }
    this.timeout(60_000)
    expect(await faults(xml, folder)).to.deep.equal([])
    expect(await faults(iatiXml({ ...SUBJECT, events: [] }), folder)).to.deep.equal([])
    expect(await faults(xml.replaceAll('value-date="2026-03-02"', ''), folder)).to.not.deep.equal([])
  })
})

/** What xmllint finds: that it is no XML, or with a folder of schemas that it is no activity. */
async function faults(text: string, folder?: string): Promise<string[]> {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(folder ?? '', fileName), 'utf8') })
  const document = { fileName: 'activity.xml', contents: text }
  const { errors } = await validateXML(
    folder
      ? {
          xml: document,
          schema: file('iati-activities-schema.xsd'),
          preload: [file('iati-common.xsd'), file('xml.xsd')],
        }
      : { xml: document, normalization: 'format' },
  )
  return errors.map(({ message }) => message)
}

function missing(subject: ExportSubject): string[] {
  try {
    iatiXml(subject)
  } catch (error) {
    if (error instanceof MissingFieldsError) return error.fields.map(({ field }) => field)
    throw error
  }
  return []
}
