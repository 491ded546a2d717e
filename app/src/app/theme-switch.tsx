import { useEffect } from 'react'
import { useText } from '../i18n/text.tsx'
import { applyTheme, THEMES, type Theme, theme } from '../lib/theme.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'

const ICONS: Record<Theme, IconName> = { system: 'seen', light: 'sun', dark: 'moon' }

export function ThemeSwitch() {
  const text = useText()
  const chosen = theme.use()
  useEffect(() => applyTheme(chosen), [chosen])

  const names: Record<Theme, string> = {
    system: text.shell.themeSystem,
    light: text.shell.themeLight,
    dark: text.shell.themeDark,
  }
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'system'
  const label = text.shell.themeNow(names[chosen])
  return (
    <Button className="theme-switch" kind="quiet" aria-label={label} title={label} onClick={() => theme.write(next)}>
      <Icon name={ICONS[chosen]} />
    </Button>
  )
}
