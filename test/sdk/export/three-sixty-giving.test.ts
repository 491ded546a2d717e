import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'chai'
import { MissingFieldsError } from '../../../sdk/src/export/missing-fields-error.ts'
import type { ExportSubject } from '../../../sdk/src/export/subject.ts'
import { threeSixtyGivingJson } from '../../../sdk/src/export/three-sixty-giving.ts'
import { DONOR } from '../ledger/every-event.ts'
import { PERSON, SUBJECT, withTerms } from './subject.ts'

interface Identity {
  id: string
  name: string
}

interface Grant {
  id: string
  title: string
  description: string
  currency: string
  amountAwarded: number
  amountDisbursed: number
  awardDate: string
  fundingOrganization: Identity[]
  recipientOrganization?: Identity[]
  recipientIndividual?: Identity
  disbursementTransaction: unknown[]
  baseUnits: object
}

describe('360Giving', () => {
  const text = threeSixtyGivingJson(SUBJECT)
  const { grants } = JSON.parse(text) as { grants: Grant[] }

  it('has one grant for each released milestone and recipient that was paid', () => {
    const ids = grants.map(({ id }) => id.replace(/^360G-example-31337-0x\w{40}-/, ''))
    expect(ids).to.deep.equal(['M0-R0', 'M0-R1', 'M1-R0'])
    expect(grants.map(({ amountAwarded, amountDisbursed }) => [amountAwarded, amountDisbursed])).to.deep.equal([
      [105.000001, 105.000001], // two payouts of one recipient
      [20, 20],
      [20, 20], // 50, but 30 of it had objected
    ])
  })

  it('counts what is awarded and not yet paid, and tells every payment apart', () => {
    const events = SUBJECT.events.filter(({ eventName, args }) => eventName !== 'PayoutSettled' || args.payout !== 2n)
    const { grants } = JSON.parse(threeSixtyGivingJson({ ...SUBJECT, events })) as { grants: Grant[] }
    expect([grants[0]?.amountAwarded, grants[0]?.amountDisbursed]).to.deep.equal([105.000001, 100.000001])
    expect(grants[0]?.disbursementTransaction).to.have.length(1)
  })

  it('has the ten fields that the standard requires', () => {
    for (const grant of grants) {
      for (const field of ['id', 'title', 'description', 'currency'] as const) {
        expect(grant[field], field).to.be.a('string').and.not.equal('')
      }
      expect(grant.title).to.have.length.below(141)
      expect(grant.currency).to.match(/^[A-Z]{3}$/)
      expect(grant.amountAwarded).to.be.above(0)
      expect(grant.awardDate).to.match(/^\d{4}-\d{2}-\d{2}$/)
      const { fundingOrganization, recipientOrganization, recipientIndividual } = grant
      for (const identity of [fundingOrganization[0], recipientOrganization?.[0] ?? recipientIndividual]) {
        expect(identity?.id.length).to.be.above(0)
        expect(identity?.name.length).to.be.above(0)
      }
      expect(recipientOrganization === undefined).to.equal(recipientIndividual !== undefined)
    }
  })

  it('keeps exact base units beside numbers', () => {
    expect(grants[0]?.baseUnits).to.deep.equal({
      asset: `eip155:31337/erc20:${SUBJECT.creation.parameters.token}`,
      amountAwarded: '105000001',
      amountDisbursed: '105000001',
    })
  })

  it('dates by UTC', () => {
    // 23:50 in UTC is the next day in most of the world.
    expect(grants[0]?.awardDate).to.equal('2026-03-21')
  })

  it('names no donor and no private person', () => {
    expect(text.toLowerCase()).to.not.include(DONOR)
    expect(text.toLowerCase()).to.not.include(PERSON)
    expect(text).to.not.include('Jane')
    expect(grants[1]?.recipientIndividual).to.deep.equal({
      id: `360G-example-31337-${SUBJECT.creation.campaign}-IND1`,
      name: 'Individual recipient',
    })
  })

  it('can be published by somebody else than the organiser', () => {
    const publisher = { prefix: '360G-other', name: 'Another publisher' }
    const data = JSON.parse(threeSixtyGivingJson(SUBJECT, publisher)) as { publisher: object; grants: Grant[] }
    expect(data.publisher).to.deep.equal({ name: 'Another publisher' })
    expect(data.grants[0]?.id).to.match(/^360G-other-/)
  })

  it('is no file but the list of all that is missing', () => {
    const bare = withTerms(({ organiser, recipients }) => ({
      organiser: { name: organiser.name, kind: 'charity' },
      recipients: recipients.slice(0, 1).map(({ identity: _, ...rest }) => rest),
      milestones: [],
      openData: undefined,
    }))
    expect(missing({ ...bare, token: undefined })).to.have.members([
      'organiser.identifier',
      'token',
      'openData.publisherPrefix',
      'recipients[0].identity',
      'recipients',
      'milestones[0]',
      'milestones[1]',
    ])
    expect(missing({ ...SUBJECT, terms: undefined })).to.include('organiser.identifier')
  })

  it('asks for a payment before there is anything to publish', () => {
    expect(missing({ ...SUBJECT, events: SUBJECT.events.slice(0, 6) })).to.deep.equal(['grants'])
  })

  it('never takes a family for an organisation', () => {
    const family = withTerms(({ organiser }) => ({ organiser: { ...organiser, kind: 'family' } }))
    expect(missing(family)).to.deep.equal(['organiser.identifier'])
  })

  it('is harmless whatever the texts are', () => {
    const hostile = withTerms(() => ({ name: 'a\u202eb\u0000c\ud800d' }))
    expect(JSON.parse(threeSixtyGivingJson(hostile))).to.include({ title: 'a\ufffdb\ufffdc\ufffdd' })
  })

  it('validates against the published schema (needs AMANA_360GIVING_SCHEMAS)', function () {
    const { AMANA_360GIVING_SCHEMAS: folder } = process.env
    if (!folder || !existsSync(folder)) {
      console.log('      skipped: no data')
      this.skip()
    }
    const validate = validator(folder)
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).to.equal(true)
    expect(validate(JSON.parse(text.replaceAll('"USD"', '"USDC"'))), 'USDC is no currency').to.equal(false)
  })
})

function missing(subject: ExportSubject): string[] {
  try {
    threeSixtyGivingJson(subject)
  } catch (error) {
    if (error instanceof MissingFieldsError) return error.fields.map(({ field }) => field)
    throw error
  }
  return []
}

function validator(folder: string) {
  const read = (name: string) => {
    const text = readFileSync(join(folder, name), 'utf8')
    // The dialect's name has another scheme since the schema was written.
    return JSON.parse(
      text.replace('http://json-schema.org/draft/2020-12/', 'https://json-schema.org/draft/2020-12/'),
    ) as object
  }
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const grant = read('360-giving-schema.json')
  const packageSchema = read('360-giving-package-schema.json')
  const [, reference = ''] = JSON.stringify(packageSchema).match(/"\$ref":"([^"]+)"/) ?? []
  // The package refers to the grant by the version before.
  ajv.addSchema({ ...grant, $id: reference })
  return ajv.compile(packageSchema)
}
