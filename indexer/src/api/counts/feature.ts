import type { Feature } from '../platform/feature.ts'
import { dayOf } from './buffer.ts'
import { countMigrations } from './migrations.ts'
import { countsRoutes } from './routes.ts'

/** Counts of visits without tracking. */
export const counts: Feature = {
  name: 'counts',
  migrations: countMigrations,
  routes: (services) => countsRoutes(services).app,
  duties: ({ configuration, database }) => [
    {
      name: 'counts-expiry',
      every: 3_600,
      async run() {
        const oldest = new Date(Date.now() - configuration.counts.keptDays * 86_400_000)
        await database.query('DELETE FROM visit_count WHERE day < $1', [dayOf(oldest)])
      },
    },
  ],
}
