import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { formatAccountId } from '@amana/sdk/caip'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import type { Feature } from '../platform/feature.ts'
import { foundCampaign } from '../platform/found-campaign.ts'
import type { IndexedCampaign, IndexReads, ListedCampaign } from '../platform/index-reads.ts'
import { pageLinks } from '../platform/page-links.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'
import { type idOf, languageFor, speechOf } from '../platform/speech/speech.ts'
import { campaignPicture } from './campaign-picture.ts'
import { giftPicture } from './gift-picture.ts'
import { HEAD_PAGE_POLICY, headPage } from './head-page.ts'
import { embedOf, pageOf } from './o-embed.ts'
import { drawPicture, type PictureContent } from './picture.ts'
import { createPictureRenderer } from './picture-renderer.ts'
import { campaignMeta, giftMeta } from './preview-meta.ts'
import {
  campaignHeadRoute,
  campaignMetaRoute,
  campaignPictureRoute,
  giftHeadRoute,
  giftPictureRoute,
  oEmbedRoute,
  robotsRoute,
  sitemapPageRoute,
  sitemapRoute,
  widgetFontRoute,
  widgetRoute,
} from './routes.ts'
import { robotsText, SITEMAP_PAGE, sitemapIndex, sitemapPage } from './sitemap.ts'
import { typefaces } from './typefaces.ts'
import { widgetPage } from './widget.ts'
import { WIDGET_FONTS, WIDGET_POLICY } from './widget-style.ts'

const CACHE = 'public, max-age=60'
const HTML = 'text/html; charset=utf-8'
const XML = 'application/xml; charset=utf-8'
const { resolve } = createRequire(import.meta.url)

export interface ListingPolicy {
  /** Whether this site's lists show a campaign; default: all. */
  isListed?: ((campaign: Pick<ListedCampaign, 'chainId' | 'campaign'>) => boolean | Promise<boolean>) | undefined
}

