import { type AccountId, parseAccountId } from '@amana/sdk/caip'
import { isAddress } from 'viem'

/** What somebody typed or pasted as a campaign: CAIP-10, a link to one, or a bare address on the given chain. */
export function campaignFrom(text: string, chainId: number): AccountId | undefined {
  const typed = text.trim()
  const inLink = /eip155:\d+:0x[0-9a-fA-F]{40}/.exec(typed)?.[0]
  if (inLink) return parseAccountId(inLink)
  return isAddress(typed, { strict: false }) ? parseAccountId(`eip155:${chainId}:${typed}`) : undefined
}
