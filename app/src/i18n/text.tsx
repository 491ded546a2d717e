import { createContext, type ReactNode, useContext } from 'react'
import { type AmountOptions, formatAmount } from './amount.ts'
import type { Catalogue } from './catalogue.ts'
import { type Language, preferredLanguage } from './language.ts'
import { formatFileSize, formatNumber, formatShare } from './number.ts'
import { formatDate, formatDateTime, formatDuration, formatRelative, type Seconds } from './time.ts'

interface Texts {
  language: Language
  texts: Catalogue
}

const TextContext = createContext<Texts | undefined>(undefined)

export function TextProvider({ language, texts, children }: Texts & { children: ReactNode }) {
  return <TextContext value={{ language, texts }}>{children}</TextContext>
}

function useTexts(): Texts {
  const texts = useContext(TextContext)
  if (!texts) throw new Error('TextProvider is missing')
  return texts
}

/**
 * The texts in the page's language: `const text = useText()`, then `text.shell.promise`. Read those of a
 * group (give, trace, …) while rendering, not first in an event handler: they may still be on their way.
 */
export function useText(): Catalogue {
  return useTexts().texts
}

export function useLanguage(): Language {
  return useContext(TextContext)?.language ?? preferredLanguage(navigator.languages)
}

/** Formats bound to the page's language. In markup prefer `<Amount>`, `<DateTime>`, `<Duration>`, which isolate. */
export function useFormat() {
  const language = useLanguage()
  return {
    number: (value: number | bigint) => formatNumber(language, value),
    fileSize: (bytes: number) => formatFileSize(language, bytes),
    share: (part: bigint, whole: bigint) => formatShare(language, part, whole),
    amount: (amount: bigint, decimals: number, options?: AmountOptions) =>
      formatAmount(language, amount, decimals, options),
    dateTime: (time: Seconds) => formatDateTime(language, time),
    date: (time: Seconds) => formatDate(language, time),
    relative: (time: Seconds, now: Seconds) => formatRelative(language, time, now),
    duration: (seconds: Seconds) => formatDuration(language, seconds),
  }
}
