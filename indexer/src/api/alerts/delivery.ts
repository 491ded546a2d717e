import type { Language } from '@amana/sdk/schemas'
import type { Duty } from '../platform/duties.ts'
import { OutgoingError, type OutgoingResponse } from '../platform/outgoing.ts'
import type { AlertsContext } from './context.ts'
import { type AlertFacts, alertFactsSchema } from './facts.ts'
import { messageOf } from './message.ts'
import { isPushService } from './push-services.ts'
import { PATIENCE } from './settings.ts'
import { spread } from './spread.ts'

const BATCH = 200
/** Milliseconds for which a delivery is out of others' hands; after a crash it is taken up again when they are over. */
const LEASE = 90_000
const TIMEOUT = 10_000
/** Deliveries to one host at the same time: of a stranger's server few, of a push service as many as there may be. */
const PER_HOST = 2

/** An alert on its way to one subscriber. */
export interface Delivery {
  id: string
  /** Nothing: it asks whether the subscription is still wanted. */
  facts: AlertFacts | undefined
  /** The same in every attempt, and at every subscriber of the same alert. */
  message: string
  attempts: number
  createdAt: Date
  subscription: {
    id: string
    channel: 'push' | 'webhook'
    host: string
    endpoint: string
    endpointHash: string
    publicKey: string | null
    auth: string | null
    secret: string | null
    subject: string
    language: Language
    renewBy: string
  }
}

/** Brings alerts to their subscribers. Push services and all other servers apart: strangers' slow ones hold up nobody's phone. */
export function deliveryDuties(context: AlertsContext): readonly Duty[] {
  return (['push', 'webhook'] as const).map((channel) => ({
    name: `alerts-delivery-${channel}`,
    every: 1,
    run: (signal) => deliver(context, channel, signal),
  }))
}

async function deliver(context: AlertsContext, channel: 'push' | 'webhook', signal: AbortSignal): Promise<void> {
  const { concurrency } = context.configuration.alerts
  for (;;) {
    signal.throwIfAborted()
    const leaseEnds = Date.now() + LEASE
    const deliveries = await take(context, channel)
    const failures: unknown[] = []
    const limits = { total: concurrency, perGroup: (host: string) => (isPushService(host) ? concurrency : PER_HOST) }
    await spread(
      deliveries,
      ({ subscription }) => subscription.host,
      limits,
      async (delivery) => {
        // Left to the next turn: nobody else has it before the lease ends.
        if (signal.aborted || Date.now() + TIMEOUT > leaseEnds) return
        await attempt(context, delivery, failures)
      },
    )
    if (failures.length > 0) throw failures[0]
    if (deliveries.length < BATCH) return
  }
}

interface Row {
  id: string
  message: string
  facts: string | null
  attempts: number
  created_at: Date
  subscription: string
  channel: 'push' | 'webhook'
  host: string
  endpoint: string
  endpoint_hash: string
  public_key: string | null
  auth: string | null
  secret: string | null
  subject: string
  language: Language
  renew_by: string
}

/** What is due, for this replica alone. */
async function take({ database, now }: AlertsContext, channel: string): Promise<Delivery[]> {
  const rows = await database.query<Row>(
    `WITH taken AS (
       UPDATE alert_delivery SET due_at = $3, attempts = attempts + 1
       WHERE id IN (
         SELECT id FROM alert_delivery WHERE channel = $1 AND due_at <= $2 ORDER BY due_at, id LIMIT ${BATCH}
         FOR UPDATE SKIP LOCKED
       )
       RETURNING id, subscription, alert, attempts, created_at
     )
     SELECT taken.id::text AS id, COALESCE(taken.alert, -taken.id)::text AS message, alert.facts, taken.attempts,
       taken.created_at, told.id AS subscription, told.channel, told.host, told.endpoint, told.endpoint_hash,
       told.public_key, told.auth, told.secret, told.subject, told.language, told.renew_by::text AS renew_by
     FROM taken JOIN alert_subscription AS told ON told.id = taken.subscription LEFT JOIN alert ON alert.id = taken.alert
     ORDER BY taken.id`,
    [channel, now(), new Date(now().getTime() + LEASE)],
  )
  return rows.map(deliveryOf)
}

function deliveryOf({ id, message, facts, attempts, created_at, subscription, ...row }: Row): Delivery {
  const { endpoint_hash: endpointHash, public_key: publicKey, renew_by: renewBy, ...target } = row
  return {
    id,
    message: message.startsWith('-') ? `renewal_${message.slice(1)}` : `alert_${message}`,
    facts: facts === null ? undefined : alertFactsSchema.parse(JSON.parse(facts)),
    attempts,
    createdAt: created_at,
    subscription: { id: subscription, endpointHash, publicKey, renewBy, ...target },
  }
}

/** What is wrong with one message must not hold up the others: it is tried again, and said in the end. */
async function attempt(context: AlertsContext, delivery: Delivery, failures: unknown[]): Promise<void> {
  const { database, send } = context
  let answer: OutgoingResponse | undefined
  try {
    answer = await send({ ...(await messageOf(context, delivery)), timeout: TIMEOUT, cut: true })
  } catch (error) {
    if (!(error instanceof OutgoingError)) failures.push(error)
  }
  switch (outcomeOf(answer, delivery.subscription.channel)) {
    case 'told':
      await database.query('DELETE FROM alert_delivery WHERE id = $1', [delivery.id])
      return
    case 'gone':
      await forget(context, delivery)
      return
    case 'later':
      await postpone(context, delivery, answer)
  }
}

function outcomeOf(answer: OutgoingResponse | undefined, channel: 'push' | 'webhook'): 'told' | 'gone' | 'later' {
  const { status } = answer ?? { status: 0 }
  if (status >= 200 && status <= 299) return 'told'
  // RFC 8030: the subscription has ended. Standard Webhooks: only 410 says so.
  if (status === 410 || (status === 404 && channel === 'push')) return 'gone'
  return 'later'
}

/** After 10 s, 30 s, 90 s … up to 6 h; after a day of refusals the subscriber is taken for dead. */
async function postpone(
  context: AlertsContext,
  delivery: Delivery,
  answer: OutgoingResponse | undefined,
): Promise<void> {
  const { database, now } = context
  const wait = Math.max(backoff(delivery.attempts), askedWait(answer))
  const due = new Date(now().getTime() + wait * 1_000)
  if (due.getTime() > delivery.createdAt.getTime() + PATIENCE * 1_000) await forget(context, delivery)
  else await database.query('UPDATE alert_delivery SET due_at = $2 WHERE id = $1', [delivery.id, due])
}

/** Seconds before the attempt after this one; a little by chance, so that not all come back at once. */
export function backoff(attempts: number): number {
  return Math.min(10 * 3 ** (attempts - 1), 21_600) * (0.9 + 0.2 * Math.random())
}

/** `Retry-After` in seconds; a server may ask for an hour. */
function askedWait(answer: OutgoingResponse | undefined): number {
  const seconds = Number(answer?.headers['retry-after'] ?? 0)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 3_600) : 0
}

/** All that is kept of a subscriber: who is gone is gone for every campaign. */
async function forget({ database }: AlertsContext, { subscription }: Delivery): Promise<void> {
  await database.query('DELETE FROM alert_subscription WHERE endpoint_hash = $1', [subscription.endpointHash])
}
