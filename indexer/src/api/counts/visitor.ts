import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const DAY = 86_400_000

/**
 * Says whether a visitor may be counted once more. A visitor is told apart by a hash of the address under a salt that this
 * process draws anew each day: both are in memory only, for a minute and a day, and neither is written anywhere.
 */
export function createVisitorLimit(
  { maxPerMinute, proxies }: { maxPerMinute: number; proxies: number },
  now: () => Date,
): (context: Context) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: maxPerMinute, duration: 60 })
  let salt = { bytes: randomBytes(32), until: now().getTime() + DAY }
  return async (context) => {
    if (now().getTime() >= salt.until) salt = { bytes: randomBytes(32), until: now().getTime() + DAY }
    const address = addressOf(context, proxies)
    // Without an address all would be one visitor, and the first to ask too much would silence everybody.
    if (address === undefined) return true
    const visitor = createHmac('sha256', salt.bytes).update(networkOf(address)).digest('base64url')
    return limiter.consume(visitor).then(
      () => true,
      () => false,
    )
  }
}

/** The address as the outermost proxy of the operator's saw it; what a visitor wrote before that is not believed. */
function addressOf(context: Context, proxies: number): string | undefined {
  if (proxies > 0) {
    const seen = context.req.header('x-forwarded-for')?.split(',') ?? []
    return seen.at(-proxies)?.trim()
  }
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress
}

/** Of IPv6 a household has a whole network: its first 64 bits. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}
