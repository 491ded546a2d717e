// What the first page needs, asked for at once and before anything is drawn: on a slow line each wait for the one before
// would be seen.
import type { AccountId } from '@amana/sdk/caip'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { latestBlockQuery } from '../data/block.ts'
import { fetchSiteConfig, type SiteConfig } from '../data/config.ts'
import { settings, siteFor } from '../data/settings.ts'
import { loadTexts } from '../i18n/catalogue.ts'
import { isLanguage, type Language, preferredLanguage } from '../i18n/language.ts'
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
  const first = pathname.split('/', 2)[1]
  if (isLanguage(first)) return { language: first, pathname }
  const language = languageSetting.read() ?? preferredLanguage(navigator.languages)
  return { language, pathname: `${inLanguage('/', language)}${pathname === '/' ? '' : pathname}` }
}

/** Whoever needs what is fetched here hears what went wrong. */
export function fetchFirstPage(queryClient: QueryClient, address: string): void {
  const { language, pathname } = localised(address)
  const campaign = fetchPageAhead(language, pathname)
  const config = queryClient.fetchQuery(siteConfig)
  config.then((site) => askChain(queryClient, site, campaign)).catch(() => undefined)
  void queryClient.prefetchQuery(textsIn(language))
}

/** Every page says by its chain's newest block how late it is; one about a campaign begins with how that began. */
async function askChain(queryClient: QueryClient, config: SiteConfig, campaign: AccountId | undefined): Promise<void> {
  const site = siteFor(config, settings.read())
  const wanted = campaign?.chainId ?? site.defaultChain
  const chain = site.chains.find(({ chainId }) => chainId === wanted)
  if (!chain) return
  void queryClient.prefetchQuery(latestBlockQuery(chain))
  if (!campaign) return
  const { readCampaignAhead } = await import('../data/campaign-ahead.ts')
  await readCampaignAhead(queryClient, site, chain, campaign)
}
