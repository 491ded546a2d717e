import type { Address } from 'viem'
import { type Creation, readCreation } from './campaign-creations.ts'
import type { ChainConfig } from './config.ts'
import { type ReadContext, type Reading, useChainRead, useSourcedRead } from './read.ts'
import { type CampaignBook, readCampaignBook, readCampaignBooks } from './read-book.ts'

export type { CampaignBook } from './read-book.ts'

/** One campaign with its history, followed. */
export function useCampaignBook(chain: ChainConfig, address: Address): Reading<CampaignBook> {
  return useSourcedRead(chain, ['campaign-book', address], (context) => readCampaignBook(chain, context, address))
}

/** How a campaign began, which is known before its history is; nothing until then. */
export function useCampaignCreation(chain: ChainConfig, address: Address): Creation | undefined {
  const read = async (context: ReadContext) => (await readCreation(chain, context, address)) ?? null
  const reading = useChainRead(chain, ['campaign-creation', address], read, { follow: 'once' })
  return reading.status === 'ready' ? (reading.data ?? undefined) : undefined
}

/** Which campaigns somebody looks through; `name` tells one such choice from another. */
export interface Choice {
  name: string
  has: (creation: Creation) => boolean
}

const ALL: Choice = { name: 'all', has: () => true }

/** Campaigns with their histories, oldest first; all of them: what a donor's page looks through. */
export function useCampaignBooks(chain: ChainConfig, choice: Choice = ALL): Reading<CampaignBook[]> {
  return useSourcedRead(chain, ['campaign-books', choice.name], (context) =>
    readCampaignBooks(chain, context, choice.has),
  )
}
