import { useEffect } from 'react'
import type { Address } from 'viem'
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

/** All campaigns with their histories: what a donor's page looks through. */
export function useCampaignBooks(chain: ChainConfig): Reading<CampaignBook[]> {
  useReader()
  return useSourcedRead(chain, ['campaign-books'], async (context) => {
    const { readCampaignBooks } = await loadReader()
    return readCampaignBooks(chain, context)
  })
}
