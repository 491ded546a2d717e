import { useEffect } from 'react'
import { withoutDirectionMarks } from '../i18n/isolate.ts'

const SITE = 'Amana'

/** The name of the page in tabs, bookmarks and histories; the site's while there is none yet. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${withoutDirectionMarks(title)} · ${SITE}` : SITE
    return () => {
      document.title = SITE
    }
  }, [title])
}

/** Asks search engines not to list who gave, got or carried what. */
export function useUnlisted(): void {
  useEffect(() => {
    const meta = document.createElement('meta')
    meta.name = 'robots'
    meta.content = 'noindex'
    document.head.append(meta)
    return () => meta.remove()
  }, [])
}
