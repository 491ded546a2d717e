import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Services } from '../platform/feature.ts'
import { type Carriers, createCarriers } from './carriers.ts'
import { type OtherWay, refusal } from './refusals.ts'
import type { KeptErrand } from './store.ts'

/** What one replica has at hand. */
export interface Desk {
  services: Services
  carriers: Carriers
  /** Whom the factory has confirmed, by chain and address. */
  campaigns: LRUCache<string, true>
  /** What is being sent right now, by id: the same request twice is sent once. */
  underWay: Map<string, Promise<KeptErrand>>
  /** For what a node is being asked right now, by id: all who want to know it wait for one answer. */
  looks: Map<string, Promise<KeptErrand>>
  /** Refuses what comes too often: of a visitor (a key that is no address), or about something. */
  allow(what: 'all' | 'visitor' | 'campaign' | 'author', key: string, instead: OtherWay): Promise<void>
}

const KNOWN_CAMPAIGNS = 10_000
const MINUTE = 60

export function createDesk(services: Services): Desk {
  const { all, visitor, campaign, author } = services.configuration.relay.perMinute
  const limiterOf = (points: number) => new RateLimiterMemory({ points, duration: MINUTE })
  const limiters = {
    all: limiterOf(all),
    visitor: limiterOf(visitor),
    campaign: limiterOf(campaign),
    author: limiterOf(author),
  }
  return {
    services,
    carriers: createCarriers(services),
    campaigns: new LRUCache({ max: KNOWN_CAMPAIGNS }),
    underWay: new Map(),
    looks: new Map(),
    async allow(what, key, instead) {
      try {
        await limiters[what].consume(what === 'visitor' ? key : key.toLowerCase())
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const seconds = Math.ceil(error.msBeforeNext / 1_000)
        const detail = `Too many requests in this minute; ask again in ${seconds} seconds.`
        throw refusal(429, 'too-many-requests', detail, instead, { limit: what, retryAfter: seconds })
      }
    },
  }
}
