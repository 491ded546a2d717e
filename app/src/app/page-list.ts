import { parse } from 'regexparam'
import type { CampaignAhead } from '../data/campaign-ahead.ts'
import { loadTextGroup, loadTexts, type TextGroup } from '../i18n/catalogue.ts'
import { type Language, languageIn } from '../i18n/language.ts'
import type { PageComponent } from './routes.ts'

export interface Page {
  path: string
  /** What it shows first of its campaign. */
  beginsWith?: CampaignAhead['beginsWith']
  /** What it says besides the base texts. */
  texts: readonly TextGroup[]
  load: () => Promise<{ default: PageComponent }>
}

/**
 * Every page: its path after the language, and where it is written. A page is one file in `routes/` with a default
 * export that takes `{ parameters }`; adding a page is adding a line.
 */
export const pages: readonly Page[] = [
  { path: '', texts: ['welcome'], load: () => import('./routes/home.tsx') },
  { path: '/campaigns', texts: ['welcome'], load: () => import('./routes/campaigns.tsx') },
  { path: '/create', texts: ['create', 'acting', 'further'], load: () => import('./routes/create.tsx') },
  { path: '/invitation', texts: ['create'], load: () => import('./routes/invitation.tsx') },
  { path: '/how', texts: ['welcome'], load: () => import('./routes/how.tsx') },
  {
    path: '/c/:campaign',
    beginsWith: 'creation',
    texts: ['acting'],
    load: () => import('./routes/campaign.tsx'),
  },
  {
    path: '/c/:campaign/review/:milestone',
    beginsWith: 'book',
    texts: ['acting', 'papers', 'review'],
    load: () => import('./routes/review.tsx'),
  },
  { path: '/verifier/:address', texts: ['review', 'places'], load: () => import('./routes/verifier.tsx') },
  {
    path: '/g/:campaign/:start',
    beginsWith: 'book',
    texts: ['places', 'papers'],
    load: () => import('./routes/trace.tsx'),
  },
  {
    path: '/g/:campaign/:start/papers',
    beginsWith: 'book',
    texts: ['places', 'papers'],
    load: () => import('./routes/papers.tsx'),
  },
  { path: '/wall/:campaign', beginsWith: 'book', texts: ['papers'], load: () => import('./routes/wall.tsx') },
  { path: '/a/:address', texts: ['places', 'papers'], load: () => import('./routes/donor.tsx') },
  { path: '/charity/:address', texts: ['places', 'voices'], load: () => import('./routes/charity.tsx') },
  {
    path: '/charity/:address/desk',
    texts: ['desk', 'places', 'acting', 'voices', 'further'],
    load: () => import('./routes/desk.tsx'),
  },
  {
    path: '/c/:campaign/statements',
    beginsWith: 'book',
    texts: ['desk', 'papers', 'places'],
    load: () => import('./routes/statements.tsx'),
  },
  { path: '/recipient/:address', texts: ['places', 'voices'], load: () => import('./routes/recipient.tsx') },
  {
    path: '/ambassador/:campaign/:tag',
    beginsWith: 'book',
    texts: ['places', 'papers'],
    load: () => import('./routes/ambassador.tsx'),
  },
  { path: '/tx/:chain/:hash', texts: ['places'], load: () => import('./routes/transaction.tsx') },
  { path: '/audit', texts: ['places'], load: () => import('./routes/audit.tsx') },
  { path: '/settings', texts: ['places'], load: () => import('./routes/settings.tsx') },
  { path: '/status', texts: ['places'], load: () => import('./routes/status.tsx') },
  { path: '/audit/:campaign', texts: ['places'], load: () => import('./routes/audit.tsx') },
]

/** The page of an address, and the campaign that the address names, as it stands there. */
export function pageAt(pathname: string): { page: Page; campaign: string | undefined } | undefined {
  for (const page of pages) {
    const { keys, pattern } = parse(`/:language${page.path}`)
    const [path, ...named] = pattern.exec(pathname) ?? []
    if (path !== undefined) return { page, campaign: named[keys.indexOf('campaign')] }
  }
  return undefined
}

/** A page with the texts that only some pages say: they come with it, not after it. */
export async function downloadPage({ texts, load }: Page, language: Language | undefined) {
  const groups = language ? texts.map((group) => loadTextGroup(group, language)) : []
  const [page] = await Promise.all([load(), ...groups])
  return page
}

/**
 * Asks for the files that an address needs, before anything is there that could use them. What does not come is asked for
 * again by whoever needs it.
 */
export function downloadAhead(pathname: string): void {
  const found = pageAt(pathname)
  const language = languageIn(pathname)
  if (!found || !language) return
  const { page } = found
  const files = [
    downloadPage(page, language),
    loadTexts(language),
    page.beginsWith && import('../data/campaign-ahead.ts'),
  ]
  Promise.all(files).catch(() => undefined)
}
