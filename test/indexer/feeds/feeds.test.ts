import { expect } from 'chai'
import { feedsFeature } from '../../../indexer/src/api/feeds/feature.ts'
import type { IndexedCampaign } from '../../../indexer/src/api/platform/index-reads.ts'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { LANGUAGES } from '../../../sdk/src/schemas.ts'
import { childrenOf, readXml, textOf, type XmlElement } from '../support/canonical-xml.ts'
import { type DemoServices, demoServices } from '../support/demo-services.ts'
import { calledEverywhere, HOSTILE_TEXTS } from '../support/hostile-terms.ts'

interface Entry {
  id: string
  title: string
  updated: string
  author: string
  links: Record<string, string>[]
}

interface NewsEntry extends Entry {
  category: string | undefined
  content: string
}

interface Feed extends Entry {
  entries: NewsEntry[]
}

const ATOM = 'application/atom+xml; charset=utf-8'

describe('Feeds of the demo world', () => {
  let services: DemoServices
  before(async () => {
    services = await demoServices({ apiUrl: 'https://api.example' })
  })
  after(() => services.close())

  const ask = (path: string, init?: RequestInit) => feedsFeature().routes(services).request(path, init)
  const pathOf = (plan: string) => `/v1/campaigns/${formatAccountId(services.campaign(plan))}`
  async function feedAt(path: string): Promise<Feed> {
    const answer = await ask(path)
    expect(answer.status, path).to.equal(200)
    expect(answer.headers.get('content-type')).to.equal(ATOM)
    return readFeed(await answer.text())
  }

  it('are valid Atom in each language, the newest first', async () => {
    const charity = formatAccountId({
      chainId: 31337,
      address: (await campaignOf('well')).charity,
    })
    for (const base of [`${pathOf('well')}/feed.atom`, `/v1/charities/${charity}/feed.atom`, '/v1/feed.atom']) {
      for (const language of LANGUAGES) {
        const feed = await feedAt(`${base}?lang=${language}`)
        expectRequired(feed)
        expect(feed.links.find(({ rel }) => rel === 'self')?.['href']).to.equal(
          `https://api.example${base}?lang=${language}`,
        )
        expect(feed.entries).to.have.length.within(5, 50)
        const times = feed.entries.map(({ updated }) => Date.parse(updated))
        expect(times).to.deep.equal(times.toSorted((a, b) => b - a))
        expect(feed.updated).to.equal(feed.entries[0]?.updated)
      }
    }
  })

  it('keep an entry’s name in every language and tell it in that language', async () => {
    const [english, arabic, french] = await Promise.all(
      ['en', 'ar', 'fr'].map((language) => feedAt(`${pathOf('well')}/feed.atom?lang=${language}`)),
    )
    const ids = english?.entries.map(({ id }) => id)
    expect(arabic?.entries.map(({ id }) => id)).to.deep.equal(ids)
    expect(french?.entries.map(({ id }) => id)).to.deep.equal(ids)
    expect(new Set(ids)).to.have.property('size', ids?.length)
    const claimed = (feed: Feed | undefined) => feed?.entries.find(({ category }) => category === 'claim')?.title
    expect(claimed(english)).to.equal('Milestone 2 (Pump and pipes) was claimed with its evidence')
    expect(claimed(arabic)).to.equal('طلب صرف المرحلة \u20662\u2069 (\u2068المضخّة والأنابيب\u2069) مع الأدلة')
    expect(claimed(french)).to.equal('Versement de l’étape 2 (Pompe et conduites) demandé, avec justificatifs')
  })

  it('tell what the chain recorded, and not every gift', async () => {
    const id = services.campaign('workshop')
    const events = await services.index.latestEvents(id, 10_000)
    const feed = await feedAt(`${pathOf('workshop')}/feed.atom?lang=en`)
    const count = (name: string) => events.filter(({ event }) => event.eventName === name).length
    const terms = feed.entries.map(({ category }) => category)
    const told = (term: string) => terms.filter((one) => one === term).length
    expect(told('claim')).to.equal(count('EvidenceSubmitted'))
    expect(told('payment')).to.equal(count('PayoutSettled')).and.above(0)
    expect(told('objection')).to.be.at.least(count('LotObjected')).and.above(0)
    expect(told('created')).to.equal(1)
    expect(count('LotGiven')).to.be.above(feed.entries.length)
    const paid = events.find(({ event }) => event.eventName === 'PayoutSettled')
    expect(feed.entries.map((entry) => entry.id)).to.include(
      `tag:amana.example,2026:eip155:31337:${paid?.event.transactionHash}:${paid?.event.logIndex}`,
    )
    expect(feed.entries.some(({ content }) => content.includes(String(paid?.event.transactionHash)))).to.equal(true)
  })

  it('take the words of an update when they can be had, and tell of it without them', async () => {
    const { chainId, address } = services.campaign('well')
    const update = (await services.index.entries({ chainId, address }, 50)).find(({ kind }) => kind === 'Update')
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title: 'Water <b>at last</b>', text: 'The pump & pipes run.', language: 'en' }),
    )
    const withWords = feedsFeature({
      document: async (hash) => (hash === update?.content ? bytes : new TextEncoder().encode('{"title": 1}')),
    }).routes(services)
    const path = `${pathOf('well')}/feed.atom?lang=en`
    const feed = await readFeed(await (await withWords.request(path)).text())
    const told = feed.entries.find(({ content }) => content.includes('The pump'))
    expect(told?.title).to.include('Water <b>at last</b>')
    expect(told?.content).to.include('The pump & pipes run.')
    const wordless = (await feedAt(path)).entries.find(({ id }) => id === told?.id)
    expect(wordless?.content).to.include('Its words are on the campaign’s page')
  })

  it('answer 304 to who has it already, 404 and 400 to what there is not', async () => {
    const path = `${pathOf('well')}/feed.atom?lang=en`
    const first = await ask(path)
    expect(first.headers.get('cache-control')).to.equal('public, max-age=60')
    const again = await ask(path, { headers: { 'if-none-match': String(first.headers.get('etag')) } })
    expect(again.status).to.equal(304)
    const nobody = 'eip155:31337:0x0000000000000000000000000000000000000001'
    for (const unknown of [`/v1/campaigns/${nobody}/feed.atom`, `/v1/charities/${nobody}/calendar.ics`]) {
      const answer = await ask(unknown)
      expect(answer.status).to.equal(404)
      expect(answer.headers.get('content-type')).to.include('application/problem+json')
    }
    for (const wrong of ['/v1/campaigns/0x1/feed.atom', `${path}x`]) expect((await ask(wrong)).status).to.equal(400)
  })

  it('give every deadline that is ahead, on the second, under one name in every language', async () => {
    const { parameters, state } = await campaignOf('well')
    const calendars = await Promise.all(
      LANGUAGES.map(async (language) => {
        const answer = await ask(`${pathOf('well')}/calendar.ics?lang=${language}`)
        expect(answer.headers.get('content-type')).to.equal('text/calendar; charset=utf-8')
        return readCalendar(await answer.text())
      }),
    )
    const [first] = calendars
    for (const events of calendars) expect(events.map(({ UID }) => UID)).to.deep.equal(first?.map(({ UID }) => UID))
    const ends = first?.map(({ DTEND }) => DTEND)
    expect(ends).to.deep.equal([
      stamp(parameters.rules.fundBy),
      stamp(state.milestones[1]?.time ?? 0),
      stamp(parameters.milestones[2]?.claimBy ?? 0),
    ])
    const english = calendars[LANGUAGES.indexOf('en')]
    expect(english?.[1]?.['SUMMARY']).to.equal(
      'A well for Bir al-Nada: last moment to object to milestone 2 (Pump and pipes)',
    )
    expect(english?.[1]?.['DESCRIPTION']).to.match(
      /^If nobody acts, on 18 June 2026 at 09:00 UTC its coins are released/,
    )
    const [once, again] = [await ask(`${pathOf('well')}/calendar.ics`), await ask(`${pathOf('well')}/calendar.ics`)]
    expect(await once.text()).to.equal(await again.text())
  })

  it('hold no deadline of what is over', async () => {
    const events = readCalendar(await (await ask(`${pathOf('workshop')}/calendar.ics`)).text())
    expect(events).to.deep.equal([])
  })

  it('let no words of strangers become structure', async () => {
    const campaign = await campaignOf('well')
    const path = pathOf('well')
    const names = childNames(await readXml(await (await ask(`${path}/feed.atom?lang=en`)).text()))
    const deadlines = readCalendar(await (await ask(`${path}/calendar.ics?lang=en`)).text()).map(({ UID }) => UID)
    for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
      const index = { ...services.index, campaign: async () => calledEverywhere(campaign, text) }
      const router = feedsFeature().routes({ ...services, index })
      for (const language of ['en', 'ar']) {
        const xml = await (await router.request(`${path}/feed.atom?lang=${language}`)).text()
        // Each reading starts a program: once for each text.
        if (language === 'ar') expect(childNames(await readXml(xml)), name).to.deep.equal(names)
        expect(xml.length, name).to.be.below(200_000)
        expect(xml, name).not.to.match(/[\u202a-\u202e]/)
        const calendar = await (await router.request(`${path}/calendar.ics?lang=${language}`)).text()
        expect(
          readCalendar(calendar).map(({ UID }) => UID),
          name,
        ).to.deep.equal(deadlines)
      }
    }
  })

  async function campaignOf(plan: string): Promise<IndexedCampaign> {
    const found = await services.index.campaign(services.campaign(plan))
    if (!found) throw new Error(`${plan} is not indexed`)
    return found
  }
})

