import { createContext, type ReactNode, useContext } from 'react'
import { type AmountOptions, formatAmount } from './amount.ts'
import type { Catalogue } from './catalogue.ts'
import { type Digits, digitsSetting } from './digits.ts'
import { type Language, preferredLanguage } from './language.ts'
import { formatFileSize, formatNumber, formatShare } from './number.ts'
import { formatDate, formatDateTime, formatDuration, formatRelative, type Seconds } from './time.ts'

interface Texts {
  language: Language
  texts: Catalogue
}

const TextContext = createContext<Texts | undefined>(undefined)

export function TextProvider({ language, texts, children }: Texts & { children: ReactNode }) {
  // Other digits are other texts: everything that says something is rendered again.
  digitsSetting.use()
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

const WalletDigits = createContext(false)

/** Whatever stands in here is compared with what a wallet shows: its amounts and numbers have Latin digits, always. */
export function AsInWallet({ children }: { children: ReactNode }) {
  return <WalletDigits value={true}>{children}</WalletDigits>
}

export function useAsInWallet(): boolean {
  return useContext(WalletDigits)
}

/** Formats bound to the page's language. In markup prefer `<Amount>`, `<DateTime>`, `<Duration>`, which isolate. */
export function useFormat() {
  const language = useLanguage()
  const digits: Digits | undefined = useAsInWallet() ? 'latin' : undefined
  return {
    number: (value: number | bigint) => formatNumber(language, value, digits),
    fileSize: (bytes: number) => formatFileSize(language, bytes, digits),
    share: (part: bigint, whole: bigint) => formatShare(language, part, whole, digits),
    amount: (amount: bigint, decimals: number, options?: AmountOptions) =>
      formatAmount(language, amount, decimals, { ...(digits && { digits }), ...options }),
    dateTime: (time: Seconds) => formatDateTime(language, time),
    date: (time: Seconds) => formatDate(language, time),
    /** Of a day as `2026-11-20`, which is the same day in every zone. */
    calendarDate: (day: string) => formatDate(language, Date.parse(day) / 1000, 'UTC'),
    relative: (time: Seconds, now: Seconds) => formatRelative(language, time, now),
    duration: (seconds: Seconds) => formatDuration(language, seconds),
  }
}
