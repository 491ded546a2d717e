import { type LookAlike, lookAlikesAmong } from '../lib/look-alikes.ts'
import { readCreations } from './campaign-creations.ts'
import type { CampaignIdentity } from './campaign-record.ts'
import type { ChainConfig } from './config.ts'
import { useChainRead } from './read.ts'
import { useWebsites } from './websites.ts'

/**
 * Whom a campaign can be taken for, among all of its chain; nothing until that is known. Campaigns that come later change it
 * only with their website, so the list is read once.
 */
export function useLookAlikes(chain: ChainConfig, { address, charity, creation }: CampaignIdentity): LookAlike[] {
  const websiteOf = useWebsites(chain.chainId)
  const reading = useChainRead(
    chain,
    ['look-alikes'],
    async (context) => lookAlikesAmong((await readCreations(chain, context)).creations),
    { follow: 'once' },
  )
  if (reading.status !== 'ready') return []
  return reading.data({
    subject: { campaign: address, charity, terms: creation.terms },
    isConfirmed: ({ campaign, terms }) => websiteOf({ address: campaign, creation: { terms } }).kind === 'confirmed',
  })
}
