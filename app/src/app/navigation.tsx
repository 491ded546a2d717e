import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

const MENU = 'menu'

/** The main pages, in a row where there is room and in a sheet where there is none; CSS shows one of the two. */
export function Navigation() {
  const { shell } = useText()
  const menu = useRef<HTMLElement>(null)
  const [location] = useLocation()

  const shown = useRef(location)

  // A link leads to a page of the same document, behind the sheet.
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    menu.current?.hidePopover()
  }, [location])

  return (
    <>
      <nav className="main-links" aria-label={shell.pages}>
        <PageLinks />
      </nav>
      {/* The browser opens it, closes it on Escape or a touch beside it, and gives the focus back. */}
      <button type="button" className="button menu-button" data-kind="quiet" popoverTarget={MENU}>
        <Icon name="menu" />
        <span className="visually-hidden">{shell.menu}</span>
      </button>
      <nav className="menu" id={MENU} popover="auto" aria-label={shell.pages} ref={menu}>
        <p className="row" data-spread>
          <strong>{shell.menu}</strong>
          <Button kind="quiet" aria-label={shell.close} popoverTarget={MENU} popoverTargetAction="hide">
            <Icon name="close" />
          </Button>
        </p>
        <PageLinks />
      </nav>
    </>
  )
}

function PageLinks() {
  const { shell } = useText()
  const language = useLanguage()
  const [location] = useLocation()
  const links: { path: string; name: string; within?: string[] }[] = [
    { path: paths.campaigns(language), name: shell.home, within: [`/${language}/c`, `/${language}/g`] },
    { path: paths.how(language), name: shell.how },
    { path: paths.audits(language), name: shell.audit },
    { path: paths.settings(language), name: shell.settings },
  ]
  return (
    <ul>
      {links.map(({ path, name, within = [] }) => (
        <li key={path}>
          <Link href={path} aria-current={standingAt(location, path, within)}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The page itself, or one that belongs to it. */
function standingAt(location: string, path: string, within: readonly string[]): 'page' | 'true' | undefined {
  if (location === path) return 'page'
  return [path, ...within].some((part) => location.startsWith(`${part}/`)) ? 'true' : undefined
}
