import type { AccountId } from '@amana/sdk/caip'
import type { QueryClient } from '@tanstack/react-query'
import { latestBlockQuery } from './block.ts'
import { readCreation } from './campaign-creations.ts'
import { readClient } from './client.ts'
import type { ChainConfig, SiteConfig } from './config.ts'
import { contentQuery, contentUrls } from './content.ts'
import { beginningOf } from './index-beginning.ts'
import { indexHead } from './index-head.ts'
import { pictureHash } from './terms-picture.ts'

/** Reads how a campaign began, and fetches its picture, while the page about it is still being made. */
export async function readCampaignAhead(
  queryClient: QueryClient,
  site: SiteConfig,
  chain: ChainConfig,
  { address }: AccountId,
): Promise<void> {
  const { indexUrl } = site
  if (indexUrl) {
    // They are waited for where they are needed.
    indexHead(indexUrl, chain.chainId).catch(() => undefined)
    beginningOf(indexUrl, { chainId: chain.chainId, address }).catch(() => undefined)
  }
  const block = await queryClient.fetchQuery(latestBlockQuery(chain))
  const { signal } = new AbortController()
  const context = { client: readClient(chain), blockNumber: block.number, block, indexUrl, signal }
  const creation = await readCreation(chain, context, address)
  const picture = pictureHash(creation?.terms?.image)
  if (picture) await queryClient.prefetchQuery(contentQuery(contentUrls(site), picture))
}
