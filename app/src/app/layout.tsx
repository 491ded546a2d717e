import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useChainName } from '../chain/chain-name.ts'
import { DemoClock } from '../chain/demo-clock.tsx'
import { useWalletSheet } from '../chain/wallet.tsx'
import { WalletButton } from '../chain/wallet-button.tsx'
import { useLatestBlock } from '../data/block.ts'
import { useDefaultChain } from '../data/site.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/language.ts'
import { useFormat, useLanguage, useText } from '../i18n/text.tsx'
import { inLanguage, paths } from '../lib/paths.ts'
import { NetworkBar } from './network-bar.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const WalletSheet = lazy(() => import('../chain/wallet-sheet.tsx'))

export function Layout({ children }: { children: ReactNode }) {
  const text = useText()
  const language = useLanguage()
  const [location] = useLocation()
  const search = useSearch()
  const main = useRef<HTMLElement>(null)
  const page = location.replace(/^\/[^/]+/, '')
  const shown = useRef(page)

  // A new page starts at its top, and a screen reader reads from there.
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [page])

  return (
    <div className="page">
      <header className="header">
        <a className="skip" href="#content">
          {text.shell.skip}
        </a>
        <div className="inside">
          <Link className="word" href={paths.campaigns(language)}>
            <img src="/mark.svg" alt="" width="32" height="32" />
            <span lang="en">Amana</span> <span lang="ar">أمانة</span>
          </Link>
          <div className="header-tools">
            <nav className="languages" aria-label={text.shell.language}>
              {LANGUAGES.map((other) => (
                <Link
                  key={other}
                  href={inLanguage(location, other) + (search && `?${search}`)}
                  lang={other}
                  hrefLang={other}
                  title={LANGUAGE_NAMES[other].name}
                  aria-label={`${LANGUAGE_NAMES[other].short}, ${LANGUAGE_NAMES[other].name}`}
                  aria-current={other === language ? 'true' : undefined}
                  replace
                >
                  {LANGUAGE_NAMES[other].short}
                </Link>
              ))}
            </nav>
            <ThemeSwitch />
            <WalletButton />
          </div>
        </div>
        <DemoClock chain={useDefaultChain()} />
        <NetworkBar />
      </header>
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

function Footer() {
  const text = useText()
  const format = useFormat()
  const chain = useDefaultChain()
  const chainName = useChainName(chain)
  const { data: block } = useLatestBlock(chain)
  return (
    <footer className="footer">
      <div className="inside">
        <p>{text.shell.source}</p>
        <dl>
          <div>
            <dt>{text.shell.chain}</dt>
            <dd>
              <bdi>{chainName}</bdi>
            </dd>
          </div>
          <div>
            <dt>{text.shell.block}</dt>
            <dd>
              <bdi dir="ltr">{block ? format.number(block.number) : '–'}</bdi>
            </dd>
          </div>
          <div>
            <dt>{text.shell.build}</dt>
            <dd>
              <bdi dir="ltr">{import.meta.env.AMANA_BUILD}</bdi>
            </dd>
          </div>
        </dl>
      </div>
    </footer>
  )
}
