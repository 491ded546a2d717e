import { useEffect } from 'react'
import type { Address } from 'viem'
import type { Creation } from './campaign-creations.ts'
import type { ChainConfig } from './config.ts'
import { type Reading, useSourcedRead } from './read.ts'
import type { CampaignBook } from './read-book.ts'
import { useSite } from './site.tsx'

export type { CampaignBook } from './read-book.ts'

/** What reads, hashes and folds a history; a page can be painted before it is there. */
const loadReader = () => import('./read-book.ts')

/** What it will need where there is an index; where there is none, nothing of it is downloaded. */
const loadIndexReaders = () =>
  Promise.all([
    import('./index-head.ts'),
    import('./index-creations.ts'),
    import('./index-ledger.ts'),
    import('./index-standing.ts'),
    import('./compare-book.ts'),
  ])

/** Downloads it, and asks the index how far it is, while the chain is asked for its newest block. */
function useReader({ chainId }: ChainConfig): void {
  const { indexUrl } = useSite()
  useEffect(() => {
    const askIndex = async (url: string) => {
      const [{ indexHead }] = await loadIndexReaders()
      await indexHead(url, chainId)
    }
    // Whoever needs them asks again, and says so when they cannot be had.
    loadReader().catch(() => undefined)
    if (indexUrl) askIndex(indexUrl).catch(() => undefined)
  }, [indexUrl, chainId])
}

/** One campaign with its history, followed. */
export function useCampaignBook(chain: ChainConfig, address: Address): Reading<CampaignBook> {
  useReader(chain)
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
  useReader(chain)
  return useSourcedRead(chain, ['campaign-books', choice.name], async (context) => {
    const { readCampaignBooks } = await loadReader()
    return readCampaignBooks(chain, context, choice.has)
  })
}
