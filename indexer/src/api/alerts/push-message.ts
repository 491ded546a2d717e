import type { Language } from '@amana/sdk/schemas'
import webPush from 'web-push'
import type { OutgoingRequest } from '../platform/outgoing.ts'
import type { AlertsContext } from './context.ts'
import type { ServerKeys } from './keys.ts'
import { hashOf } from './token.ts'

/** Bytes of a message before it is encrypted: push services take 4,096 afterwards (RFC 8030). */
export const MAX_MESSAGE_BYTES = 3_072
/** Seconds for which a push service keeps a message for a device that is off. */
const TIME_TO_LIVE = 3 * 86_400

/** A browser's push subscription. */
export interface PushTarget {
  endpoint: string
  /** The browser's P-256 key and secret, base64url (RFC 8291). */
  publicKey: string
  auth: string
}

export interface Notification {
  title: string
  body: string
  /** Where a click leads. */
  navigate: string
  language: Language
  /** Notifications of one tag take each other's place on the device. */
  tag: string
  actions: readonly { action: string; title: string; navigate: string }[]
}

/** A notification that a browser can show without a script of the site: Declarative Web Push. */
export function declarativeMessage({ language, ...notification }: Notification): string {
  const dir = language === 'ar' ? 'rtl' : 'ltr'
  const shown = { ...notification, lang: language, dir }
  return JSON.stringify({ web_push: 8030, notification: { ...shown, title: clipped(shown.title, 200) } })
}

function clipped(text: string, length: number): string {
  const characters = [...text]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text
}

/**
 * The request that brings a message to a push service: encrypted for the browser alone (RFC 8291), signed by this server
 * (RFC 8292), with a topic, so that of several messages for a device that is off the newest arrives (RFC 8030).
 *
 * @param topic - Whatever names the subject.
 */
export function pushRequest(
  { endpoint, publicKey, auth }: PushTarget,
  message: string,
  topic: string,
  { vapid }: ServerKeys,
  contact: string,
): OutgoingRequest {
  if (Buffer.byteLength(message) > MAX_MESSAGE_BYTES)
    throw new RangeError('The message is too long for a push service.')
  const { body, headers } = webPush.generateRequestDetails({ endpoint, keys: { p256dh: publicKey, auth } }, message, {
    vapidDetails: { subject: contact, ...vapid },
    contentEncoding: 'aes128gcm',
    TTL: TIME_TO_LIVE,
    urgency: 'normal',
    topic: hashOf(topic).slice(0, 32),
  })
  const texts = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return {
    url: endpoint,
    body: body as Uint8Array,
    // Tells browsers that know Declarative Web Push what it is; all others do not look at it.
    headers: { ...Object.fromEntries(texts), 'content-type': 'application/notification+json' },
  }
}

/** Whom a push service asks when something is wrong. */
export function contactOf({ configuration: { alerts, siteUrl } }: Pick<AlertsContext, 'configuration'>): string {
  return alerts.contact ?? (siteUrl.startsWith('https://') ? siteUrl : 'mailto:operator@localhost')
}
