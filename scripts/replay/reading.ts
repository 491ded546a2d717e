// Reads back from the chain what the checks need: logs, totals, balances, and the ledger hash from its slot.
import { getTotals } from '@amana/sdk/actions/getTotals'
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi, demoTokenAbi } from '@amana/sdk/generated/abis'
import { ledgerHashOf, ledgerStart } from '@amana/sdk/ledger/hash'
import { getEvents } from '@amana/sdk/logs/get-events'
import type { Address } from 'viem'
import { getBlockNumber, getStorageAt, readContract } from 'viem/actions'
import { CHAIN_ID, type ReplayChain } from './chain.ts'
import type { CampaignEvent, CampaignFacts } from './check.ts'
import type { Escrow } from './escrows.ts'

/** Not the view: one storage proof must be enough to show a whole history. */
const LEDGER_HASH_SLOT = '0x0'

/** All events of all campaigns. Read once for all of them: the node scans every block each time. */
export class History {
  readonly #chain: ReplayChain
  readonly #events: Map<Address, CampaignEvent[]>
  #nextBlock = 0n

  constructor(chain: ReplayChain, escrows: readonly Escrow[]) {
    this.#chain = chain
    this.#events = new Map(escrows.map(({ address }) => [keyOf(address), []]))
  }

  /** Reads what has happened since the last time. */
  async readOn(): Promise<void> {
    const { client } = this.#chain
    const latest = await getBlockNumber(client, { cacheTime: 0 })
    const events = await getEvents(client, {
      address: [...this.#events.keys()],
      abi: campaignAbi,
      eventNames: CAMPAIGN_EVENTS,
      fromBlock: this.#nextBlock,
      toBlock: latest,
    })
    for (const event of events) this.#events.get(keyOf(event.address))?.push(event)
    this.#nextBlock = latest + 1n
  }

  /** Of one campaign, in log order. */
  of({ address }: Escrow): readonly CampaignEvent[] {
    return this.#events.get(keyOf(address)) ?? []
  }
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
    getStorageAt(client, { address: escrow.address, slot: LEDGER_HASH_SLOT }),
  ])
  if (!ledgerHash) throw new Error(`the chain has no storage of ${escrow.address}`)
  const start = ledgerStart({ chainId: CHAIN_ID, campaign: escrow.address, ...escrow })
  return { balance, totals, ledgerHash, foldedHash: ledgerHashOf(start, events) }
}

export function readBalance(client: ReplayChain['client'], token: Address, owner: Address): Promise<bigint> {
  return readContract(client, { address: token, abi: demoTokenAbi, functionName: 'balanceOf', args: [owner] })
}

function keyOf(address: Address): Address {
  return address.toLowerCase() as Address
}
