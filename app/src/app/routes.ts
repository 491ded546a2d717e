import { type ComponentType, lazy } from 'react'

/** What a page's path may name. */
export interface PageParameters {
  language: string
  campaign: string
  start: string
  address: string
}

interface Page {
  path: string
  component: ComponentType<{ parameters: Partial<PageParameters> }>
}

/**
 * Every page: its path after the language, and where it is written. A page is one file in `routes/` with a default
 * export that takes `{ parameters }`; adding a page is adding a line.
 */
export const pages: readonly Page[] = []

export const notFound = lazy(() => import('./routes/not-found.tsx'))
