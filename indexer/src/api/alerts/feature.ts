import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Feature, Services } from '../platform/feature.ts'
import { createOutgoing } from '../platform/outgoing.ts'
import type { AlertsContext } from './context.ts'
import { deliveryDuties } from './delivery.ts'
import { serverKeys } from './keys.ts'
import { alertMigrations } from './migrations.ts'
import { noticeDuties } from './notice.ts'
import { renewalDuty } from './renewal.ts'
import { alertsRoutes } from './routes.ts'
import { createTitles } from './title.ts'

/** Opt-in Web Push and signed webhooks for what happens in a campaign. */
export const alerts: Feature = {
  name: 'alerts',
  migrations: alertMigrations,
  routes: (services) => alertsRoutes(alertsContext(services)),
  duties(services) {
    const context = alertsContext(services)
    return [...noticeDuties(context), ...deliveryDuties(context), renewalDuty(context)]
  },
}

/** @param change - For tests: another clock, another way out. */
export function alertsContext(services: Services, change: Partial<AlertsContext> = {}): AlertsContext {
  const { configuration, database, environment, index } = services
  let keys: ReturnType<typeof serverKeys> | undefined
  return {
    configuration,
    database,
    index,
    send: createOutgoing(configuration.outgoing),
    keys() {
      keys ??= serverKeys(database, environment).catch((error) => {
        keys = undefined
        throw error
      })
      return keys
    },
    knocks: new RateLimiterMemory({ points: configuration.alerts.knocksPerMinute, duration: 60 }),
    visitors: new RateLimiterMemory({ points: configuration.alerts.subscriptionsPerHour, duration: 3_600 }),
    titles: createTitles(),
    now: () => new Date(),
    ...change,
  }
}
