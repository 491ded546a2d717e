import type { AccountId, AssetId } from '@amana/sdk/caip'
import { voiceOf } from '@amana/sdk/cli/voice'
import type { Language, Terms } from '@amana/sdk/schemas'
import { knownToken } from '@amana/sdk/tokens'
import type { Address } from 'viem'
import type { IndexedCampaign } from '../index-reads.ts'
import { shortText } from '../short-text.ts'
import { words as arabic } from './words.ar.ts'
import { words as english } from './words.en.ts'
import { words as french } from './words.fr.ts'

const WORDS = { en: english, ar: arabic, fr: french } as const
const LOCALES: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory', fr: 'fr' }
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const MOMENT = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
const MAX_NAME = 90
const MAX_TITLE = 80

/**
 * How the server speaks in one language. Numbers, addresses and words of others are isolated wherever two directions can
 * meet; moments are in UTC and say so, because the server does not know where its reader is.
 */
export interface Speech {
  language: Language
  words: (typeof WORDS)[Language]
  direction: 'ltr' | 'rtl'
  /** Something that is read from the left: an address, a hash. */
  exact(text: string): string
  /** Words of others: harmless, short, on one line, in their own direction. */
  foreign(text: string, maxLength?: number): string
  number(value: bigint | number): string
  /** An amount in base units with its token; base units "of unknown token 0x…" when it is not on the chain's list. */
  amount(amount: bigint, asset: AssetId): string
  /** The amount without its token, for where the token has been named. */
  bareAmount(amount: bigint, asset: AssetId): string
  /** Unix seconds. */
  day(seconds: bigint | number): string
  moment(seconds: bigint | number): string
  /** What a campaign calls itself, or its address when its terms cannot be read. */
  nameOf(campaign: NamedCampaign): string
  organiserOf(campaign: NamedCampaign): string
  /** A milestone by its number, counted from 0, with its title where it has one: `2 (Pump and pipes)`. */
  milestone(campaign: NamedCampaign, index: number): string
  /** Its title alone, or its number where it has none. */
  titleOf(campaign: NamedCampaign, index: number): string
  /** What the terms call an address, or both its ends. */
  party(campaign: NamedCampaign, address: Address): string
}

export type NamedCampaign = Pick<IndexedCampaign, 'chainId' | 'campaign' | 'charity' | 'terms'>

export function speechOf(language: Language): Speech {
  const { exact, number, amount, coin } = voiceOf(language)
  const words = WORDS[language]
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  // A date holds words of its language, so it runs as they do.
  const date = (options: Intl.DateTimeFormatOptions, seconds: bigint | number) =>
    isolated(dateIn(language, options, seconds), language)
  const foreign = (text: string, maxLength = MAX_NAME) => isolated(shortText(text, maxLength), language)
  return {
    language,
    words,
    direction,
    exact,
    foreign,
    number,
    amount(units, asset) {
      const token = knownToken(asset)
      return token ? amount(units, token) : words.ofUnknownToken(number(units), exact(asset.token))
    },
    bareAmount: (units, asset) => coin(units, knownToken(asset)),
    day: (seconds) => date(DAY, seconds),
    moment: (seconds) => date(MOMENT, seconds),
    nameOf: ({ terms, campaign }) =>
      terms ? foreign(termsIn(terms, language).name) : words.unnamed(exact(shortAddress(campaign))),
    organiserOf: ({ terms, charity }) => (terms ? foreign(terms.organiser.name) : exact(shortAddress(charity))),
    milestone({ terms }, index) {
      const title = terms && termsIn(terms, language).milestones[index]?.title
      return title ? `${number(index + 1)} (${foreign(title, MAX_TITLE)})` : number(index + 1)
    },
    titleOf({ terms }, index) {
      const title = terms && termsIn(terms, language).milestones[index]?.title
      return title ? foreign(title, MAX_TITLE) : words.untitledMilestone(number(index + 1))
    },
    party({ terms, charity }, address) {
      if (terms && isSame(charity, address)) return foreign(terms.organiser.name)
      const named = terms?.recipients.find((recipient) => isSame(recipient.address, address))
      return named ? foreign(named.name) : exact(shortAddress(address))
    },
  }
}

export interface TermsTexts {
  name: string
  description: string
  milestones: readonly { title: string; description: string }[]
}

/** The terms in a language when they speak it, and in their own else. */
export function termsIn(terms: Terms, language: Language): TermsTexts {
  return (language === terms.language ? undefined : terms.translations?.[language]) ?? terms
}

/** The language to answer in: the one that is asked for, else the campaign's own. */
export function languageFor(asked: Language | undefined, { terms }: Pick<IndexedCampaign, 'terms'>): Language {
  return asked ?? terms?.language ?? 'en'
}

export function assetOf({ chainId, parameters }: Pick<IndexedCampaign, 'chainId' | 'parameters'>): AssetId {
  return { chainId, token: parameters.token }
}

export function idOf({ chainId, campaign }: Pick<IndexedCampaign, 'chainId' | 'campaign'>): AccountId {
  return { chainId, address: campaign }
}

function shortAddress(address: Address): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

function isolated(text: string, language: Language): string {
  return text && (language === 'ar' || RIGHT_TO_LEFT.test(text)) ? `\u2068${text}\u2069` : text
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What no calendar holds is written as its seconds. */
function dateIn(language: Language, options: Intl.DateTimeFormatOptions, seconds: bigint | number): string {
  const milliseconds = Number(seconds) * 1000
  if (Number.isNaN(new Date(milliseconds).getTime())) return String(seconds)
  const key = `${language} ${Object.keys(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], { numberingSystem: 'latn', timeZone: 'UTC', ...options })
    formats.set(key, format)
  }
  return format.format(milliseconds)
}
