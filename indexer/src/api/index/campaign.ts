import type { AccountId } from '@amana/sdk/caip'
import { createRoute, z } from '@hono/zod-openapi'
import { accountIdParameter } from '../platform/identifiers.ts'
import type { Head, IndexedCampaign } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import type { Listing } from '../platform/listing.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlock, campaignSchema } from './answers.ts'
import { readCampaign } from './campaign-rows.ts'
import { campaignAnswer } from './campaign-view.ts'

export const campaignPath = z.object({ id: accountIdParameter })

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

/** The campaign and the block it is shown at. Throws {@link Problem} when there is none. */
export async function existing(snapshot: Snapshot, id: AccountId) {
  const head = headOf(snapshot, id.chainId)
  const campaign = await readCampaign(snapshot, id)
  if (!campaign) throw noCampaign()
  return { campaign, block: plainJson(head) } satisfies { campaign: IndexedCampaign; block: unknown }
}

export function noCampaign(): Problem {
  return new Problem(
    404,
    'no-such-campaign',
    'No campaign of our factory is at this address; look at the chain part too.',
  )
}

/** Throws {@link Problem} for a chain that is not indexed, or has not been read yet. */
export function headOf({ heads }: Snapshot, chainId: number): Head {
  const head = heads.get(chainId)
  if (head) return head
  if (heads.size > 0)
    throw new Problem(
      404,
      'no-such-chain',
      `Chain ${chainId} is not indexed here; its campaigns can be read from a node.`,
    )
  throw new Problem(503, 'not-ready', 'The index has not seen a block yet; try again in a few seconds.')
}
