import type { Feature } from '../platform/feature.ts'
import { createOutgoing } from '../platform/outgoing.ts'
import { domainDuty } from './domains.ts'
import { listingMigrations } from './migrations.ts'
import { listingOf } from './policy.ts'
import { listingRoutes } from './routes.ts'

/** What home and search show, and the proofs of domains that this goes by. */
export const listing: Feature = {
  name: 'listing',
  migrations: listingMigrations,
  routes: (services) => listingRoutes(services, listingOf(services)),
  duties: (services) => [
    domainDuty({ ...services, send: createOutgoing(services.configuration.outgoing), now: () => new Date() }),
  ],
}
