import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { isAddressEqual } from 'viem'
import { creationsSchema, type IndexCreation } from './index-answers.ts'
import { askIndex } from './index-client.ts'

const asked = new Map<string, Promise<IndexCreation | undefined>>()

/**
 * What an index says of how a campaign began: where and what to ask the chain, not what to believe. `undefined`: it knows no
 * such campaign. Throws `IndexError`.
 */
export function beginningOf(url: string, campaign: AccountId): Promise<IndexCreation | undefined> {
  const key = `${url} ${formatAccountId(campaign)}`
  const known = asked.get(key)
  if (known) return known
  const path = `/v1/creations?campaign=${formatAccountId(campaign)}`
  const answer = askIndex({ url, path, schema: creationsSchema }).then(({ creations }) =>
    creations.find(({ address }) => isAddressEqual(address, campaign.address)),
  )
  asked.set(key, answer)
  const forget = () => asked.delete(key)
  // It may be created, or read by the index, later.
  answer.then((creation) => creation ?? forget(), forget)
  return answer
}
