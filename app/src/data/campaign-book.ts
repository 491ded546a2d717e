import { useEffect } from 'react'
import type { Address } from 'viem'
import type { Creation } from './campaign-creations.ts'
import type { ChainConfig } from './config.ts'
import { type Reading, useSourcedRead } from './read.ts'
import type { CampaignBook } from './read-book.ts'

export type { CampaignBook } from './read-book.ts'

/** What reads, hashes and folds a history; a page can be painted before it is there. */
const loadReader = () => import('./read-book.ts')

/** Downloaded while the chain is asked for its newest block. */
function useReader(): void {
  useEffect(() => {
    // Whoever needs it asks again, and says so when it cannot be had.
    loadReader().catch(() => undefined)
  }, [])
}

/** One campaign with its history, followed. */
export function useCampaignBook(chain: ChainConfig, address: Address): Reading<CampaignBook> {
  useReader()
  return useSourcedRead(chain, ['campaign-book', address], async (context) => {
    const { readCampaignBook } = await loadReader()
    return readCampaignBook(chain, context, address)
  })
}

/** Which campaigns somebody looks through; `name` tells one such choice from another. */
export interface Choice {
  name: string
  has: (creation: Creation) => boolean
}

const ALL: Choice = { name: 'all', has: () => true }

/** Campaigns with their histories, oldest first; all of them: what a donor's page looks through. */
export function useCampaignBooks(chain: ChainConfig, choice: Choice = ALL): Reading<CampaignBook[]> {
  useReader()
  return useSourcedRead(chain, ['campaign-books', choice.name], async (context) => {
    const { readCampaignBooks } = await loadReader()
    return readCampaignBooks(chain, context, choice.has)
  })
}
