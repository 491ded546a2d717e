import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { beginningSchema } from './index-answers.ts'
import { askIndex } from './index-client.ts'

/** What an index says of how a campaign began: what to ask for, not what to believe. */
export interface Beginning {
  /** The block that it was created in. */
  block: bigint
  /** An IPFS address. */
  picture: string | undefined
}

const asked = new Map<string, Promise<Beginning>>()

/** Where the chain is to be asked for a campaign's creation. Throws `IndexError`. */
export function beginningOf(url: string, campaign: AccountId): Promise<Beginning> {
  const path = `/v1/campaigns/${formatAccountId(campaign)}`
  const key = `${url}${path}`
  const known = asked.get(key)
  if (known) return known
  const answer = askIndex({ url, path, schema: beginningSchema }).then(({ campaign: { createdBlock, terms } }) => ({
    block: createdBlock,
    picture: terms?.image,
  }))
  asked.set(key, answer)
  answer.catch(() => asked.delete(key))
  return answer
}
