import { parseAccountId } from '@amana/sdk/caip'
import { LANGUAGES } from '@amana/sdk/schemas'
import { z } from '@hono/zod-openapi'
import { ALERT_KINDS } from './kinds.ts'
import { TOKEN } from './token.ts'

const account = z
  .string()
  .max(80)
  .refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account')
  .openapi({ example: 'eip155:31337:0x4b805C19A85DBeFb11495e0539D814A12547421e' })
const kinds = z.array(z.enum(ALERT_KINDS)).min(1).max(ALERT_KINDS.length)
const language = z.enum(LANGUAGES)
const endpoint = z.url({ protocol: /^https?$/ }).max(1_000)

export const pushBody = z
  .strictObject({
    subscription: z.object({
      endpoint,
      keys: z.object({
        p256dh: z.string().regex(/^[\w-]{87}=?$/, 'no P-256 point in base64url'),
        auth: z.string().regex(/^[\w-]{22}={0,2}$/, 'no 16 bytes in base64url'),
      }),
    }),
    /** A campaign, or a charity with all its campaigns. */
    about: account,
    kinds,
    language,
  })
  .openapi('PushSubscriptionRequest')

export const webhookBody = z
  .strictObject({ url: endpoint, about: z.array(account).min(1).max(20), kinds, language: language.default('en') })
  .openapi('WebhookRequest')

export const tokenParameter = z.object({
  token: z
    .string()
    .regex(TOKEN, 'no token')
    .openapi({ param: { name: 'token', in: 'path' } }),
})

const subscribed = z.object({
  about: z.string(),
  token: z.string(),
  withdraw: z.url(),
  renew: z.url(),
  renewBy: z.iso.date(),
})

export const pushAnswer = subscribed.openapi('PushSubscription')
export const webhookAnswer = z
  .object({
    secret: z.string().openapi({ description: 'Shown once. It signs every delivery (Standard Webhooks).' }),
    subscriptions: z.array(subscribed),
  })
  .openapi('Webhook')

export const aboutAnswer = z
  .object({
    kinds: z.array(z.enum(ALERT_KINDS)),
    languages: z.array(language),
    renewalDays: z.int(),
    push: z.object({ on: z.boolean(), publicKey: z.string().nullable() }),
    webhooks: z.object({ on: z.boolean() }),
  })
  .openapi('Alerts')

export const endedAnswer = z.object({ withdrawn: z.literal(true) }).openapi('Withdrawn')
export const renewedAnswer = z.object({ renewBy: z.iso.date() }).openapi('Renewed')
export const problemAnswer = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .openapi('Problem')
