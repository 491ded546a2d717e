import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { beginningSchema } from './index-answers.ts'
import { askIndex } from './index-client.ts'

const asked = new Map<string, Promise<bigint>>()

/** The block that a campaign was created in, as the index says: where to ask the chain. Throws `IndexError`. */
export function beginningOf(url: string, campaign: AccountId): Promise<bigint> {
  const path = `/v1/campaigns/${formatAccountId(campaign)}`
  const key = `${url}${path}`
  const known = asked.get(key)
  if (known) return known
  const answer = askIndex({ url, path, schema: beginningSchema }).then(({ campaign: { createdBlock } }) => createdBlock)
  asked.set(key, answer)
  answer.catch(() => asked.delete(key))
  return answer
}
