import { formatAccountId } from '@amana/sdk/caip'
import { withoutIsolates } from '@amana/sdk/cli/voice'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import { LANGUAGES, type Language } from '@amana/sdk/schemas'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import type { PageLinks } from '../platform/page-links.ts'
import { idOf, type Speech } from '../platform/speech/speech.ts'
import { campaignPictureAlt } from './campaign-picture.ts'
import { factsOf } from './facts.ts'
import { giftFacts, giftPictureAlt } from './gift-picture.ts'
import { type JsonLd, jsonLdOf } from './json-ld.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture.ts'
import { embedAddress, giftPictureAddress, pictureAddress } from './preview-links.ts'
import { previewWords } from './words.ts'

/** What a link's preview is made of. */
export interface PreviewMeta {
  language: Language
  title: string
  description: string
  image: { url: string; type: 'image/png'; width: number; height: number; alt: string }
  /** The page itself, in this language. */
  canonical: string
  /** The page in every language, by `hreflang`. */
  alternates: Record<Language | 'x-default', string>
  /** Open Graph's name of the language. */
  locale: string
  otherLocales: string[]
  /** `noindex` for a gift, and for a campaign that this site does not list. */
  robots: 'index' | 'noindex'
  /** Where oEmbed answers for the page; none for a gift. */
  oEmbed: string | null
  /** Its Atom feed; none for a gift. */
  feed: string | null
  jsonLd: JsonLd | null
}

const LOCALES: Record<Language, string> = { ar: 'ar_AR', en: 'en_GB', fr: 'fr_FR' }

interface Site {
  apiUrl: string
  links: PageLinks
}

export function campaignMeta(
  campaign: IndexedCampaign,
  speech: Speech,
  { apiUrl, links }: Site,
  isListed: boolean,
): PreviewMeta {
  const id = idOf(campaign)
  const words = previewWords(speech.language)
  const { name, progress, current } = factsOf(campaign, speech)
  const pageIn = (language: Language) => links.campaign(language, id)
  return {
    ...inLanguages(speech.language, pageIn),
    title: plainText(name),
    description: words.description(progress, current.place, current.title, current.state),
    image: pictureOf(pictureAddress(apiUrl, campaign, speech.language), campaignPictureAlt(campaign, speech)),
    robots: isListed ? 'index' : 'noindex',
    oEmbed: embedAddress(apiUrl, pageIn(speech.language)),
    feed: `${apiUrl}/v1/campaigns/${formatAccountId(id)}/feed.atom?lang=${speech.language}`,
    jsonLd: jsonLdOf(campaign, speech, pageIn(speech.language)),
  }
}

export function giftMeta(
  campaign: IndexedCampaign,
  { gift, lots }: { gift: bigint; lots: readonly LedgerLot[] },
  speech: Speech,
  { apiUrl, links }: Site,
): PreviewMeta {
  const words = previewWords(speech.language)
  const { title, shares } = giftFacts(campaign, lots, speech)
  return {
    ...inLanguages(speech.language, (language) => links.gift(language, idOf(campaign), gift)),
    title: plainText(`${title} ${words.giftTo(speech.nameOf(campaign))}`),
    description: `${shares.slice(0, 3).join(', ')}. ${words.promise}`,
    image: pictureOf(
      giftPictureAddress(apiUrl, campaign, gift, speech.language),
      giftPictureAlt(campaign, lots, speech),
    ),
    robots: 'noindex',
    oEmbed: null,
    feed: null,
    jsonLd: null,
  }
}

/** A title that others put among words of their own: nothing in it that is not seen. */
export function plainText(text: string): string {
  return withoutIsolates(text)
}

function inLanguages(language: Language, pageIn: (language: Language) => string) {
  return {
    language,
    canonical: pageIn(language),
    alternates: { ar: pageIn('ar'), en: pageIn('en'), fr: pageIn('fr'), 'x-default': pageIn('en') },
    locale: LOCALES[language],
    otherLocales: LANGUAGES.filter((other) => other !== language).map((other) => LOCALES[other]),
  }
}

function pictureOf(url: string, alt: string): PreviewMeta['image'] {
  return { url, type: 'image/png', width: PICTURE_WIDTH, height: PICTURE_HEIGHT, alt }
}
