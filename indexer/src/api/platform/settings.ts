import { z } from 'zod'

export const limitSettings = z.strictObject({
  /** Requests that one visitor may make in a minute, on one replica. */
  requestsPerMinute: z.int().positive().default(1_200),
  /** Whole histories and GraphQL answers that one replica makes at the same time, and for one visitor. */
  costlyAtOnce: z.int().positive().default(24),
  costlyPerVisitor: z.int().positive().default(4),
  /** Connections of the live wall that one replica holds. */
  liveListeners: z.int().positive().default(20_000),
  /** Reverse proxies in front of this server, each of which adds to `X-Forwarded-For`; 0: nobody's word is taken for it. */
  proxies: z.int().min(0).max(5).default(0),
})
export type LimitSettings = z.output<typeof limitSettings>

/** Section `outgoing` of the configuration. */
export const outgoingSettings = z.strictObject({
  /** For tests and a server of one's own: addresses of private networks may be asked, and http of this very machine. */
  allowPrivateNetworks: z.boolean().default(false),
  /** Where a stranger's server may listen. */
  ports: z.array(z.int().min(1).max(65_535)).default([443, 8443]),
})
export type OutgoingSettings = z.output<typeof outgoingSettings>
