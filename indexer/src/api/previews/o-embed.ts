import { type AccountId, formatAccountId, parseAccountId } from '@amana/sdk/caip'
import { LANGUAGES, type Language } from '@amana/sdk/schemas'
import { html } from 'hono/html'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { idOf, type Speech } from '../platform/speech/speech.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture.ts'
import { pictureAddress } from './preview-links.ts'
import { plainText } from './preview-meta.ts'
import { previewWords } from './words.ts'

/** The page of a campaign as this site has it. */
export interface CampaignPage {
  language: Language
  campaign: AccountId
}

/** Which campaign's page an address is; `undefined`: not one of this site. */
export function pageOf(address: string, siteUrl: string): CampaignPage | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const site = new URL(siteUrl)
  const root = site.pathname.replace(/\/$/, '')
  if (!url || url.origin !== site.origin || !url.pathname.startsWith(`${root}/`)) return undefined
  const [, language, caip10 = ''] = PAGE.exec(url.pathname.slice(root.length)) ?? []
  const known = LANGUAGES.find((one) => one === language)
  const campaign = parseAccountId(caip10.replace(/%3a/gi, ':'))
  return known && campaign && { language: known, campaign }
}

const PAGE = /^\/(\w\w)\/c\/([^/]{1,100})\/?$/

export interface EmbedSize {
  maxwidth?: number | undefined
  maxheight?: number | undefined
}

const [WIDTH, WIDEST] = [480, 600]

/** An answer of the oEmbed format, version 1.0, of the type `rich`. */
export function embedOf(
  campaign: IndexedCampaign,
  speech: Speech,
  { maxwidth = WIDTH, maxheight }: EmbedSize,
  { apiUrl, siteUrl }: { apiUrl: string; siteUrl: string },
) {
  const words = previewWords(speech.language)
  const name = plainText(speech.nameOf(campaign))
  const width = Math.min(maxwidth, WIDEST)
  // Enough for long names in the language that needs most room; the frame scrolls when it is not.
  const tall = width < 260 ? 800 : width < 360 ? 680 : 620
  const height = Math.min(tall, maxheight ?? tall)
  const source = `${apiUrl}/v1/widget/${formatAccountId(idOf(campaign))}?lang=${speech.language}`
  // Its ground stays transparent on a dark page too. The widget has no script; its links open in a page of their own, which the sandbox must not be inherited by.
  const frame = html`<iframe src="${source}" title="${plainText(words.widgetTitle(name))}" width="${width}" height="${height}" frameborder="0" style="color-scheme: normal" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
  const fits = maxwidth >= PICTURE_WIDTH && (maxheight ?? PICTURE_HEIGHT) >= PICTURE_HEIGHT
  return {
    version: '1.0' as const,
    type: 'rich' as const,
    title: name,
    author_name: plainText(speech.organiserOf(campaign)),
    provider_name: 'Amana',
    provider_url: siteUrl,
    cache_age: 3_600,
    html: String(frame),
    width,
    height,
    ...(fits && {
      thumbnail_url: pictureAddress(apiUrl, campaign, speech.language),
      thumbnail_width: PICTURE_WIDTH,
      thumbnail_height: PICTURE_HEIGHT,
    }),
  }
}
