import { formatUnits } from 'viem'
import type { KnownToken } from '../generated/deployments.ts'
import type { Language } from '../schemas.ts'
import { plainText } from './terminal/plain-text.ts'
import { arabic } from './texts/ar.ts'
import { english } from './texts/en.ts'
import { french } from './texts/fr.ts'
import type { Translated } from './texts/message.ts'

export type Texts = Translated<typeof english>

const TEXTS: Record<Language, Texts> = { en: english, ar: arabic, fr: french }
const MARKS: Record<Language, { group: string; point: string }> = {
  en: { group: ',', point: '.' },
  ar: { group: ',', point: '.' },
  fr: { group: '\u202f', point: ',' },
}
const LOCALES: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory', fr: 'fr' }
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const ISOLATES = /[\u2066-\u2069]/g

/** How a command speaks: its language, and how numbers and words of others stand in it. */
export interface Voice {
  language: Language
  text: Texts
  /** Something that is read from the left: an address, a path, a hash, a number. */
  exact(text: string): string
  /** Words of others: harmless, on one line, in their own direction. */
  foreign(text: string): string
  number(value: bigint | number): string
  /** An amount in base units with its token; in base units when the token is unknown. */
  amount(amount: bigint, token: KnownToken | undefined): string
  /** A coin's number as an amount without its token, as marks on a ruler. */
  coin(coin: bigint, token: KnownToken | undefined): string
  /** A moment (Unix seconds) in the zone of the environment, the zone named. */
  time(seconds: bigint | number): string
}

/**
 * Numbers have Latin digits in every language, as wallets show them. They and words of others are isolated wherever two
 * directions can meet; see {@link withoutIsolates}.
 */
export function voiceOf(language: Language): Voice {
  const text = TEXTS[language]
  const isArabic = language === 'ar'
  const exact = (content: string) => (isArabic && content ? `\u2066${plainText(content)}\u2069` : plainText(content))
  const foreign = (content: string) => {
    const plain = plainText(content)
    return plain && (isArabic || RIGHT_TO_LEFT.test(plain)) ? `\u2068${plain}\u2069` : plain
  }
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, MARKS[language].group)
  /** String arithmetic only: no digit is rounded away. */
  const decimal = (amount: bigint, { decimals }: Pick<KnownToken, 'decimals'> = { decimals: 0 }) => {
    const [whole = '0', fraction = ''] = formatUnits(amount, decimals).split('.')
    const padded = fraction.padEnd(Math.min(2, decimals), '0')
    return `${grouped(whole)}${padded && MARKS[language].point + padded}`
  }
  return {
    language,
    text,
    exact,
    foreign,
    number: (value) => exact(grouped(String(value))),
    amount: (amount, token) =>
      token ? exact(`${decimal(amount, token)}\u00a0${token.symbol}`) : text.campaign.baseUnits(exact(decimal(amount))),
    coin: (coin, token) => exact(decimal(coin, token)),
    // The month is a word, and the whole runs as it does.
    time: (seconds) => foreign(momentIn(language, Number(seconds))),
  }
}

/** For a pipe or a file: every character that is left is one that somebody may search for. */
export function withoutIsolates(text: string): string {
  return text.replace(ISOLATES, '')
}

/** What no calendar holds is written as its seconds. */
function momentIn(language: Language, seconds: number): string {
  if (Number.isNaN(new Date(seconds * 1000).getTime())) return String(seconds)
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    numberingSystem: 'latn',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  return format.format(seconds * 1000)
}
