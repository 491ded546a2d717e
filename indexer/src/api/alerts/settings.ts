import { z } from 'zod'

/** Section `alerts` of the configuration. */
export const alertsSettings = z.strictObject({
  /** Whether anybody may ask for alerts in a browser. */
  push: z.boolean().default(true),
  /** Whether anybody may ask for alerts at a server of theirs. */
  webhooks: z.boolean().default(true),
  /** Whom a push service asks when something is wrong (RFC 8292): `mailto:` or https. Default: the site, when it has https. */
  contact: z.union([z.url({ protocol: /^https$/ }), z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/)]).optional(),
  /** Subscriptions at most: altogether, about one campaign or charity, and at one host that is no known push service. */
  maxSubscriptions: z.int().positive().default(1_000_000),
  maxPerSubject: z.int().positive().default(100_000),
  maxPerHost: z.int().positive().default(50),
  /** First messages to one such host in a minute: nobody lets this server knock at a stranger's door again and again. */
  knocksPerMinute: z.int().positive().default(10),
  /** Subscriptions that one visitor asks for in an hour. */
  subscriptionsPerHour: z.int().positive().default(120),
  /** Alerts on their way at the same time. */
  concurrency: z.int().min(1).max(32).default(24),
})
export type AlertsSettings = z.output<typeof alertsSettings>

/** A subscription ends on this day unless it is renewed. */
export const RENEWAL_DAYS = 180
/** So many days before its end it is asked whether it is still wanted. */
export const REMINDER_DAYS = 14
/** Who takes no alert for so long is forgotten. Seconds. */
export const PATIENCE = 86_400
