import { Link, useLocation, useSearch } from 'wouter'
import { DemoClock } from '../chain/demo-clock.tsx'
import { WalletButton } from '../chain/wallet-button.tsx'
import { useDefaultChain } from '../data/site.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/language.ts'
import { useLanguage, useText } from '../i18n/text.tsx'
import { inLanguage, paths } from '../lib/paths.ts'
import { Navigation } from './navigation.tsx'
import { NetworkBar } from './network-bar.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function Header() {
  const text = useText()
  const language = useLanguage()
  return (
    <header className="header">
      <a className="skip" href="#content">
        {text.shell.skip}
      </a>
      <div className="inside">
        <Link className="word" href={paths.home(language)} aria-label={text.shell.homePage}>
          <img src="/mark.svg" alt="" width="32" height="32" />
          <span lang="en">Amana</span> <span lang="ar">أمانة</span>
        </Link>
        <Navigation />
        <div className="header-tools">
          <LanguageLinks />
          <ThemeSwitch />
          <WalletButton />
        </div>
      </div>
      <DemoClock chain={useDefaultChain()} />
      <NetworkBar />
    </header>
  )
}

/** The same page in the other languages. */
function LanguageLinks() {
  const text = useText()
  const language = useLanguage()
  const [location] = useLocation()
  const search = useSearch()
  return (
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
  )
}
