import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useWalletSheet } from '../chain/wallet.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

const WalletSheet = lazy(() => import('../chain/wallet-sheet.tsx'))

export function Layout({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const page = location.replace(/^\/[^/]+/, '')
  const shown = useRef(page)

  // A new page starts at its top, and a screen reader reads from there.
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    main.current?.focus({ preventScroll: true })
    // A part of the page that the address names is found by the page.
    if (window.location.hash === '') window.scrollTo(0, 0)
  }, [page])

  return (
    <div className="page">
      <Header />
      <div>
        <main id="content" className="inside main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer />
      <WalletSheetOnDemand />
    </div>
  )
}

/** Downloaded when it is first opened; it stays then, so that closing gives the focus back. */
function WalletSheetOnDemand() {
  const { opened } = useWalletSheet()
  const [wanted, setWanted] = useState(opened)
  if (opened && !wanted) setWanted(true)
  return wanted ? (
    <Suspense>
      <WalletSheet />
    </Suspense>
  ) : null
}
