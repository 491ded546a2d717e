import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { beginningSchema } from './index-answers.ts'
import { askIndex } from './index-client.ts'

const QUERY = 'query ($where: campaignFilter!) { campaigns(where: $where, limit: 1) { items { createdBlock } } }'

const asked = new Map<string, Promise<bigint | undefined>>()

/**
 * The block that a campaign was created in, as the index says: where to ask the chain. `undefined`: the index knows no such
 * campaign. Throws `IndexError`.
 */
export function beginningOf(url: string, campaign: AccountId): Promise<bigint | undefined> {
  const key = `${url} ${formatAccountId(campaign)}`
  const known = asked.get(key)
  if (known) return known
  const { chainId, address } = campaign
  const body = { query: QUERY, variables: { where: { chainId, address: address.toLowerCase() } } }
  const answer = askIndex({ url, path: '/graphql', schema: beginningSchema, body }).then(
    ({ data }) => data.campaigns.items[0]?.createdBlock,
  )
  asked.set(key, answer)
  const forget = () => asked.delete(key)
  // It may be created, or read by the index, later.
  answer.then((block) => block ?? forget(), forget)
  return answer
}
