import { parseAccountId } from '@amana/sdk/caip'
import { type ComponentType, createElement, lazy, useState } from 'react'
import type { CampaignAhead } from '../data/campaign-ahead.ts'
import { type Language, languageIn } from '../i18n/language.ts'
import { decoded } from '../lib/decoded.ts'
import { downloadPage, type Page, pageAt, pages } from './page-list.ts'

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

interface Route {
  component: PageComponent
  fetchAhead: (language: Language) => Promise<unknown>
}

const routes = new Map(pages.map((page) => [page, routeOf(page)]))

/** Every page, by its path. */
export const components = [...routes].map(([{ path }, { component }]) => ({ path, component }))

export const notFound = lazy(() => import('./routes/not-found.tsx'))

function routeOf(page: Page): Route {
  let loaded: PageComponent | undefined
  const load = async (language: Language | undefined) => {
    const downloaded = await downloadPage(page, language)
    loaded = downloaded.default
    return downloaded
  }
  const whenLoaded = lazy(() => load(languageIn(location.pathname)))
  const component: PageComponent = (properties) => {
    // What is there already is drawn at once, not after a look at grey lines.
    const [shown] = useState(() => loaded ?? whenLoaded)
    return createElement(shown, properties)
  }
  return { component, fetchAhead: load }
}

/** The page of an address, being downloaded, and the campaign that it is about, where it is about one. */
interface PageAhead {
  page: Promise<unknown>
  campaign: CampaignAhead | undefined
}

/** Begins to download the page of an address in a language, before anything is there to show it in. */
export function fetchPageAhead(language: Language, pathname: string): PageAhead {
  const found = pageAt(pathname)
  if (!found) return { page: Promise.resolve(), campaign: undefined }
  const account = parseAccountId(decoded(found.campaign ?? ''))
  return {
    page: routes.get(found.page)?.fetchAhead(language) ?? Promise.resolve(),
    campaign: account && { account, beginsWith: found.page.beginsWith },
  }
}
