// What the first page needs, asked for at once and before anything is drawn: on a slow line each wait for the one before
// would be seen.
import type { AccountId } from '@amana/sdk/caip'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { latestBlockQuery } from '../data/block.ts'
import type { CampaignAhead, ToldByIndex } from '../data/campaign-ahead.ts'
import { fetchSiteConfig, type SiteConfig } from '../data/config.ts'
import { beginningOf } from '../data/index-beginning.ts'
import { indexHead } from '../data/index-head.ts'
import { askForLedger } from '../data/index-ledger-answer.ts'
import { settings, siteFor } from '../data/settings.ts'
import { loadTexts } from '../i18n/catalogue.ts'
import { type Language, languageIn, preferredLanguage } from '../i18n/language.ts'
import { languageSetting } from '../i18n/language-setting.ts'
import { inLanguage } from '../lib/paths.ts'
import { fetchPageAhead } from './routes.ts'

export const siteConfig = queryOptions({
  queryKey: ['config'],
  queryFn: fetchSiteConfig,
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
})

export function textsIn(language: Language) {
  return queryOptions({
    queryKey: ['texts', language],
    queryFn: async () => ({ language, texts: await loadTexts(language) }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The first part of the path is the language; one without it is read in the visitor's. */
export function localised(pathname: string): { language: Language; pathname: string } {
  const named = languageIn(pathname)
  if (named) return { language: named, pathname }
  const language = languageSetting.read() ?? preferredLanguage(navigator.languages)
  return { language, pathname: `${inLanguage('/', language)}${pathname === '/' ? '' : pathname}` }
}

/** Milliseconds after which is drawn what can be without what is not there yet: its frame, and then the page. */
const PATIENCE = { frame: 2_000, page: 800 }

/**
 * Settles when there is something to draw: the page, or its frame alone where the page takes longer. Whoever needs what does
 * not come hears what went wrong.
 */
export async function fetchFirstPage(queryClient: QueryClient, address: string): Promise<void> {
  const { language, pathname } = localised(address)
  const config = queryClient.fetchQuery(siteConfig)
  const texts = queryClient.prefetchQuery(textsIn(language))
  const { page, campaign } = fetchPageAhead(language, pathname)
  const letters = loadLetters(language)
  const reader = campaign?.beginsWith && import('../data/campaign-ahead.ts')
  const beginning = config.then((site) => askChain(queryClient, site, campaign, reader))
  // At once, so that nothing fails unheard while the frame is waited for.
  const frame = Promise.allSettled([config, texts])
  const rest = Promise.allSettled([page, beginning, letters, reader])
  await within(frame, PATIENCE.frame)
  await within(rest, PATIENCE.page)
}

/** Letters that come after the words move them. */
function loadLetters(language: Language): Promise<unknown> {
  const { fontFamily } = getComputedStyle(document.body)
  return document.fonts.load(`1em ${fontFamily}`, language === 'ar' ? 'أa' : 'a')
}

function within(waited: Promise<unknown>, patience: number): Promise<unknown> {
  return Promise.race([waited, new Promise((resolve) => setTimeout(resolve, patience))])
}

/** Every page says by its chain's newest block how late it is; one about a campaign begins with that. */
async function askChain(
  queryClient: QueryClient,
  config: SiteConfig,
  campaign: CampaignAhead | undefined,
  reader: Promise<typeof import('../data/campaign-ahead.ts')> | undefined,
): Promise<void> {
  const site = siteFor(config, settings.read())
  const wanted = campaign?.account.chainId ?? site.defaultChain
  const chain = site.chains.find(({ chainId }) => chainId === wanted)
  if (!chain) return
  void queryClient.prefetchQuery(latestBlockQuery(chain))
  if (!campaign || !reader) return
  const told = site.indexUrl === undefined ? Promise.resolve(undefined) : askIndex(site.indexUrl, campaign.account)
  const { readCampaignAhead } = await reader
  await readCampaignAhead(queryClient, site, chain, campaign, told)
}

/** How a campaign began, and its events where the index knows it. */
async function askIndex(url: string, campaign: AccountId): Promise<ToldByIndex | undefined> {
  // What fails is heard where it is needed.
  indexHead(url, campaign.chainId).catch(() => undefined)
  const creation = await beginningOf(url, campaign).catch(() => undefined)
  if (!creation) return undefined
  const ledger = askForLedger(url, campaign)
  ledger.catch(() => undefined)
  return { url, creation, ledger }
}
