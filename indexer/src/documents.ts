import { ZERO_HASH } from '@amana/sdk/parameters'
import type { Hash } from 'viem'
import { document } from '../ponder.schema.ts'
import type { CampaignKey, Database } from './place.ts'

/** What a document is to the event that names it. */
export type DocumentUse = 'terms' | 'evidence' | 'reason' | 'note' | 'entry'

/** Writes down that the chain names this SHA-256; zero names nothing. */
export async function nameDocument(db: Database, key: CampaignKey, use: DocumentUse, hash: Hash): Promise<void> {
  if (hash === ZERO_HASH) return
  await db
    .insert(document)
    .values({ hash, use, ...key })
    .onConflictDoNothing()
}
