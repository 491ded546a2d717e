import { createHmac, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
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
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const address = (proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined) ?? incoming?.socket?.remoteAddress ?? ''
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url')
}

const IPV4_WITH_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/
const IPV4_IN_IPV6 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i

/**
 * Of an IPv6 address the part that a household has, 64 bits: it can take any of the others. Some proxies write the port
 * behind an address, which is another one for each connection.
 */
function networkOf(text: string): string {
  const address = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(IPV4_WITH_PORT, '$1')
  if (isIP(address) !== 6) return address
  const [, mapped] = IPV4_IN_IPV6.exec(address) ?? []
  if (mapped !== undefined) return mapped
  // `::` stands for as many groups of zeros as there are too few.
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const others = tail ? tail.split(':').length + (tail.includes('.') ? 1 : 0) : 0
  const zeros = tail === undefined ? 0 : 8 - groups.length - others
  const all = [...groups, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...(tail ? tail.split(':') : [])]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
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
