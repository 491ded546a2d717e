import { createHmac, randomBytes } from 'node:crypto'
import type { OutgoingRequest } from '../platform/outgoing.ts'

/** A fresh secret for one webhook, as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`
}

/**
 * A signed request: https://www.standardwebhooks.com. What is signed is `id.time.body`, so that a receiver can refuse what is
 * old and leave out what it has had.
 *
 * @param id - The same for every attempt.
 * @param seconds - Unix time of this attempt.
 */
export function webhookRequest(
  { url, secret }: { url: string; secret: string },
  { id, body, seconds }: { id: string; body: string; seconds: number },
): OutgoingRequest {
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signatureOf(secret, `${id}.${seconds}.${body}`)}`,
    },
  }
}

function signatureOf(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(text).digest('base64')
}
