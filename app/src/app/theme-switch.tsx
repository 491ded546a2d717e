import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { useText } from '../i18n/text.tsx'
import { stored } from '../lib/stored.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

const ICONS: Record<Theme, IconName> = { system: 'seen', light: 'sun', dark: 'moon' }
const storedTheme = stored('theme', z.enum(THEMES))

export function ThemeSwitch() {
  const text = useText()
  const [theme, setTheme] = useState<Theme>(() => storedTheme.read() ?? 'system')

  useEffect(() => {
    const root = document.documentElement
    if (theme === 'system') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
    storedTheme.write(theme)
  }, [theme])

  const names: Record<Theme, string> = {
    system: text.shell.themeSystem,
    light: text.shell.themeLight,
    dark: text.shell.themeDark,
  }
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  const label = text.shell.themeNow(names[theme])
  return (
    <Button className="theme-switch" kind="quiet" aria-label={label} title={label} onClick={() => setTheme(next)}>
      <Icon name={ICONS[theme]} />
    </Button>
  )
}
