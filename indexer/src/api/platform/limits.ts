import { createHmac, randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'
import type { LimitSettings } from './settings.ts'

/** Nobody can say afterwards which address a key was: it is made anew with the process, and forgotten with it. */
const secret = randomBytes(32)

/**
 * Who asks, as a key that is no address: kept in memory for a minute, never written down.
 *
 * @param proxies - How many proxies of our own stand in front.
 */
export function visitorKey(context: Context, proxies: number): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? []
  const { incoming } = context.env as { incoming?: { socket?: { remoteAddress?: string } } }
  const address = (proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined) ?? incoming?.socket?.remoteAddress ?? ''
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url')
}

/** Of an IPv6 address the part that a household has: it can take any of the others. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  return address.split(':').slice(0, 4).join(':')
}

/** Answers 429 to whoever asks too often, and says when to come back. */
export function limitRequests({ requestsPerMinute, proxies }: LimitSettings): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  return async (context, next) => {
    try {
      await limiter.consume(visitorKey(context, proxies))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.ceil((refusal.msBeforeNext ?? 60_000) / 1_000)
      context.header('retry-after', String(seconds))
      throw new Problem(429, 'too-many-requests', `Too many requests; ask again in ${seconds} seconds.`, {
        retryAfter: seconds,
      })
    }
    return next()
  }
}
