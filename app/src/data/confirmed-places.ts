import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { getEvents } from '@amana/sdk/logs/get-events'
import type { Address } from 'viem'
import type { CampaignEvent } from './campaign-record.ts'
import type { ChainConfig } from './config.ts'
import { type Reading, useChainRead } from './read.ts'

/**
 * Whether the visitor's node has these blocks' events in the very transactions that they are told of. The ledger hash proves
 * what happened and when; which transaction it was in, an index could still say wrongly.
 */
export function useConfirmedPlaces(
  chain: ChainConfig,
  address: Address,
  events: readonly CampaignEvent[],
  blocks: readonly bigint[],
): Reading<boolean> {
  const told = events.filter(({ blockNumber }) => blocks.includes(blockNumber)).map(placeOf)
  return useChainRead(
    chain,
    ['confirmed-places', address, told],
    async ({ client, signal }) => {
      const query = { address, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, signal }
      const found = await Promise.all(
        blocks.map((block) => getEvents(client, { ...query, fromBlock: block, toBlock: block })),
      )
      return isSameList(told, found.flat().map(placeOf))
    },
    { follow: 'once', enabled: blocks.length > 0 },
  )
}

function placeOf({ eventName, blockNumber, transactionHash, timestamp }: CampaignEvent): string {
  return `${eventName} ${blockNumber} ${transactionHash} ${timestamp}`
}

export function isSameList(told: readonly string[], found: readonly string[]): boolean {
  const [one, other] = [told.toSorted(), found.toSorted()]
  return one.length === other.length && one.every((place, index) => place === other[index])
}
