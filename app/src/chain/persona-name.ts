import type { Persona } from '../data/config.ts'
import { useLanguage } from '../i18n/text.tsx'

/** What a persona is called in the page's language. */
export function usePersonaName(): (persona: Persona) => string {
  const language = useLanguage()
  return ({ name }) => (typeof name === 'string' ? name : name[language])
}
