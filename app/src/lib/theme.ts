import * as z from 'zod/mini'
import { storedValue } from './stored-value.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The colours that the visitor chose. */
export const theme = storedValue('theme', z.enum(THEMES), 'system')

/** The only place that tells the document its colours. */
export function applyTheme(chosen: Theme): void {
  const root = document.documentElement
  if (chosen === 'system') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', chosen)
}
