import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { parseEntryDocument } from '@amana/sdk/journal-documents'
import type { Language } from '@amana/sdk/schemas'
import type { Hash } from 'viem'
import type { Services } from '../platform/feature.ts'
import type { IndexedCampaign, IndexedEntry, IndexedEvent } from '../platform/index-reads.ts'
import { pageLinks } from '../platform/page-links.ts'
import { Problem } from '../platform/problem.ts'
import { idOf, languageFor, speechOf } from '../platform/speech/speech.ts'
import type { AtomFeed } from './atom.ts'
import {
  creationNews,
  type EntryText,
  entryNews,
  eventNews,
  feedWords,
  NEWS_EVENTS,
  type News,
  newestNews,
  type Telling,
} from './news.ts'

/** Entries of a feed, and campaigns of a charity whose deadlines are in one calendar. */
const FEED_LIMIT = 50
/** Among so many of the newest entries of a journal updates are looked for. */
const JOURNAL_LIMIT = 200

export interface FeedSources {
  /**
   * The document with this SHA-256, when this server keeps it, compared and not withheld. Without this an update is told
   * without its words.
   */
  document?: ((hash: Hash) => Promise<Uint8Array | undefined>) | undefined
  /** Whether this site's lists show a campaign: the feed of all campaigns is one. Default: all. */
  isListed?: ((campaign: Pick<IndexedCampaign, 'chainId' | 'campaign'>) => boolean) | undefined
}

/** What a feed is gathered from. */
export type FeedServices = Pick<Services, 'index' | 'configuration'>

export function tellingOf({ configuration }: FeedServices, language: Language): Telling {
  return { speech: speechOf(language), links: pageLinks(configuration.siteUrl) }
}

export async function campaignsOf(
  { index }: FeedServices,
  charity: AccountId,
): Promise<[IndexedCampaign, ...IndexedCampaign[]]> {
  const { chainId, address } = charity
  const [first, ...others] = await index.campaigns({ chainId, charity: address, limit: FEED_LIMIT })
  if (first) return [first, ...others]
  throw new Problem(
    404,
    'no-such-charity',
    `This index knows no campaign of ${formatAccountId(charity)}. Check the address; a new campaign appears within seconds.`,
  )
}

export async function campaignFeed(
  services: FeedServices,
  sources: FeedSources,
  campaign: IndexedCampaign,
  asked: Language | undefined,
): Promise<AtomFeed> {
  const { index, configuration } = services
  const telling = tellingOf(services, languageFor(asked, campaign))
  const id = idOf(campaign)
  const [events, entries] = await Promise.all([
    index.newestEvents({ names: NEWS_EVENTS, campaigns: [id], limit: FEED_LIMIT }),
    index.entries(id, JOURNAL_LIMIT),
  ])
  const news = [
    creationNews(campaign, telling),
    ...events.map((event) => eventNews(campaign, event, telling)),
    ...(await Promise.all(newsEntries(entries).map((entry) => told(campaign, entry, sources, telling)))),
  ]
  const { speech, links } = telling
  return {
    language: speech.language,
    title: speech.nameOf(campaign),
    subtitle: feedWords(speech.language).campaignSubtitle(speech.nameOf(campaign)),
    page: links.campaign(speech.language, id),
    address: `${configuration.apiUrl}/v1/campaigns/${formatAccountId(id)}/feed.atom`,
    subject: formatAccountId(id),
    author: speech.organiserOf(campaign),
    since: campaign.createdAt,
    news: newestNews(news.filter(isNews), FEED_LIMIT),
    ofManyCampaigns: false,
  }
}

export async function charityFeed(
  services: FeedServices,
  sources: FeedSources,
  charity: AccountId,
  asked: Language | undefined,
): Promise<AtomFeed> {
  const { index, configuration } = services
  const campaigns = await campaignsOf(services, charity)
  const [newest] = campaigns
  const telling = tellingOf(services, languageFor(asked, newest))
  const ids = campaigns.map(idOf)
  const [events, entries] = await Promise.all([
    index.newestEvents({ names: NEWS_EVENTS, campaigns: ids, limit: FEED_LIMIT }),
    Promise.all(ids.map((id) => index.entries(id, JOURNAL_LIMIT))),
  ])
  const { speech, links } = telling
  const words = feedWords(speech.language)
  return {
    language: speech.language,
    title: words.charityTitle(speech.organiserOf(newest)),
    subtitle: words.charitySubtitle,
    page: links.home(speech.language),
    address: `${configuration.apiUrl}/v1/charities/${formatAccountId(charity)}/feed.atom`,
    subject: `charity:${formatAccountId(charity)}`,
    author: speech.organiserOf(newest),
    since: newest.createdAt,
    news: await manyNews(campaigns, { events, entries: entries.flat() }, sources, telling),
    ofManyCampaigns: true,
  }
}

