import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useText } from '../i18n/text.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { components, notFound as NotFound } from './routes.ts'

export function PageSwitch() {
  const [location] = useLocation()
  const text = useText()
  return (
    // A crashed page must not stay crashed on the next one; a change of language keeps what was typed.
    <CrashBoundary key={location.replace(/^\/[^/]+/, '')}>
      <Suspense fallback={<Skeleton label={text.shell.loadingPage} lines={6} />}>
        <Switch>
          {components.map(({ path, component: Page }) => (
            <Route key={path} path={`/:language${path}`}>
              {(parameters) => <Page parameters={parameters} />}
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </CrashBoundary>
  )
}
