import { type Entry, getEntries } from '@amana/sdk/actions/getEntries'
import type { Address } from 'viem'
import type { ChainConfig } from './config.ts'
import { type Reading, useChainRead } from './read.ts'

/** A campaign to read the journal about, from the block that it was created in. */
export interface JournalSubject {
  campaign: Address
  blockNumber: bigint
}

/** What is said in public about these campaigns, oldest first; nothing where the site names no journal. */
export function useJournalEntries(chain: ChainConfig, subjects: readonly JournalSubject[]): Reading<Entry[]> {
  const { journal } = chain
  const names = subjects.map(({ campaign }) => campaign)
  return useChainRead(chain, ['journal', names], async ({ client, blockNumber, signal }) => {
    if (!journal) return []
    const lists = await Promise.all(
      subjects.map((subject) =>
        getEntries(client, {
          journal,
          campaign: subject.campaign,
          fromBlock: subject.blockNumber,
          toBlock: blockNumber,
          signal,
        }),
      ),
    )
    return lists.flat().sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
  })
}
