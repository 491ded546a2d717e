import { calendarText } from '@amana/sdk/export/i-calendar'
import type { Language } from '@amana/sdk/schemas'
import { createRoute, z } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import type { Feature } from '../platform/feature.ts'
import { foundCampaign } from '../platform/found-campaign.ts'
import { accountIdParameter, languageParameter } from '../platform/identifiers.ts'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { createRouter } from '../platform/router.ts'
import { languageFor } from '../platform/speech/speech.ts'
import { ATOM_TYPE, atomText } from './atom.ts'
import { deadlinesOf } from './calendar.ts'
import { campaignFeed, campaignsOf, charityFeed, type FeedSources, siteFeed, tellingOf } from './gather.ts'
import { feedWords, type Telling } from './news.ts'

const CACHE = 'public, max-age=60'

/** Atom feeds and calendars. */
export function feedsFeature(sources: FeedSources = {}): Feature {
  return {
    name: 'feeds',
    routes(services) {
      const router = createRouter()
      router.openapi(siteRoute, async (context) => {
        const feed = await siteFeed(services, sources, context.req.valid('query').lang ?? 'en')
        return context.body(atomText(feed), 200, headersOf(ATOM_TYPE, feed.language))
      })
      router.openapi(campaignFeedRoute, async (context) => {
        const found = await foundCampaign(services.index, context.req.valid('param').campaign)
        const feed = await campaignFeed(services, sources, found, context.req.valid('query').lang)
        return context.body(atomText(feed), 200, headersOf(ATOM_TYPE, feed.language))
      })
      router.openapi(charityFeedRoute, async (context) => {
        const { charity } = context.req.valid('param')
        const feed = await charityFeed(services, sources, charity, context.req.valid('query').lang)
        return context.body(atomText(feed), 200, headersOf(ATOM_TYPE, feed.language))
      })
      router.openapi(campaignCalendarRoute, async (context) => {
        const found = await foundCampaign(services.index, context.req.valid('param').campaign)
        const telling = tellingOf(services, languageFor(context.req.valid('query').lang, found))
        const name = feedWords(telling.speech.language).calendarOf(telling.speech.nameOf(found))
        return context.body(calendarOf(name, [found], telling), 200, calendarHeaders(telling))
      })
      router.openapi(charityCalendarRoute, async (context) => {
        const found = await campaignsOf(services, context.req.valid('param').charity)
        const telling = tellingOf(services, languageFor(context.req.valid('query').lang, found[0]))
        const name = feedWords(telling.speech.language).calendarOf(telling.speech.organiserOf(found[0]))
        return context.body(calendarOf(name, found, telling), 200, calendarHeaders(telling))
      })
      return router
    },
  }
}

const query = z.object({ lang: languageParameter })
const campaign = accountIdParameter.openapi({ description: 'Campaign, with its chain (CAIP-10).' })
const campaignPath = z.object({ campaign })
const charityPath = z.object({
  charity: accountIdParameter.openapi({ description: 'Charity, with the chain of its campaigns (CAIP-10).' }),
})
const ICS_TYPE = 'text/calendar'

const notFound = { description: 'There is none: a problem (RFC 9457).' }
function answers(type: string, description: string) {
  return { 200: { description, content: { [type]: { schema: z.string() } } }, 404: notFound }
}

const siteRoute = createRoute({
  method: 'get',
  path: '/v1/feed.atom',
  middleware: [etag()] as const,
  summary: 'News of all campaigns as an Atom feed',
  request: { query },
  responses: { 200: { description: 'RFC 4287', content: { [ATOM_TYPE]: { schema: z.string() } } } },
})

const campaignFeedRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{campaign}/feed.atom',
  middleware: [etag()] as const,
  summary: 'News of one campaign as an Atom feed',
  request: { params: campaignPath, query },
  responses: answers(ATOM_TYPE, 'RFC 4287'),
})

const charityFeedRoute = createRoute({
  method: 'get',
  path: '/v1/charities/{charity}/feed.atom',
  middleware: [etag()] as const,
  summary: 'News of all campaigns of a charity as an Atom feed',
  request: { params: charityPath, query },
  responses: answers(ATOM_TYPE, 'RFC 4287'),
})

const campaignCalendarRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{campaign}/calendar.ics',
  middleware: [etag()] as const,
  summary: 'Deadlines of one campaign, and what happens if nobody acts',
  request: { params: campaignPath, query },
  responses: answers(ICS_TYPE, 'RFC 5545'),
})

const charityCalendarRoute = createRoute({
  method: 'get',
  path: '/v1/charities/{charity}/calendar.ics',
  middleware: [etag()] as const,
  summary: 'Deadlines of all campaigns of a charity',
  request: { params: charityPath, query },
  responses: answers(ICS_TYPE, 'RFC 5545'),
})

function headersOf(type: string, language: Language) {
  return { 'content-type': `${type}; charset=utf-8`, 'content-language': language, 'cache-control': CACHE }
}

function calendarHeaders({ speech }: Telling) {
  return { ...headersOf(ICS_TYPE, speech.language), 'content-disposition': 'inline; filename="calendar.ics"' }
}

function calendarOf(name: string, campaigns: readonly IndexedCampaign[], telling: Telling): string {
  const events = campaigns.flatMap((campaign) => deadlinesOf(campaign, telling))
  return calendarText(name, telling.speech.language, events)
}
