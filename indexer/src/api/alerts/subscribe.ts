import { randomBytes, randomUUID } from 'node:crypto'
import { parseAccountId } from '@amana/sdk/caip'
import type { z } from '@hono/zod-openapi'
import { MAX_CHAIN_ID } from '../platform/identifiers.ts'
import { allowedUrl, OutgoingError, type OutgoingRequest, type OutgoingResponse } from '../platform/outgoing.ts'
import { Problem } from '../platform/problem.ts'
import type { AlertsContext } from './context.ts'
import { keptCursor } from './cursor.ts'
import { knownKeys } from './facts.ts'
import { linksOf, shownSubject } from './links.ts'
import { welcomeRequest } from './message.ts'
import { isWanted, noteKnown, subjectOf, watch } from './outbox.ts'
import type { PushTarget } from './push-message.ts'
import { isPushService } from './push-services.ts'
import type { pushBody, webhookBody } from './schemas.ts'
import { alreadySubscribed, renewalDay, requireRoom, subjectsOf, subscribe, type Wish } from './subscriptions.ts'
import { tokenOf } from './token.ts'
import { newSecret, webhookRequest } from './webhook-message.ts'

/** Of a charity's campaigns, the newest are looked at when somebody begins to follow it. */
const CAMPAIGNS_OF_CHARITY = 100

/** A browser's subscription, which the push service has shown to be alive by taking a first message. */
export async function subscribePush(context: AlertsContext, body: z.output<typeof pushBody>) {
  const { endpoint, keys } = body.subscription
  const subject = await subjectIn(context, body.about)
  const host = hostOf(context, endpoint)
  const target = { channel: 'push' as const, endpoint, publicKey: unpadded(keys.p256dh), auth: unpadded(keys.auth) }
  const wish: Wish = { subject, kinds: body.kinds, language: body.language }
  const id = randomUUID()
  if (!(await subjectsOf(context, endpoint)).has(subject)) {
    await requireRoom(context, host, subject)
    await requirePatience(context, host)
    await welcome(context, target, wish, id)
  }
  await noteOldNews(context, subject)
  return answerOf(context, subject, await subscribe(context, target, wish, id))
}

async function welcome(context: AlertsContext, target: PushTarget, wish: Wish, id: string): Promise<void> {
  const token = tokenOf(id, (await context.keys()).linkKey)
  const first = { ...wish, token, renewBy: renewalDay(context.now()) }
  // Keys that are no point of the curve cannot be encrypted for.
  const request = await welcomeRequest(context, target, first).catch(() => undefined)
  const { status } = (request && (await answerTo(context, { ...request, cut: true }))) ?? { status: 0 }
  if (status >= 200 && status <= 299) return
  throw new Problem(422, 'push-refused', 'The push service did not take a message. Subscribe anew in the browser.')
}

/** A server's subscription, after it has sent back what it was sent. */
export async function subscribeWebhook(context: AlertsContext, body: z.output<typeof webhookBody>) {
  const { url: endpoint, kinds, language } = body
  const host = hostOf(context, endpoint)
  const subjects = [...new Set(await Promise.all(body.about.map((about) => subjectIn(context, about))))]
  const taken = await subjectsOf(context, endpoint)
  for (const subject of subjects) {
    if (taken.has(subject)) throw alreadySubscribed(shownSubject(subject))
    await requireRoom(context, host, subject)
  }
  await requirePatience(context, host)
  const secret = newSecret()
  await challenge(context, { endpoint, secret, subjects })
  const subscriptions = []
  for (const subject of subjects) {
    await noteOldNews(context, subject)
    const kept = await subscribe(context, { channel: 'webhook', endpoint, secret }, { subject, kinds, language })
    subscriptions.push(answerOf(context, subject, kept))
  }
  return { secret, subscriptions }
}

/** Whoever asks for alerts at a URL shows that it is theirs: the server there has to answer with the challenge. */
async function challenge(
  context: AlertsContext,
  { endpoint, secret, subjects }: { endpoint: string; secret: string; subjects: readonly string[] },
): Promise<void> {
  const expected = randomBytes(24).toString('base64url')
  const data = { challenge: expected, about: subjects.map(shownSubject) }
  const body = JSON.stringify({ type: 'webhook.challenge', timestamp: context.now().toISOString(), data })
  const seconds = Math.floor(context.now().getTime() / 1_000)
  const answer = await answerTo(
    context,
    webhookRequest({ url: endpoint, secret }, { id: `challenge_${expected}`, body, seconds }),
  )
  if (answer?.status === 200 && echoOf(answer.body) === expected) return
  const detail =
    'The URL did not answer 200 with the challenge: {"challenge": "…"} or the bare text. See docs/alerts.md.'
  throw new Problem(422, 'challenge-failed', detail)
}

function echoOf(body: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(body).trim()
  try {
    const parsed: unknown = JSON.parse(text)
    const isEcho = typeof parsed === 'object' && parsed !== null && 'challenge' in parsed
    return isEcho && typeof parsed.challenge === 'string' ? parsed.challenge : undefined
  } catch {
    return text
  }
}

async function answerTo(context: AlertsContext, request: OutgoingRequest): Promise<OutgoingResponse | undefined> {
  try {
    return await context.send(request)
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    if (error.problem === 'forbidden-address' || error.problem === 'forbidden-url') throw forbidden()
    return undefined
  }
}

function hostOf({ configuration }: AlertsContext, endpoint: string): string {
  try {
    return allowedUrl(endpoint, configuration.outgoing).hostname
  } catch {
    throw forbidden()
  }
}

function forbidden(): Problem {
  return new Problem(422, 'forbidden-url', 'Alerts go to https servers on the public internet only. Name another URL.')
}

async function requirePatience({ knocks }: AlertsContext, host: string): Promise<void> {
  if (isPushService(host)) return
  await knocks.consume(host).catch(() => {
    throw new Problem(429, 'too-many-requests', `${host} was asked often within a minute. Try again in a minute.`)
  })
}

/** Only what exists can be followed: the campaign, or the charity of at least one. */
async function subjectIn({ index }: AlertsContext, about: string): Promise<string> {
  const id = parseAccountId(about)
  const exists =
    id !== undefined &&
    id.chainId <= MAX_CHAIN_ID &&
    ((await index.campaign(id)) !== undefined ||
      (await index.campaigns({ chainId: id.chainId, charity: id.address, limit: 1 })).length > 0)
  if (!exists) throw new Problem(404, 'no-such-campaign', `No campaign and no charity is at ${about}.`)
  return subjectOf(id.chainId, id.address)
}

/** What has happened before somebody begins to follow is told to nobody. Where others follow, it has been told already. */
async function noteOldNews(context: AlertsContext, subject: string): Promise<void> {
  const { index } = context
  const id = parseAccountId(subject)
  if (!id) return
  await keptCursor(context)
  const one = await index.campaign(id)
  const theirs = { chainId: id.chainId, charity: id.address, limit: CAMPAIGNS_OF_CHARITY }
  for (const campaign of one ? [one] : await index.campaigns(theirs)) {
    if (await isWanted(context, campaign)) continue
    const entries = await index.entries({ chainId: campaign.chainId, address: campaign.campaign }, 200)
    await noteKnown(context, campaign, knownKeys(campaign, entries))
    await watch(context, campaign)
  }
}

function answerOf(
  { configuration }: AlertsContext,
  subject: string,
  { token, renewBy }: { token: string; renewBy: string },
) {
  return { about: shownSubject(subject), token, ...linksOf(configuration, token), renewBy }
}

function unpadded(base64url: string): string {
  return base64url.replace(/=+$/, '')
}
