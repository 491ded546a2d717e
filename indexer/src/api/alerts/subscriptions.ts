import { randomUUID } from 'node:crypto'
import type { Language } from '@amana/sdk/schemas'
import { Problem } from '../platform/problem.ts'
import type { AlertsContext } from './context.ts'
import { type AlertKind, bitsOf, kindsOf } from './kinds.ts'
import { isPushService, isPushServiceSql } from './push-services.ts'
import { RENEWAL_DAYS } from './settings.ts'
import { hashOf, tokenOf } from './token.ts'

/** Where alerts go. */
export type Target =
  | { channel: 'push'; endpoint: string; publicKey: string; auth: string }
  | { channel: 'webhook'; endpoint: string; secret: string }

export interface Wish {
  /** In the form of `subjectOf`. */
  subject: string
  kinds: readonly AlertKind[]
  language: Language
}

/** Everything that is kept of a subscription beside its target. */
export interface Subscription extends Wish {
  id: string
  channel: Target['channel']
  /** `2027-05-25`: it ends with this day. */
  renewBy: string
}

const COLUMNS = 'id, channel, subject, kinds, language, renew_by::text AS renew_by'

interface Row {
  id: string
  channel: Target['channel']
  subject: string
  kinds: number
  language: Language
  renew_by: string
}

/** The last day of a subscription that begins or is renewed now. */
export function renewalDay(now: Date): string {
  return new Date(now.getTime() + RENEWAL_DAYS * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Keeps a subscription. A browser that asks again about the same changes what it has; a webhook does not, because whoever
 * knows its address could take it over.
 *
 * @returns The secret of its links.
 */
export async function subscribe(
  { database, keys, now }: AlertsContext,
  target: Target,
  { subject, kinds, language }: Wish,
  id: string = randomUUID(),
): Promise<{ token: string; renewBy: string }> {
  const { linkKey } = await keys()
  const renewBy = renewalDay(now())
  const { channel, endpoint } = target
  const isPush = target.channel === 'push'
  const change = isPush
    ? `DO UPDATE SET public_key = EXCLUDED.public_key, auth = EXCLUDED.auth, kinds = EXCLUDED.kinds,
         language = EXCLUDED.language, renew_by = EXCLUDED.renew_by, reminded = false`
    : 'DO NOTHING'
  const [kept] = await database.query<{ id: string }>(
    `INSERT INTO alert_subscription
       (id, channel, host, endpoint, endpoint_hash, public_key, auth, secret, subject, kinds, language, token_hash, renew_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (endpoint_hash, subject) ${change} RETURNING id`,
    [
      id,
      channel,
      new URL(endpoint).hostname,
      endpoint,
      hashOf(endpoint),
      isPush ? target.publicKey : null,
      isPush ? target.auth : null,
      isPush ? null : target.secret,
      subject,
      bitsOf(kinds),
      language,
      hashOf(tokenOf(id, linkKey)),
      renewBy,
    ],
  )
  if (!kept) throw alreadySubscribed(subject)
  return { token: tokenOf(kept.id, linkKey), renewBy }
}

export function alreadySubscribed(subject: string): Problem {
  return new Problem(409, 'already-subscribed', `This URL is told about ${subject} already. Withdraw that first.`)
}

/** Which of these a target is told about already. */
export async function subjectsOf({ database }: AlertsContext, endpoint: string): Promise<Set<string>> {
  const rows = await database.query<{ subject: string }>(
    'SELECT subject FROM alert_subscription WHERE endpoint_hash = $1',
    [hashOf(endpoint)],
  )
  return new Set(rows.map(({ subject }) => subject))
}

/** Of the room for subscriptions, those at hosts that are no known push service have this part. */
const STRANGERS_PART = 10

/** Throws when there is no room for another subscription. */
export async function requireRoom(
  { database, configuration: { alerts } }: AlertsContext,
  host: string,
  subject: string,
): Promise<void> {
  const isFull = async (condition: string, value: string, limit: number) => {
    const sql = `SELECT 1 FROM alert_subscription WHERE ${condition} OFFSET $2 LIMIT 1`
    return (await database.query(sql, [value, limit - 1])).length > 0
  }
  if (!isPushService(host) && (await isFull('host = $1', host, alerts.maxPerHost))) {
    throw new Problem(429, 'host-full', `${host} has as many subscriptions as one host may have. Withdraw one first.`)
  }
  // Whoever has a domain has as many hosts as they like: a tenth of the room is theirs, the rest is for browsers.
  const [who, part] = isPushService(host) ? ['', 1] : [` AND NOT ${isPushServiceSql('host')}`, STRANGERS_PART]
  const isCrowded = await isFull(`subject = $1${who}`, subject, Math.ceil(alerts.maxPerSubject / part))
  if (isCrowded || (await isFull(`$1::text <> ''${who}`, 'any', Math.ceil(alerts.maxSubscriptions / part)))) {
    throw new Problem(503, 'alerts-full', 'No more subscriptions are taken here. Follow the Atom feed instead.')
  }
}

export async function subscriptionOf({ database }: AlertsContext, token: string): Promise<Subscription | undefined> {
  const sql = `SELECT ${COLUMNS} FROM alert_subscription WHERE token_hash = $1`
  const [row] = await database.query<Row>(sql, [hashOf(token)])
  return row && { ...row, kinds: kindsOf(row.kinds), renewBy: row.renew_by }
}

/** Forgets a subscription and everything that was still on its way to it. */
export async function withdraw({ database }: AlertsContext, token: string): Promise<void> {
  await database.query('DELETE FROM alert_subscription WHERE token_hash = $1', [hashOf(token)])
}

/** Returns the new last day; nothing when the subscription has ended. */
export async function renew({ database, now }: AlertsContext, token: string): Promise<string | undefined> {
  const [row] = await database.query<{ renew_by: string }>(
    `UPDATE alert_subscription SET renew_by = $2, reminded = false WHERE token_hash = $1
     RETURNING renew_by::text AS renew_by`,
    [hashOf(token), renewalDay(now())],
  )
  return row?.renew_by
}
