import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

/** The router of a feature: what its schemas refuse is answered as a problem that names the place. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue?.path.join('.')
      throw new Problem(400, 'bad-input', `${place ? `${place}: ` : ''}${issue?.message ?? 'not understood'}.`)
    },
  })
}
import { type AccountId, formatAccountId, parseAccountId } from '@amana/sdk/caip'
import { LANGUAGES } from '@amana/sdk/schemas'
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { IndexedCampaign, IndexReads } from './index-reads.ts'
import { Problem } from './problem.ts'

/** A part of the API whose refusals of what was asked are problems like all others. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook(result) {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue?.path.join('.') || 'request'
      throw new Problem(400, 'not-understood', `${place}: ${issue?.message ?? 'is not what it should be'}.`)
    },
  })
}

const EXAMPLE = 'eip155:31337:0x5311482e83689efaE6cddDE308A885E644e7660F'

/** An address with its chain in a path: CAIP-10. */
export const accountParameter = z
  .string()
  .max(80)
  .transform((text, context): AccountId => {
    const account = parseAccountId(text)
    if (account) return account
    context.addIssue({ code: 'custom', message: `write it as ${EXAMPLE}, copied and not typed` })
    return z.NEVER
  })
  .openapi({ type: 'string', example: EXAMPLE, description: 'CAIP-10' })

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
