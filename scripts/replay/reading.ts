// Reads back from the chain what the checks need: logs, totals, balances, and the ledger hash from its slot.
import { getLedgerHash } from '@amana/sdk/actions/getLedgerHash'
import { getTotals } from '@amana/sdk/actions/getTotals'
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi, demoTokenAbi } from '@amana/sdk/generated/abis'
import { ledgerHashOf, ledgerStart } from '@amana/sdk/ledger/hash'
import { getEvents } from '@amana/sdk/logs/get-events'
import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { CHAIN_ID, type ReplayChain } from './chain.ts'
import type { CampaignEvent, CampaignFacts } from './check.ts'
import type { Escrow } from './escrows.ts'

/** All events of all campaigns so far, by campaign. Read once for all: the node scans every block each time. */
export async function readEvents(
  { client }: ReplayChain,
  escrows: readonly Escrow[],
): Promise<Map<Address, CampaignEvent[]>> {
  const byCampaign = new Map<Address, CampaignEvent[]>(escrows.map(({ address }) => [keyOf(address), []]))
  const addresses = escrows.map(({ address }) => address)
  const parameters = { address: addresses, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, fromBlock: 0n }
  for (const event of await getEvents(client, parameters)) byCampaign.get(keyOf(event.address))?.push(event)
  return byCampaign
}

export async function readFacts(
  { client }: ReplayChain,
  token: Address,
  escrow: Escrow,
  events: readonly CampaignEvent[],
): Promise<CampaignFacts> {
  const [balance, totals, ledgerHash] = await Promise.all([
    readBalance(client, token, escrow.address),
    getTotals(client, { campaign: escrow.address }),
    getLedgerHash(client, { campaign: escrow.address }),
  ])
  const start = ledgerStart({ chainId: CHAIN_ID, campaign: escrow.address, ...escrow })
  return { balance, totals, ledgerHash, foldedHash: ledgerHashOf(start, events) }
}

export function readBalance(client: ReplayChain['client'], token: Address, owner: Address): Promise<bigint> {
  return readContract(client, { address: token, abi: demoTokenAbi, functionName: 'balanceOf', args: [owner] })
}

export function keyOf(address: Address): Address {
  return address.toLowerCase() as Address
}
