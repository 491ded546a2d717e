import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { LANGUAGES } from '@amana/sdk/schemas'
import { z } from '@hono/zod-openapi'
import type { IndexedCampaign, IndexReads } from './index-reads.ts'
import { Problem } from './problem.ts'

export const languageParameter = z
  .enum(LANGUAGES)
  .optional()
  .openapi({ description: 'Language of the answer; default: the campaign’s own.' })

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
