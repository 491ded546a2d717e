import { keepPreviousData, type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Redirect, Router, useLocation } from 'wouter'
import { DeadlineProvider } from '../chain/demo-clock.tsx'
import { WalletProvider } from '../chain/wallet.tsx'
import { SiteProvider } from '../data/site.tsx'
import { applyLanguage, type Language } from '../i18n/language.ts'
import { TextProvider, useText } from '../i18n/text.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { localised, siteConfig, textsIn } from './first-page.ts'
import { Layout } from './layout.tsx'
import { PageSwitch } from './page-switch.tsx'

export function App({ queryClient }: { queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Router>
        <Localised />
      </Router>
    </QueryClientProvider>
  )
}

function Localised() {
  const [location] = useLocation()
  const { language, pathname } = localised(location)
  if (pathname !== location) return <Redirect to={pathname} replace />
  return <InLanguage language={language} />
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
