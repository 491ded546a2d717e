import type { AccountId } from '@amana/sdk/caip'
import { createRoute, z } from '@hono/zod-openapi'
import { foundCampaign } from '../platform/found-campaign.ts'
import { accountIdParameter } from '../platform/identifiers.ts'
import { plainJson } from '../platform/json.ts'
import type { Listing } from '../platform/listing.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlock, campaignSchema } from './answers.ts'
import { headOf } from './block.ts'
import { readCampaign } from './campaign-rows.ts'
import { campaignAnswer } from './campaign-view.ts'

export const campaignPath = z.object({
  id: accountIdParameter.openapi({ description: 'Campaign, with its chain (CAIP-10).' }),
})

const route = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}',
  summary: 'A campaign: terms, rules, milestones, payouts, and where its money is',
  request: { params: campaignPath },
  responses: answers(
    atBlock({ campaign: campaignSchema }),
    'Due transitions are shown as applied, as the contract shows them.',
  ),
})

export function campaignRoutes(atHead: AtHead, listing: Listing) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { id } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const { campaign, block } = await existing(snapshot, id)
      return { block, campaign: campaignAnswer(campaign, listing) }
    })
    return context.json(answer, 200)
  })
  return router
}

/** The campaign and the block it is shown at. Throws a problem when there is none. */
export async function existing(snapshot: Snapshot, id: AccountId) {
  const block = plainJson(headOf(snapshot, id.chainId))
  const campaign = await foundCampaign({ campaign: (wanted) => readCampaign(snapshot, wanted) }, id)
  return { campaign, block }
}
