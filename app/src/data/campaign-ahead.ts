import type { AccountId } from '@amana/sdk/caip'
import type { QueryClient } from '@tanstack/react-query'
import { latestBlockQuery } from './block.ts'
import { readCreation } from './campaign-creations.ts'
import { readClient } from './client.ts'
import type { ChainConfig, SiteConfig } from './config.ts'
import { contentQuery, contentUrls } from './content.ts'
import { pictureHash } from './terms-picture.ts'

/** Reads how a campaign began, and fetches its picture, while the page about it is still being made. */
export async function readCampaignAhead(
  queryClient: QueryClient,
  site: SiteConfig,
  chain: ChainConfig,
  account: AccountId,
): Promise<void> {
  const { indexUrl } = site
  const block = await queryClient.fetchQuery(latestBlockQuery(chain))
  const { signal } = new AbortController()
  const context = { client: readClient(chain), blockNumber: block.number, block, indexUrl, signal }
  const creation = await readCreation(chain, context, account.address)
  const picture = pictureHash(creation?.terms?.image)
  if (picture) void queryClient.prefetchQuery(contentQuery(contentUrls(site), picture))
}
