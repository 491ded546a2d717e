// Where figures come from: with a lying index the pages raise the alarm and show the chain's; without index and documents, the same.
import { formatAccountId } from '@amana/sdk/caip'
import { expect } from 'chai'
import type { Page, Route } from 'playwright-core'
import { reading } from '../../app/src/i18n/messages/reading.en.ts'
import { paths } from '../../app/src/lib/paths.ts'
import { openPage, type WatchedPage } from './support/browser.ts'
import { PAGES, visit } from './support/pages.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { skipInSmallestTier } from './support/world.ts'

/** Pages that say how the services themselves are, or ask them for something that nobody else has. */
const ABOUT_SERVICES = new Set(['settings', 'status'])

interface Creations {
  creations: { address: string; creation: string; createdBlock: string }[]
}
type Creation = Creations['creations'][number]

/** Of the campaign that is looked at; beside it, another. */
const LIES: Record<string, (one: Creation, other: Creation) => Creation[]> = {
  'leaves the campaign out': () => [],
  'gives it the milestones and words of another': (one, { creation }) => [{ ...one, creation }],
  'says that it began in another block': (one, { createdBlock }) => [{ ...one, createdBlock }],
}

describe('where figures come from', function () {
  this.timeout(300_000)
  let shared: SharedWorld
  let opened: WatchedPage
  let page: Page

  before(skipInSmallestTier)
  before(async () => {
    shared = await sharedWorld()
  })
  beforeEach(async () => {
    opened = await openPage(shared.browser, { viewport: { width: 1_280, height: 900 } })
    page = opened.page
  })
  afterEach(() => opened.close())

  it('an index that leaves out an event is caught on the page, beside the chain’s own figures', async () => {
    const { world, places } = shared
    const path = world.url + paths.campaign('en', places.campaign)
    await visit(page, path)
    const told = await amountsOn(page)
    const id = formatAccountId(places.campaign)
    await page.route(`**/v1/campaigns/${id}/ledger`, (route) =>
      changed(route, (answer: { events: unknown[] }) => ({ ...answer, events: answer.events.slice(0, -1) })),
    )
    await visit(page, path)
    const alarm = page.getByRole('alert').filter({ hasText: reading.disagreesTitle })
    await alarm.getByRole('row', { name: new RegExp(`^${reading.differences.events}`) }).waitFor()
    const figures = await alarm
      .getByRole('row', { name: new RegExp(`^${reading.differences.events}`) })
      .getByRole('cell')
      .allInnerTexts()
    const [fromIndex, fromChain] = figures.map((text) => Number(text.replace(/\D/g, '')))
    expect(fromIndex).to.equal(Number(fromChain) - 1)
    // What the page shows is the chain's.
    const shown = await amountsOn(page)
    for (const amount of told) expect(shown, 'figures while the index lies').to.include(amount)
    expect(opened.problems).to.deep.equal([])
  })

  for (const [what, change] of Object.entries(LIES)) {
    it(`an index that ${what} changes nothing on the campaign’s page`, async () => {
      const { world, places } = shared
      const path = world.url + paths.campaign('en', places.campaign)
      await visit(page, path)
      const [heading, figures] = [await headingOf(page), await amountsOn(page)]
      const all = (await (await fetch(`${world.indexUrl}/v1/creations?limit=100`)).json()) as Creations
      const other = all.creations.find(({ address }) => address !== places.campaign.address)
      if (!other) throw new Error('the demo world has one campaign only')
      await page.route('**/v1/creations?*', (route) =>
        changed(route, ({ creations, ...answer }: Creations) => ({
          ...answer,
          creations: creations.flatMap((one) => (one.address === places.campaign.address ? change(one, other) : [one])),
        })),
      )
      await visit(page, path)
      expect(await headingOf(page)).to.equal(heading)
      expect(await amountsOn(page)).to.deep.equal(figures)
      expect(opened.problems).to.deep.equal([])
    })
  }

  for (const { name, path } of PAGES.filter((one) => !ABOUT_SERVICES.has(one.name))) {
    it(`says the same without the index: ${name}`, async () => {
      const { world, places } = shared
      const url = world.url + path('en', places)
      await visit(page, url)
      const [heading, figures] = [await headingOf(page), await amountsOn(page)]
      await page.route(`${world.indexUrl}/**`, (route) => route.abort())
      await visit(page, url)
      expect(await headingOf(page)).to.equal(heading)
      expect(await amountsOn(page)).to.deep.equal(figures)
      expect(await page.getByRole('alert').count(), 'alarms').to.equal(0)
    })
  }

  it('without the documents, everything but pictures and evidence is there', async () => {
    const { world, places } = shared
    const url = world.url + paths.campaign('en', places.campaign)
    await visit(page, url)
    const [heading, figures] = [await headingOf(page), await amountsOn(page)]
    await page.route('**/content/**', (route) => route.abort())
    await visit(page, url)
    expect(await headingOf(page)).to.equal(heading)
    expect(await amountsOn(page)).to.deep.equal(figures)
  })
})

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).first().innerText()

/** Every amount that the page shows, in order. */
const amountsOn = (page: Page) => page.locator('main .amount').allInnerTexts()

async function changed<Answer>(route: Route, change: (answer: Answer) => object): Promise<void> {
  const response = await route.fetch()
  // The new answer has another length, and is not compressed.
  const { 'content-length': _, 'content-encoding': __, ...headers } = response.headers()
  await route.fulfill({ status: response.status(), headers, json: change((await response.json()) as Answer) })
}