/** Pictures, link previews, the widget, oEmbed, the sitemap. */
export function previewsFeature({ isListed = () => true }: ListingPolicy = {}): Feature {
  return {
    name: 'previews',
    routes({ configuration, index }) {
      const { siteUrl, apiUrl, previews } = configuration
      const links = pageLinks(siteUrl)
      const site = { apiUrl, links }
      const renderer = createPictureRenderer({
        cacheBytes: previews.pictureCacheMegabytes * 2 ** 20,
        maxWaiting: previews.picturesWaiting,
        timeout: 10_000,
      })
      const router = createRouter()

      const pictureOf = async (content: PictureContent) => {
        const { png } = await renderer.render(drawPicture(content, await typefaces()))
        return { body: Uint8Array.from(png).buffer, headers: { 'content-type': 'image/png', 'cache-control': CACHE } }
      }

      router.openapi(campaignPictureRoute, async (context) => {
        const campaign = await foundCampaign(index, context.req.valid('param').campaign)
        const speech = speechOf(languageFor(context.req.valid('query').lang, campaign))
        const { body, headers } = await pictureOf(campaignPicture(campaign, speech))
        return context.body(body, 200, headers)
      })
      router.openapi(giftPictureRoute, async (context) => {
        const { campaign, lots } = await foundGift(index, context.req.valid('param'))
        const speech = speechOf(languageFor(context.req.valid('query').lang, campaign))
        const { body, headers } = await pictureOf(giftPicture(campaign, lots, speech))
        return context.body(body, 200, headers)
      })

      router.openapi(campaignMetaRoute, async (context) => {
        const campaign = await foundCampaign(index, context.req.valid('param').campaign)
        const speech = speechOf(languageFor(context.req.valid('query').lang, campaign))
        const meta = campaignMeta(campaign, speech, site, await isListed(campaign))
        return context.json({ ...meta, jsonLd: meta.jsonLd && { ...meta.jsonLd } }, 200, { 'cache-control': CACHE })
      })
      router.openapi(campaignHeadRoute, async (context) => {
        const { lang, campaign: id } = context.req.valid('param')
        const campaign = await foundCampaign(index, id)
        const meta = campaignMeta(campaign, speechOf(lang), site, await isListed(campaign))
        return context.body(headPage(meta), 200, pageHeaders(HEAD_PAGE_POLICY))
      })
      router.openapi(giftHeadRoute, async (context) => {
        const { lang, gift } = context.req.valid('param')
        const { campaign, lots } = await foundGift(index, context.req.valid('param'))
        const meta = giftMeta(campaign, { gift, lots }, speechOf(lang), site)
        return context.body(headPage(meta), 200, { ...pageHeaders(HEAD_PAGE_POLICY), 'x-robots-tag': 'noindex' })
      })

      router.openapi(widgetRoute, async (context) => {
        const campaign = await foundCampaign(index, context.req.valid('param').campaign)
        const { lang, theme } = context.req.valid('query')
        const head = await index.head(campaign.chainId)
        const speech = speechOf(languageFor(lang, campaign))
        const document = widgetPage(campaign, { speech, links, theme, head })
        return context.body(document, 200, pageHeaders(WIDGET_POLICY))
      })
      router.openapi(widgetFontRoute, async (context) => {
        const bytes = await readFile(resolve(`@fontsource/${WIDGET_FONTS[context.req.valid('param').file]}`))
        return context.body(Uint8Array.from(bytes).buffer, 200, {
          'content-type': 'font/woff2',
          'cache-control': 'public, max-age=31536000, immutable',
          // The widget's frame has no origin of its own.
          'access-control-allow-origin': '*',
        })
      })
      router.openapi(oEmbedRoute, async (context) => {
        const { url, format, ...size } = context.req.valid('query')
        if (format !== 'json') {
          throw new Problem(
            501,
            'format-not-offered',
            'Only JSON is offered: leave out format, or ask for format=json.',
          )
        }
        const page = pageOf(url, siteUrl)
        if (!page) {
          const detail = `This is not a campaign’s page of ${siteUrl}. Give the address of one, with its language.`
          throw new Problem(404, 'no-such-page', detail)
        }
        const campaign = await foundCampaign(index, page.campaign)
        const embed = embedOf(campaign, speechOf(page.language), size, { apiUrl, siteUrl })
        return context.json(embed, 200, { 'cache-control': CACHE })
      })

      router.openapi(sitemapRoute, async (context) => {
        const document = sitemapIndex(siteUrl, await index.campaignCount())
        return context.body(document, 200, { 'content-type': XML, 'cache-control': CACHE })
      })
      router.openapi(sitemapPageRoute, async (context) => {
        const page = Number.parseInt(context.req.valid('param').file, 10)
        const found = await index.listedCampaigns({ offset: (page - 1) * SITEMAP_PAGE, limit: SITEMAP_PAGE })
        if (found.length === 0 && page > 1) {
          throw new Problem(404, 'no-such-page', 'The sitemap has fewer pages. They are listed in /sitemap.xml.')
        }
        const listed = await Promise.all(found.map(async (one) => ({ one, shown: await isListed(one) })))
        const shown = listed.filter((entry) => entry.shown).map(({ one }) => one)
        return context.body(sitemapPage(shown, links, page === 1), 200, { 'content-type': XML, 'cache-control': CACHE })
      })
      router.openapi(robotsRoute, (context) =>
        context.text(robotsText(siteUrl), 200, { 'cache-control': 'public, max-age=3600' }),
      )
      return router
    },
  }
}

function pageHeaders(policy: string) {
  return {
    'content-type': HTML,
    'cache-control': CACHE,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

interface FoundGift {
  campaign: IndexedCampaign
  lots: LedgerLot[]
}

async function foundGift(
  index: Pick<IndexReads, 'campaign' | 'giftLots'>,
  { campaign: id, gift }: { campaign: ReturnType<typeof idOf>; gift: bigint },
): Promise<FoundGift> {
  const campaign = await foundCampaign(index, id)
  const lots = await index.giftLots(id, gift)
  if (lots.length > 0) return { campaign, lots }
  const detail = `There is no gift ${gift} in ${formatAccountId(id)}. Its number is its first coin, in base units.`
  throw new Problem(404, 'no-such-gift', detail)
}
