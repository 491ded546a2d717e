// Every page of the app over the demo world: what holds for all pages is tested over this one list.
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { paths } from '../../../app/src/lib/paths.ts'
import type { DemoPlaces } from './demo-places.ts'

export interface ListedPage {
  name: string
  /** As in `app/src/app/page-list.ts`; nothing for addresses that lead nowhere. */
  route: string | undefined
  path: (language: string, places: DemoPlaces) => string
}

export const PAGES: readonly ListedPage[] = [
  { name: 'home', route: '', path: (language) => paths.home(language) },
  { name: 'campaigns', route: '/campaigns', path: (language) => paths.campaigns(language) },
  {
    name: 'campaign',
    route: '/c/:campaign',
    path: (language, { campaign }) => paths.campaign(language, campaign),
  },
  {
    name: 'give',
    route: '/c/:campaign',
    path: (language, { collecting }) => paths.give(language, collecting, 'e:friday-circle'),
  },
  {
    name: 'campaign with refunds',
    route: '/c/:campaign',
    path: (language, { refunding }) => paths.campaign(language, refunding),
  },
  {
    name: 'trace',
    route: '/g/:campaign/:start',
    path: (language, { campaign, start }) => paths.gift(language, campaign, start),
  },
  {
    name: 'papers',
    route: '/g/:campaign/:start/papers',
    path: (language, { campaign, start }) => paths.papers(language, campaign, start),
  },
  { name: 'wall', route: '/wall/:campaign', path: (language, { collecting }) => paths.wall(language, collecting) },
  { name: 'create', route: '/create', path: (language) => paths.create(language) },
  { name: 'no invitation', route: '/invitation', path: (language) => paths.invitation(language) },
  { name: 'how', route: '/how', path: (language) => paths.how(language) },
  { name: 'charity', route: '/charity/:address', path: (language, { charity }) => paths.charity(language, charity) },
  {
    name: 'desk',
    route: '/charity/:address/desk',
    path: (language, { charity }) => paths.desk(language, charity),
  },
  {
    name: 'statements',
    route: '/c/:campaign/statements',
    path: (language, { campaign }) => paths.statements(language, campaign),
  },
  {
    name: 'recipient',
    route: '/recipient/:address',
    path: (language, { recipient }) => paths.recipient(language, recipient),
  },
  {
    name: 'verifier',
    route: '/verifier/:address',
    path: (language, { verifier }) => paths.verifier(language, verifier),
  },
  {
    name: 'review',
    route: '/c/:campaign/review/:milestone',
    path: (language, { deciding }) => paths.review(language, deciding.campaign, deciding.milestone),
  },
  {
    name: 'review of objections',
    route: '/c/:campaign/review/:milestone',
    path: (language, { objected }) => paths.review(language, objected.campaign, objected.milestone),
  },
  {
    name: 'ambassador',
    route: '/ambassador/:campaign/:tag',
    path: (language, { campaign, tag }) => paths.ambassador(language, campaign, tag),
  },
  {
    name: 'transaction',
    route: '/tx/:chain/:hash',
    path: (language, { chainId, transaction }) => paths.transaction(language, chainId, transaction),
  },
  { name: 'donor', route: '/a/:address', path: (language, { donor }) => paths.donor(language, donor) },
  { name: 'audits', route: '/audit', path: (language) => paths.audits(language) },
  { name: 'audit', route: '/audit/:campaign', path: (language, { campaign }) => paths.audit(language, campaign) },
  { name: 'settings', route: '/settings', path: (language) => paths.settings(language) },
  { name: 'status', route: '/status', path: (language) => paths.status(language) },
  { name: 'no such page', route: undefined, path: (language) => `/${language}/nowhere/at/all` },
  {
    name: 'no such campaign',
    route: '/c/:campaign',
    path: (language, { donor, chainId }) => paths.campaign(language, { chainId, address: donor }),
  },
  { name: 'malformed address', route: '/c/:campaign', path: (language) => `/${language}/c/eip155:1:0x12` },
]

/** The routes of the app, as they are written: the file itself loads pages, which only a browser can. */
export function routesOfApp(): string[] {
  const source = readFileSync(new URL('../../../app/src/app/page-list.ts', import.meta.url), 'utf8')
  return [...source.matchAll(/\bpath: '([^']*)'/g)].map(([, path = '']) => path)
}

/** Opens a page and waits until nothing is on its way any more. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await settled(page)
}

/** No grey lines and no request for a while: whatever the page has to say, it has said. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const end = Date.now() + 20_000
  let calm = 0
  let last = ''
  while (calm < 3) {
    if (Date.now() > end) throw new Error(`${page.url()} was still changing after 20 seconds`)
    await delay(120)
    const [waiting, now] = await Promise.all([
      page.locator('main .skeleton, main [aria-busy=true]').count(),
      shapeOf(page),
    ])
    calm = waiting === 0 && now === last ? calm + 1 : 0
    last = now
  }
}

/** What a page looks like but for its figures: blocks come all the time. */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { body } = document
    return `${body.querySelectorAll('*').length} ${body.innerText.replace(/\d/g, '').length}`
  })
}

const { AMANA_TIER } = process.env
const FOREMOST = ['campaign', 'give', 'trace']

/** Those that donors use most: what `npm test` looks at where looking at each would take minutes. The larger tiers look at all. */
export const FOREMOST_PAGES = AMANA_TIER === undefined ? PAGES.filter(({ name }) => FOREMOST.includes(name)) : PAGES
