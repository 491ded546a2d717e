import { LANGUAGES } from '@amana/sdk/schemas'
import { createRoute, z } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import { accountIdParameter, languageParameter, wholeNumberParameter } from '../platform/identifiers.ts'
import { THEMES } from './widget.ts'
import { WIDGET_FONTS } from './widget-style.ts'

const coinParameter = wholeNumberParameter.openapi({ description: 'The gift’s first coin, in base units.' })

const campaign = accountIdParameter.openapi({ description: 'Campaign, with its chain (CAIP-10).' })
const campaignPath = z.object({ campaign })
const giftPath = z.object({ campaign, gift: coinParameter })
const languagePath = z.object({ lang: z.enum(LANGUAGES).openapi({ description: 'Language of the page.' }) })
/** `v` changes when the picture does; it is for those who keep pictures by their address. */
const pictureQuery = z.object({
  lang: languageParameter,
  v: z.string().max(64).optional().openapi({ description: 'Changes with the picture; nobody reads it.' }),
})

const notFound = { description: 'There is none: a problem (RFC 9457).' }
const picture = { 200: { description: 'PNG, 1200 × 630', content: { 'image/png': { schema: z.string() } } } }
const page = { 200: { description: 'HTML without script', content: { 'text/html': { schema: z.string() } } } }
const xml = { 200: { description: 'XML', content: { 'application/xml': { schema: z.string() } } } }
const busy = { description: 'Too many pictures are being drawn: a problem.' }

const metaSchema = z
  .object({
    language: z.enum(LANGUAGES),
    title: z.string(),
    description: z.string(),
    image: z.object({
      url: z.string(),
      type: z.literal('image/png'),
      width: z.number(),
      height: z.number(),
      alt: z.string(),
    }),
    canonical: z.string(),
    alternates: z.record(z.string(), z.string()),
    locale: z.string(),
    otherLocales: z.array(z.string()),
    robots: z.enum(['index', 'noindex']),
    oEmbed: z.string().nullable(),
    feed: z.string().nullable(),
    jsonLd: z.looseObject({}).nullable(),
  })
  .openapi('PreviewMeta')

export const campaignPictureRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{campaign}/picture.png',
  summary: 'The picture of a campaign for link previews',
  middleware: [etag()] as const,
  request: { params: campaignPath, query: pictureQuery },
  responses: { ...picture, 404: notFound, 503: busy },
})

export const giftPictureRoute = createRoute({
  method: 'get',
  path: '/v1/gifts/{campaign}/{gift}/picture.png',
  summary: 'The picture of a gift for link previews; it does not say whose the gift is',
  middleware: [etag()] as const,
  request: { params: giftPath, query: pictureQuery },
  responses: { ...picture, 404: notFound, 503: busy },
})

export const campaignMetaRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{campaign}/meta',
  summary: 'What a link’s preview of a campaign is made of, with linked data',
  middleware: [etag()] as const,
  request: { params: campaignPath, query: z.object({ lang: languageParameter }) },
  responses: {
    200: { description: 'As JSON', content: { 'application/json': { schema: metaSchema } } },
    404: notFound,
  },
})

export const campaignHeadRoute = createRoute({
  method: 'get',
  path: '/v1/preview/{lang}/c/{campaign}',
  summary: 'A campaign’s page for those who run no script',
  middleware: [etag()] as const,
  request: { params: languagePath.extend(campaignPath.shape) },
  responses: { ...page, 404: notFound },
})

export const giftHeadRoute = createRoute({
  method: 'get',
  path: '/v1/preview/{lang}/g/{campaign}/{gift}',
  summary: 'A gift’s page for those who run no script',
  middleware: [etag()] as const,
  request: { params: languagePath.extend(giftPath.shape) },
  responses: { ...page, 404: notFound },
})

export const widgetRoute = createRoute({
  method: 'get',
  path: '/v1/widget/{campaign}',
  summary: 'A campaign to be put into another page; no script',
  middleware: [etag()] as const,
  request: {
    params: campaignPath,
    query: z.object({
      lang: languageParameter,
      theme: z.enum(THEMES).default('auto').openapi({ description: '`auto`: as the visitor’s device has it.' }),
    }),
  },
  responses: { ...page, 404: notFound },
})

const fonts = Object.keys(WIDGET_FONTS) as [keyof typeof WIDGET_FONTS, ...(keyof typeof WIDGET_FONTS)[]]

export const widgetFontRoute = createRoute({
  method: 'get',
  path: '/v1/widget/fonts/{file}',
  summary: 'A typeface of the widget',
  request: { params: z.object({ file: z.enum(fonts) }) },
  responses: { 200: { description: 'WOFF2', content: { 'font/woff2': { schema: z.string() } } } },
})

const size = z.coerce.number().int().min(1).max(100_000).optional().openapi({ description: 'Pixels.' })

export const oEmbedRoute = createRoute({
  method: 'get',
  path: '/oembed',
  summary: 'How a campaign’s page is put into another page (oEmbed 1.0)',
  middleware: [etag()] as const,
  request: {
    query: z.object({
      url: z.string().max(2_000).openapi({ description: 'Of a campaign’s page on this site, with its language.' }),
      maxwidth: size,
      maxheight: size,
      format: z.string().max(20).default('json').openapi({ description: 'JSON is the only one.' }),
    }),
  },
  responses: {
    200: {
      description: 'Of the type `rich`',
      content: { 'application/json': { schema: z.looseObject({ version: z.literal('1.0'), html: z.string() }) } },
    },
    404: notFound,
    501: { description: 'Another format than JSON: a problem.' },
  },
})

export const sitemapRoute = createRoute({
  method: 'get',
  path: '/sitemap.xml',
  summary: 'Where the lists of all campaigns’ pages are',
  middleware: [etag()] as const,
  responses: xml,
})

export const sitemapPageRoute = createRoute({
  method: 'get',
  path: '/sitemaps/{file}',
  summary: 'Pages of at most a thousand campaigns: /sitemaps/1.xml',
  middleware: [etag()] as const,
  request: { params: z.object({ file: z.string().regex(/^[1-9]\d{0,5}\.xml$/, 'not a page: write it as 1.xml') }) },
  responses: { ...xml, 404: notFound },
})

export const robotsRoute = createRoute({
  method: 'get',
  path: '/robots.txt',
  summary: 'What robots may read',
  middleware: [etag()] as const,
  responses: { 200: { description: 'RFC 9309', content: { 'text/plain': { schema: z.string() } } } },
})