export async function siteFeed(services: FeedServices, sources: FeedSources, language: Language): Promise<AtomFeed> {
  const { index, configuration } = services
  const { isListed = () => true } = sources
  const found = await Promise.all([
    index.campaigns({ limit: FEED_LIMIT }),
    index.newestEvents({ names: NEWS_EVENTS, limit: FEED_LIMIT }),
    index.latestEntries(JOURNAL_LIMIT),
  ])
  const created = found[0].filter(isListed)
  const events = found[1].filter(isListed)
  const entries = found[2].filter(isListed)
  const telling = tellingOf(services, language)
  const words = feedWords(language)
  const newsEntriesOfAll = newsEntries(entries).slice(0, FEED_LIMIT)
  const campaigns = await withMissing(services, created, [...events, ...newsEntriesOfAll])
  return {
    language,
    title: words.siteTitle,
    subtitle: words.siteSubtitle,
    page: telling.links.home(language),
    address: `${configuration.apiUrl}/v1/feed.atom`,
    subject: 'site',
    author: 'Amana',
    since: 0n,
    news: await manyNews(campaigns, { events, entries: newsEntriesOfAll, created }, sources, telling),
    ofManyCampaigns: true,
  }
}

interface Happened {
  events: readonly IndexedEvent[]
  entries: readonly IndexedEntry[]
  /** Default: all campaigns. */
  created?: readonly IndexedCampaign[]
}

async function manyNews(
  campaigns: readonly IndexedCampaign[],
  { events, entries, created = campaigns }: Happened,
  sources: FeedSources,
  telling: Telling,
): Promise<News[]> {
  const byId = new Map(campaigns.map((campaign) => [keyOf(campaign), campaign]))
  const texts = newsEntries(entries).map(async (entry) => {
    const campaign = byId.get(keyOf(entry))
    return campaign && told(campaign, entry, sources, telling)
  })
  const news = [
    ...created.map((campaign) => creationNews(campaign, telling)),
    ...events.map((event) => {
      const campaign = byId.get(keyOf(event))
      return campaign && eventNews(campaign, event, telling)
    }),
    ...(await Promise.all(texts)),
  ]
  return newestNews(news.filter(isNews), FEED_LIMIT)
}

/** The campaigns that something happened in, beside those that are known already. */
async function withMissing(
  { index }: FeedServices,
  known: readonly IndexedCampaign[],
  places: readonly { chainId: number; campaign: IndexedCampaign['campaign'] }[],
): Promise<IndexedCampaign[]> {
  const keys = new Set(known.map(keyOf))
  const missing = new Map(places.filter((place) => !keys.has(keyOf(place))).map((place) => [keyOf(place), idOf(place)]))
  const found = await Promise.all([...missing.values()].map((id) => index.campaign(id)))
  return [...known, ...found.filter((campaign) => campaign !== undefined)]
}

function keyOf({ chainId, campaign }: { chainId: number; campaign: string }): string {
  return `${chainId}:${campaign.toLowerCase()}`
}

function newsEntries(entries: readonly IndexedEntry[]): IndexedEntry[] {
  return entries.filter(({ kind }) => kind === 'Update' || kind === 'Correction').slice(0, FEED_LIMIT)
}

async function told(
  campaign: IndexedCampaign,
  entry: IndexedEntry,
  { document }: FeedSources,
  telling: Telling,
): Promise<News | undefined> {
  const bytes = await document?.(entry.content)
  return entryNews(campaign, entry, bytes && textOf(entry, bytes), telling)
}

/** A document that is not what its kind asks for has no words for a feed. */
function textOf({ kind }: IndexedEntry, bytes: Uint8Array): EntryText | undefined {
  if (kind !== 'Update' && kind !== 'Correction') return undefined
  try {
    return parseEntryDocument(kind, bytes)
  } catch {
    return undefined
  }
}

function isNews(news: News | undefined): news is News {
  return news !== undefined
}
