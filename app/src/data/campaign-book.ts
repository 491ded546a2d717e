import type { Address } from 'viem'
import { type Creation, readCreation } from './campaign-creations.ts'
import type { ChainConfig } from './config.ts'
import { type ReadContext, type Reading, type ReadPlace, sourcedRead, useSourcedRead } from './read.ts'
import { type CampaignBook, readCampaignBook, readCampaignBooks } from './read-book.ts'
import { FROM_CHAIN, type Sourced } from './source.ts'

export type { CampaignBook } from './read-book.ts'

const bookRead = (chain: ChainConfig, address: Address) => ({
  key: ['campaign-book', address],
  read: (context: ReadContext) => readCampaignBook(chain, context, address),
})

const creationRead = (chain: ChainConfig, address: Address) => ({
  key: ['campaign-creation', address],
  read: async (context: ReadContext): Promise<Sourced<Creation | null>> => {
    return { data: (await readCreation(chain, context, address)) ?? null, source: FROM_CHAIN }
  },
  follow: 'once' as const,
})

/** One campaign with its history, followed. */
export function useCampaignBook(chain: ChainConfig, address: Address): Reading<CampaignBook> {
  return useSourcedRead(chain, bookRead(chain, address))
}

/** The same at one block, for whoever asks before the page does. */
export function bookQuery(at: ReadPlace, address: Address) {
  return sourcedRead(at, bookRead(at.chain, address))
}

/** How a campaign began, for whoever asks before the page does. */
export function creationQuery(at: ReadPlace, address: Address) {
  return sourcedRead(at, creationRead(at.chain, address))
}

/** How a campaign began, which is known before its history is; nothing until then. */
export function useCampaignCreation(chain: ChainConfig, address: Address): Creation | undefined {
  const reading = useSourcedRead(chain, creationRead(chain, address))
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
  return useSourcedRead(chain, {
    key: ['campaign-books', choice.name],
    read: (context) => readCampaignBooks(chain, context, choice.has),
  })
}
