import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { IndexedCampaign, IndexReads } from './index-reads.ts'
import { Problem } from './problem.ts'

/** The campaign, or the answer that there is none. */
export async function foundCampaign(index: Pick<IndexReads, 'campaign'>, id: AccountId): Promise<IndexedCampaign> {
  const campaign = await index.campaign(id)
  if (campaign) return campaign
  throw new Problem(
    404,
    'no-such-campaign',
    `This index knows no campaign ${formatAccountId(id)}. Check the address; a new campaign appears within seconds.`,
  )
}