async function readFeed(xml: string): Promise<Feed> {
  const feed = await readXml(xml)
  expect(feed.attributes).to.include({ xmlns: 'http://www.w3.org/2005/Atom' })
  const entries = childrenOf(feed, 'entry').map((entry) => ({
    ...readEntry(entry),
    category: childrenOf(entry, 'category')[0]?.attributes['term'],
    content: textOf(entry, 'content'),
  }))
  return { ...readEntry(feed), entries }
}

function readEntry(element: XmlElement): Entry {
  const [author] = childrenOf(element, 'author')
  return {
    id: textOf(element, 'id'),
    title: textOf(element, 'title'),
    updated: textOf(element, 'updated'),
    author: author ? textOf(author, 'name') : '',
    links: childrenOf(element, 'link').map(({ attributes }) => attributes),
  }
}

function childNames({ name, children }: XmlElement): string[] {
  return [name, ...children.flatMap(childNames)]
}

/** What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2). */
function expectRequired(feed: Feed): void {
  for (const one of [feed, ...feed.entries]) {
    expect(one.id).to.match(/^tag:amana\.example,2026:/)
    expect(one.title).not.to.equal('')
    expect(one.updated).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(one.author).not.to.equal('')
  }
  // No two alternates of one type and language.
  const links = feed.links.map(({ rel, type, hreflang }) => `${rel} ${type} ${hreflang}`)
  expect(new Set(links)).to.have.property('size', links.length)
  expect(links.filter((link) => link.startsWith('self'))).to.have.length(1)
  for (const { links: pages, content } of feed.entries) {
    expect(pages).to.have.length(1)
    expect(pages[0]?.['rel']).to.equal('alternate')
    expect(pages[0]?.['href']).to.match(/^https:\/\/amana\.example\/(ar|en|fr)\/c\/eip155:31337:0x/)
    expect(content).not.to.equal('')
  }
}

/** Properties without their parameters, event by event; strict about lines and their length. */
function readCalendar(text: string): Record<string, string>[] {
  expect(text.endsWith('\r\n')).to.equal(true)
  expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).to.be.at.most(75)
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  expect(lines[0]).to.equal('BEGIN:VCALENDAR')
  expect(lines.at(-1)).to.equal('END:VCALENDAR')
  const events: Record<string, string>[] = []
  let event: Record<string, string> | undefined
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? []
    expect(name, line).not.to.equal('')
    if (line === 'BEGIN:VEVENT') {
      event = {}
      events.push(event)
    } else if (line === 'END:VEVENT') event = undefined
    else if (event) {
      expect(event, line).not.to.have.property(name)
      event[name] = value.replaceAll('\\n', '\n').replace(/\\([\\;,])/g, '$1')
    }
  }
  return events
}

function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, '')
}
