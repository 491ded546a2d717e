import { LANGUAGES, type Language } from '../schemas.ts'

/** The language of the environment, by the order of POSIX; English for everything that we do not speak. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = env
  const named = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')
  return asLanguage(named?.toLowerCase().split(/[_.@-]/, 1)[0]) ?? 'en'
}

export function asLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text)
}
