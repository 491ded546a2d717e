import { expect } from 'chai'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { nearestMilestone, standingOf } from '../../../app/src/data/campaign-standing.ts'
import { findCampaigns } from '../../../app/src/features/campaigns/find.ts'
import { parseSought } from '../../../app/src/features/campaigns/sought.ts'
import { account } from '../../sdk/ledger/every-event.ts'
import { changed, lot, PARAMETERS } from '../../sdk/ledger/past.ts'
import { bookOf, TERMS } from '../support/book.ts'

const school = bookOf({ address: account(1), events: [lot(0.5, 0n, 60n)] }).record
const bakery = bookOf({
  address: account(2),
  events: [lot(0.5, 0n, 95n)],
  terms: {
    ...TERMS,
    name: 'The bakery',
    language: 'en',
    description: 'An oven',
    organiser: { name: 'The bakers', kind: 'business' },
    translations: {},
  },
}).record
const over = bookOf({
  address: account(3),
  day: 130,
  events: [lot(1, 0n, 100n), changed(100, 'Refunded', 90), changed(121, 'Refunded', 120, 0n, 1n)],
}).record
const unreadable: CampaignRecord = {
  ...school,
  address: account(4),
  creation: { ...school.creation, terms: undefined },
}
/** Newest first. */
const RECORDS = [over, unreadable, bakery, school]

describe('finding campaigns', () => {
  it('takes nothing from an address that is none of its own', () => {
    const sought = parseSought(
      new URLSearchParams(`q=${'x'.repeat(500)}&standing=everything&token=0x12&by=bank&in=de&sort=random()`),
    )
    expect(sought).to.deep.equal({
      words: 'x'.repeat(200),
      standing: undefined,
      token: undefined,
      kind: undefined,
      language: undefined,
      sort: 'newest',
    })
  })

  for (const [typed, expected] of [
    ['المدرسه', [school, over]],
    ['الوادى', [school, over]],
    ['ecole toit', [school, over]],
    ['OVEN', [bakery]],
    ['oven école', []],
    ['%', []],
    ['  ', RECORDS],
  ] as const) {
    it(`finds ${expected.length} for “${typed}”`, () => {
      const { records } = findCampaigns(RECORDS, parseSought(new URLSearchParams({ q: typed })))
      expect(addresses(records)).to.have.members(addresses(expected))
    })
  }

  it('says how many the filters alone leave out', () => {
    const found = findCampaigns(RECORDS, parseSought(new URLSearchParams('q=toit&standing=running')))
    expect(found.records).to.deep.equal([])
    expect(found.withWords).to.equal(2)
  })

  it('filters by standing, organiser and language; terms that cannot be read have neither', () => {
    expect(find('standing=ended')).to.deep.equal(addresses([over]))
    expect(find('by=business')).to.deep.equal(addresses([bakery]))
    expect(find('in=fr')).to.have.members(addresses([school, over]))
    expect(find(`token=${account(78)}`)).to.deep.equal([])
  })

  it('puts those that take gifts first, and by what is missing when asked', () => {
    expect(find('')).to.deep.equal(addresses([unreadable, bakery, school, over]))
    expect(find('sort=nearest')[0]).to.equal(bakery.address)
  })

  function find(query: string): string[] {
    return addresses(findCampaigns(RECORDS, parseSought(new URLSearchParams(query))).records)
  }
})

describe('the standing of a campaign', () => {
  it('is open while a milestone takes gifts, running until all are final, then ended', () => {
    expect(standingOf(school)).to.equal('open')
    const full = bookOf({ events: [lot(1, 0n, 100n), lot(1, 100n, 100n)], day: 40 }).record
    expect(standingOf(full)).to.equal('running')
    expect(standingOf(over)).to.equal('ended')
  })

  it('offers the milestone that lacks the smallest part, and of a sequence only the one that is open', () => {
    const events = [lot(1, 0n, 10n), lot(1, 100n, 90n)]
    expect(nearestMilestone(bookOf({ events, day: 2 }).record)?.index).to.equal(1)
    const sequential = { ...PARAMETERS, rules: { ...PARAMETERS.rules, sequential: true } }
    expect(nearestMilestone(bookOf({ events, day: 2, parameters: sequential }).record)?.index).to.equal(0)
    expect(nearestMilestone(over)).to.equal(undefined)
  })
})

function addresses(records: readonly CampaignRecord[]): string[] {
  return records.map(({ address }) => address)
}
