import { keepPreviousData, QueryClientProvider, queryOptions, usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Redirect, Router, useLocation, useRouter } from 'wouter'
import { DeadlineProvider } from '../chain/demo-clock.tsx'
import { WalletProvider } from '../chain/wallet.tsx'
import { fetchSiteConfig } from '../data/config.ts'
import { keepReads, siteShelf } from '../data/kept-reads.ts'
import { createQueryClient } from '../data/query-client.ts'
import { SiteProvider } from '../data/site.tsx'
import { loadTexts } from '../i18n/catalogue.ts'
import { applyLanguage, isLanguage, type Language, preferredLanguage } from '../i18n/language.ts'
import { languageSetting } from '../i18n/language-setting.ts'
import { TextProvider, useText } from '../i18n/text.tsx'
import { inLanguage } from '../lib/paths.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Layout } from './layout.tsx'
import { PageSwitch } from './page-switch.tsx'
import { fetchPageAhead } from './routes.ts'

const siteConfig = queryOptions({
  queryKey: ['config'],
  queryFn: fetchSiteConfig,
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
})

function textsIn(language: Language) {
  return queryOptions({
    queryKey: ['texts', language],
    queryFn: async () => ({ language, texts: await loadTexts(language) }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What it reads is kept for a visit without a network. */
function createKeepingClient() {
  const queryClient = createQueryClient()
  const shelf = siteShelf()
  if (shelf) keepReads(queryClient, shelf)
  return queryClient
}

export function App() {
  const [queryClient] = useState(createKeepingClient)
  return (
    <QueryClientProvider client={queryClient}>
      <Router>
        <Localised />
      </Router>
    </QueryClientProvider>
  )
}

/** The first part of the path is the language; a path without one is sent to the visitor's. */
function Localised() {
  const [location] = useLocation()
  const { parser } = useRouter()
  // What the first page needs is fetched all at once: on a slow line each wait for the one before would be seen.
  usePrefetchQuery(siteConfig)
  useEffect(() => fetchPageAhead(location, parser), [location, parser])
  const first = location.split('/', 2)[1]
  if (isLanguage(first)) return <InLanguage language={first} />
  const language = languageSetting.read() ?? preferredLanguage(navigator.languages)
  const rest = location === '/' ? '' : location
  return <Redirect to={`${inLanguage('/', language)}${rest}`} replace />
}

function InLanguage({ language }: { language: Language }) {
  // While another language loads, the page stays in the one it has.
  const query = useQuery({ ...textsIn(language), placeholderData: keepPreviousData })
  const shown = query.data?.language
  useEffect(() => {
    if (shown) applyLanguage(shown)
  }, [shown])
  // Nothing can be said in words yet; the host answers with them or the browser says why not.
  if (!query.data) return query.error ? <TextsMissing onRetry={() => void query.refetch()} /> : null

  return (
    <TextProvider language={query.data.language} texts={query.data.texts}>
      <CrashBoundary>
        <Configured />
      </CrashBoundary>
    </TextProvider>
  )
}

/** Said in all three languages, since none could be loaded. */
function TextsMissing({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="inside main stack">
      <p lang="en">The texts could not be loaded. Check your connection.</p>
      <p lang="ar" dir="rtl">
        تعذّر تحميل النصوص. تحقّق من اتصالك.
      </p>
      <p lang="fr">Les textes n’ont pas pu être chargés. Vérifiez votre connexion.</p>
      <button type="button" className="button" onClick={onRetry}>
        ↻
      </button>
    </main>
  )
}

function Configured() {
  const text = useText()
  const query = useQuery(siteConfig)
  if (query.data) {
    return (
      <SiteProvider config={query.data}>
        <WalletProvider>
          <DeadlineProvider>
            <Layout>
              <PageSwitch />
            </Layout>
          </DeadlineProvider>
        </WalletProvider>
      </SiteProvider>
    )
  }
  if (!query.error) return null
  return (
    <main className="inside main">
      <ErrorState
        title={text.shell.configMissing}
        text={text.shell.configMissingAction}
        details={query.error.message}
        onRetry={() => void query.refetch()}
      />
    </main>
  )
}
