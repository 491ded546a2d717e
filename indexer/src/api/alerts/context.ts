import type { LRUCache } from 'lru-cache'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Services } from '../platform/feature.ts'
import type { Outgoing } from '../platform/outgoing.ts'
import type { ServerKeys } from './keys.ts'

/** What everything about alerts works with. */
export interface AlertsContext extends Pick<Services, 'configuration' | 'database' | 'index'> {
  send: Outgoing
  keys: () => Promise<ServerKeys>
  /** By host: first messages to it. */
  knocks: RateLimiterMemory
  /** By visitor: subscriptions that they ask for. */
  visitors: RateLimiterMemory
  titles: LRUCache<string, string>
  /** The server's clock: for renewals and retries, never for what a campaign's deadlines mean. */
  now: () => Date
}
