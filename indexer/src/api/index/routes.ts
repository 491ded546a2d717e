import { cacheByBlock } from '../platform/block-cache.ts'
import type { Listing } from '../platform/listing.ts'
import { createRouter } from '../platform/router.ts'
import { campaignRoutes } from './campaign.ts'
import { campaignsRoutes } from './campaigns.ts'
import { creationsRoutes } from './creations.ts'
import { dueRoutes } from './due.ts'
import { entriesRoutes } from './entries.ts'
import { giftsRoutes } from './gifts.ts'
import { headsRoutes } from './heads.ts'
import { ledgerRoutes } from './ledger.ts'
import { liveRoutes } from './live.ts'
import { lotsRoutes } from './lots.ts'
import { peopleRoutes } from './people.ts'
import type { IndexSource } from './source.ts'
import { supportRoutes } from './support.ts'
import { totalsRoutes } from './totals.ts'
import { transactionsRoutes } from './transactions.ts'

/** What follows from the chain alone: each answer is kept until the next block. */
export function indexRoutes({ atHead, db, heads, live }: IndexSource, listing: Listing) {
  const cache = cacheByBlock(heads)
  const cached = [
    campaignsRoutes(atHead, listing),
    campaignRoutes(atHead, listing),
    creationsRoutes(atHead),
    giftsRoutes(atHead),
    entriesRoutes(atHead),
    lotsRoutes(atHead),
    supportRoutes(atHead),
    peopleRoutes(atHead, listing),
    totalsRoutes(atHead),
    dueRoutes(atHead),
    transactionsRoutes(atHead),
  ]
  const router = createRouter()
  for (const path of CACHED_PATHS) router.use(path, cache)
  for (const routes of [...cached, ledgerRoutes(atHead, db), liveRoutes(db, live), headsRoutes(heads)]) {
    router.route('/', routes)
  }
  return router
}

/** What of them the features do not share. */
const CACHED_PATHS = [
  '/v1/campaigns',
  '/v1/campaigns/:id',
  '/v1/creations',
  '/v1/campaigns/:id/gifts',
  '/v1/campaigns/:id/gifts/:gift',
  '/v1/campaigns/:id/lots',
  '/v1/campaigns/:id/donors',
  '/v1/campaigns/:id/sources',
  '/v1/campaigns/:id/days',
  '/v1/campaigns/:id/entries',
  '/v1/campaigns/:id/events',
  '/v1/addresses/*',
  '/v1/totals',
  '/v1/days',
  '/v1/due',
  '/v1/transactions/*',
]
