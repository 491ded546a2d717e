import { createHash, createHmac } from 'node:crypto'

/** What a token looks like; anything else is not looked for. */
export const TOKEN = /^[\w-]{43}$/

/**
 * The secret in the links of a subscription: whoever has it may withdraw or renew it. It is made out of the server's key, so
 * that every alert can carry it (RFC 8058: each message has its own way out), and only its hash is stored.
 */
export function tokenOf(subscription: string, linkKey: Uint8Array): string {
  return createHmac('sha256', linkKey).update(subscription).digest('base64url')
}

/** SHA-256 in base64url. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
