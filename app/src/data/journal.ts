import { type Entry, getEntries } from '@amana/sdk/actions/getEntries'
import { getJournalHead } from '@amana/sdk/actions/getJournalHead'
import { journalHeadOf } from '@amana/sdk/ledger/journal'
import type { Address } from 'viem'
import type { ReadClient } from './client.ts'
import type { ChainConfig } from './config.ts'
import { type ReadContext, type Reading, useChainRead } from './read.ts'

export interface Journal {
  /** In log order. */
  entries: Entry[]
  /** Whether they are all that was ever written about the campaign: the contract's own fingerprint says so. */
  complete: boolean
}

const NOTHING: Journal = { entries: [], complete: true }

/** What was said in public about a campaign, followed. Without a journal on the chain nothing is asked. */
export function useJournal(chain: ChainConfig, campaign: Address): Reading<Journal> {
  return useChainRead(chain, ['journal', campaign], (context) => readJournal(context, chain, campaign), {
    enabled: chain.journal !== undefined,
  })
}

/** The same of several campaigns, in their order; each of them empty where the chain has no journal. */
export function useJournals(chain: ChainConfig, campaigns: readonly Address[]): Reading<Journal[]> {
  return useChainRead(chain, ['journals', campaigns], (context) =>
    Promise.all(campaigns.map((campaign) => readJournal(context, chain, campaign))),
  )
}

async function readJournal(context: ReadContext, chain: ChainConfig, campaign: Address): Promise<Journal> {
  const { journal } = chain
  if (!journal) return NOTHING
  const { client, blockNumber } = context
  const [entries, head] = await Promise.all([
    // Anyone may write about a campaign before it is created, and the fingerprint covers that too.
    readEntries(context, { journal, campaign, fromBlock: BigInt(chain.startBlock) }),
    getJournalHead(client, { journal, campaign, blockNumber }),
  ])
  return { entries, complete: journalHeadOf(entries) === head }
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
