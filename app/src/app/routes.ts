import { parseAccountId } from '@amana/sdk/caip'
import { type ComponentType, createElement, lazy, useState } from 'react'
import { parse } from 'regexparam'
import { matchRoute } from 'wouter'
import type { CampaignAhead } from '../data/campaign-ahead.ts'
import { loadTextGroup, type TextGroup } from '../i18n/catalogue.ts'
import { isLanguage, type Language } from '../i18n/language.ts'
import { decoded } from '../lib/decoded.ts'

/** What a page's path may name. */
export interface PageParameters {
  language: string
  campaign: string
  start: string
  address: string
  /** CAIP-2. */
  chain: string
  hash: string
  /** A source tag. */
  tag: string
  /** Of a milestone, counted from 1. */
  milestone: string
}

export type PageComponent = ComponentType<{ parameters: Partial<PageParameters> }>

interface Page {
  path: string
  /** What it shows first of its campaign. */
  beginsWith?: CampaignAhead['beginsWith']
  component: PageComponent & { fetchAhead: (language: Language) => Promise<unknown> }
}

/**
 * Every page: its path after the language, and where it is written. A page is one file in `routes/` with a default
 * export that takes `{ parameters }`; adding a page is adding a line.
 */
export const pages: readonly Page[] = [
  { path: '', component: withTexts(['welcome'], () => import('./routes/home.tsx')) },
  { path: '/campaigns', component: withTexts(['welcome'], () => import('./routes/campaigns.tsx')) },
  { path: '/create', component: withTexts(['create', 'acting', 'further'], () => import('./routes/create.tsx')) },
  { path: '/invitation', component: withTexts(['create'], () => import('./routes/invitation.tsx')) },
  { path: '/how', component: withTexts(['welcome'], () => import('./routes/how.tsx')) },
  {
    path: '/c/:campaign',
    beginsWith: 'creation',
    component: withTexts(['acting'], () => import('./routes/campaign.tsx')),
  },
  {
    path: '/c/:campaign/review/:milestone',
    beginsWith: 'book',
    component: withTexts(['acting', 'papers', 'review'], () => import('./routes/review.tsx')),
  },
  { path: '/verifier/:address', component: withTexts(['review', 'places'], () => import('./routes/verifier.tsx')) },
  {
    path: '/g/:campaign/:start',
    beginsWith: 'book',
    component: withTexts(['places', 'papers'], () => import('./routes/trace.tsx')),
  },
  {
    path: '/g/:campaign/:start/papers',
    beginsWith: 'book',
    component: withTexts(['places', 'papers'], () => import('./routes/papers.tsx')),
  },
  { path: '/wall/:campaign', beginsWith: 'book', component: withTexts(['papers'], () => import('./routes/wall.tsx')) },
  { path: '/a/:address', component: withTexts(['places', 'papers'], () => import('./routes/donor.tsx')) },
  { path: '/charity/:address', component: withTexts(['places', 'voices'], () => import('./routes/charity.tsx')) },
  {
    path: '/charity/:address/desk',
    component: withTexts(['desk', 'places', 'acting', 'voices', 'further'], () => import('./routes/desk.tsx')),
  },
  {
    path: '/c/:campaign/statements',
    beginsWith: 'book',
    component: withTexts(['desk', 'papers', 'places'], () => import('./routes/statements.tsx')),
  },
  { path: '/recipient/:address', component: withTexts(['places', 'voices'], () => import('./routes/recipient.tsx')) },
  {
    path: '/ambassador/:campaign/:tag',
    beginsWith: 'book',
    component: withTexts(['places', 'papers'], () => import('./routes/ambassador.tsx')),
  },
  { path: '/tx/:chain/:hash', component: withTexts(['places'], () => import('./routes/transaction.tsx')) },
  { path: '/audit', component: withTexts(['places'], () => import('./routes/audit.tsx')) },
  { path: '/settings', component: withTexts(['places'], () => import('./routes/settings.tsx')) },
  { path: '/status', component: withTexts(['places'], () => import('./routes/status.tsx')) },
  { path: '/audit/:campaign', component: withTexts(['places'], () => import('./routes/audit.tsx')) },
]

export const notFound = lazy(() => import('./routes/not-found.tsx'))

/** A page whose texts are not the base ones: they come with it, not after it. */
export function withTexts(
  groups: readonly TextGroup[],
  load: () => Promise<{ default: PageComponent }>,
): Page['component'] {
  let loaded: PageComponent | undefined
  const loadBoth = async (language: string | undefined) => {
    const texts = isLanguage(language) ? groups.map((group) => loadTextGroup(group, language)) : []
    const [page] = await Promise.all([load(), ...texts])
    loaded = page.default
    return page
  }
  const whenLoaded = lazy(() => loadBoth(location.pathname.split('/', 2)[1]))
  const component: PageComponent = (properties) => {
    // What is there already is drawn at once, not after a look at grey lines.
    const [shown] = useState(() => loaded ?? whenLoaded)
    return createElement(shown, properties)
  }
  return Object.assign(component, { fetchAhead: loadBoth })
}

/** The page of an address, being downloaded, and the campaign that it is about, where it is about one. */
interface PageAhead {
  page: Promise<unknown>
  campaign: CampaignAhead | undefined
}

/** Begins to download the page of an address in a language, before anything is there to show it in. */
export function fetchPageAhead(language: Language, pathname: string): PageAhead {
  for (const { path, component, beginsWith } of pages) {
    const [isIt, parameters] = matchRoute<Partial<PageParameters>>(parse, `/:language${path}`, pathname)
    if (isIt) {
      const account = parseAccountId(decoded(parameters.campaign ?? ''))
      return { page: component.fetchAhead(language), campaign: account && { account, beginsWith } }
    }
  }
  return { page: Promise.resolve(), campaign: undefined }
}
