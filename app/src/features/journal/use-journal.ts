import { type Entry, getEntries } from '@amana/sdk/actions/getEntries'
import { getJournalHead } from '@amana/sdk/actions/getJournalHead'
import { journalHeadOf } from '@amana/sdk/ledger/journal'
import { type Address, isAddressEqual } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignEvent } from '../../data/campaign-record.ts'
import type { ReadClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type ReadContext, type Reading, useChainRead } from '../../data/read.ts'
import { type Objection, type Threads, threadsOf } from './threads.ts'

export interface Journal {
  /** In log order. */
  entries: Entry[]
  /** Whether they are all that was ever written about the campaign: the contract's own fingerprint says so. */
  complete: boolean
}

/** What was said in public about a campaign, followed. Without a journal on the chain nothing is asked. */
export function useJournal(chain: ChainConfig, book: CampaignBook): Reading<Journal> {
  const { address } = book.record
  return useChainRead(
    chain,
    ['journal', address],
    async (context) => {
      const { journal } = chain
      if (!journal) return { entries: [], complete: true }
      const { client, blockNumber } = context
      const [entries, head] = await Promise.all([
        // Anyone may write about a campaign before it is created, and the fingerprint covers that too.
        readEntries(context, { journal, campaign: address, fromBlock: BigInt(chain.startBlock) }),
        getJournalHead(client, { journal, campaign: address, blockNumber }),
      ])
      return { entries, complete: journalHeadOf(entries) === head }
    },
    { enabled: chain.journal !== undefined },
  )
}

/** Blocks below the newest that may still be replaced. */
const UNSETTLED_BLOCKS = 64n

const known = new WeakMap<ReadClient, Map<Address, { settledTo: bigint; entries: Entry[] }>>()

interface Sought {
  journal: Address
  campaign: Address
  fromBlock: bigint
}

/** Reads what is settled once, and the rest again each time. */
async function readEntries(context: ReadContext, { journal, campaign, fromBlock }: Sought): Promise<Entry[]> {
  const { client, blockNumber, signal } = context
  const ofClient = known.get(client) ?? new Map<Address, { settledTo: bigint; entries: Entry[] }>()
  known.set(client, ofClient)
  const last = ofClient.get(campaign)
  const before = last && last.settledTo <= blockNumber ? last : { settledTo: fromBlock - 1n, entries: [] }
  const range = { fromBlock: before.settledTo + 1n, toBlock: blockNumber, signal }
  const entries = [...before.entries, ...(await getEntries(client, { journal, campaign, ...range }))]
  const settledTo = blockNumber - UNSETTLED_BLOCKS
  if (settledTo >= fromBlock) {
    ofClient.set(campaign, { settledTo, entries: entries.filter((entry) => entry.blockNumber <= settledTo) })
  }
  return entries
}

/** What was said, put together with who gave and who objected. */
export function threadsIn({ record, events, lots }: CampaignBook, { entries }: Journal): Threads {
  const donors = new Set(lots.flatMap(({ donor, gift }) => (gift === undefined ? [] : [donor])))
  return threadsOf({ parties: record, donors, entries, objections: objectionsIn(events) })
}

/** The lots that objected in one transaction, for one reason, are one objection. */
export function objectionsIn(events: readonly CampaignEvent[]): Objection[] {
  const objections = new Map<string, Objection>()
  for (const { eventName, args, timestamp, transactionHash } of events) {
    if (eventName !== 'LotObjected') continue
    const { donor, milestone, amount, reason } = args
    const key = `${transactionHash} ${milestone} ${reason}`
    const before = objections.get(key)
    if (before && isAddressEqual(before.donor, donor)) before.amount += amount
    else {
      const place = { timestamp, transaction: transactionHash }
      objections.set(key, { donor, milestone: Number(milestone), amount, reason, ...place })
    }
  }
  return [...objections.values()]
}
