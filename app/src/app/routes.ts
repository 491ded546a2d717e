import { type ComponentType, lazy } from 'react'
import { loadActingTexts } from '../i18n/catalogue.ts'
import { isLanguage } from '../i18n/language.ts'

/** What a page's path may name. */
export interface PageParameters {
  language: string
  campaign: string
  start: string
  address: string
}

export type PageComponent = ComponentType<{ parameters: Partial<PageParameters> }>

interface Page {
  path: string
  component: PageComponent
}

/**
 * Every page: its path after the language, and where it is written. A page is one file in `routes/` with a default
 * export that takes `{ parameters }`; adding a page is adding a line.
 */
export const pages: readonly Page[] = [
  { path: '', component: lazy(() => import('./routes/campaigns.tsx')) },
  { path: '/c/:campaign', component: actingPage(() => import('./routes/campaign.tsx')) },
  { path: '/g/:campaign/:start', component: lazy(() => import('./routes/trace.tsx')) },
  { path: '/a/:address', component: lazy(() => import('./routes/donor.tsx')) },
  { path: '/audit', component: lazy(() => import('./routes/audit.tsx')) },
  { path: '/audit/:campaign', component: lazy(() => import('./routes/audit.tsx')) },
]

export const notFound = lazy(() => import('./routes/not-found.tsx'))

/** A page on which people act: its texts for that come with it, not after it. */
export function actingPage(load: () => Promise<{ default: PageComponent }>): PageComponent {
  return lazy(async () => {
    const { lang } = document.documentElement
    const [page] = await Promise.all([load(), isLanguage(lang) ? loadActingTexts(lang) : undefined])
    return page
  })
}
