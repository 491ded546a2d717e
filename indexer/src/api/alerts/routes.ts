import { LANGUAGES } from '@amana/sdk/schemas'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { visitorKey } from '../platform/limits.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter, limitBody } from '../platform/router.ts'
import type { AlertsContext } from './context.ts'
import { ALERT_KINDS } from './kinds.ts'
import { PAGE_HEADERS, page } from './page.ts'
import {
  aboutAnswer,
  endedAnswer,
  problemAnswer,
  pushAnswer,
  pushBody,
  renewedAnswer,
  tokenParameter,
  webhookAnswer,
  webhookBody,
} from './schemas.ts'
import { RENEWAL_DAYS } from './settings.ts'
import { subscribePush, subscribeWebhook } from './subscribe.ts'
import { renew, subscriptionOf, withdraw } from './subscriptions.ts'
import { dayIn, texts } from './texts.ts'
import { titleOf } from './title.ts'

const MAX_BODY = 8_192
const tags = ['alerts']
const json = <schema>(schema: schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const html = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' as const } } },
})
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemAnswer } },
})
const refusals = {
  404: problem('Nothing is at this address.'),
  422: problem('The subscription or the URL does not work.'),
  429: problem('Too many at this host.'),
  503: problem('Alerts are off, or there is no room.'),
}

const about = createRoute({
  method: 'get',
  path: '/v1/alerts',
  tags,
  summary: 'What one may be told about, and the key that browsers subscribe with',
  responses: { 200: json(aboutAnswer, 'What this server offers.') },
})

const push = createRoute({
  method: 'post',
  path: '/v1/alerts/push',
  tags,
  summary: 'Be told in this browser (Web Push)',
  request: { body: { required: true, content: { 'application/json': { schema: pushBody } } } },
  responses: { 201: json(pushAnswer, 'Subscribed; a first message has been sent.'), ...refusals },
})

const webhook = createRoute({
  method: 'post',
  path: '/v1/alerts/webhooks',
  tags,
  summary: 'Be told at a server of yours (signed webhooks); it is sent a challenge first',
  request: { body: { required: true, content: { 'application/json': { schema: webhookBody } } } },
  responses: { 201: json(webhookAnswer, 'Subscribed.'), 409: problem('Subscribed already.'), ...refusals },
})

const withToken = { tags, request: { params: tokenParameter } }
const withdrawPath = '/v1/alerts/withdraw/{token}'
const withdrawn = { 200: { ...json(endedAnswer, 'Forgotten, or never known.'), ...html('') } }
const askWithdraw = createRoute({
  method: 'get',
  path: withdrawPath,
  ...withToken,
  summary: 'A page with a button; looking at it changes nothing',
  responses: { 200: html('The page.') },
})
const postWithdraw = createRoute({
  method: 'post',
  path: withdrawPath,
  ...withToken,
  summary: 'Stop these alerts, in one click (RFC 8058)',
  responses: withdrawn,
})
const deleteWithdraw = createRoute({
  method: 'delete',
  path: withdrawPath,
  ...withToken,
  summary: 'Stop these alerts',
  responses: withdrawn,
})

const renewPath = '/v1/alerts/renew/{token}'
const askRenew = createRoute({ ...askWithdraw, path: renewPath })
const postRenew = createRoute({
  method: 'post',
  path: renewPath,
  ...withToken,
  summary: `Keep these alerts for ${RENEWAL_DAYS} more days`,
  responses: { 200: { ...json(renewedAnswer, 'Renewed.'), ...html('') }, 404: problem('They have ended.') },
})

/** The paths under `/v1/alerts`. */
export function alertsRoutes(context: AlertsContext): OpenAPIHono {
  const { alerts } = context.configuration
  const app = createRouter()
  app.use('/v1/alerts/*', limitBody(MAX_BODY))

  app.openapi(about, async (c) => {
    const { vapid } = await context.keys()
    c.header('cache-control', 'public, max-age=300')
    return c.json(
      {
        kinds: [...ALERT_KINDS],
        languages: [...LANGUAGES],
        renewalDays: RENEWAL_DAYS,
        push: { on: alerts.push, publicKey: alerts.push ? vapid.publicKey : null },
        webhooks: { on: alerts.webhooks },
      },
      200,
    )
  })
  app.openapi(push, async (c) => {
    requireOn(alerts.push, 'Alerts in the browser')
    await requireModesty(context, c)
    return c.json(await subscribePush(context, c.req.valid('json')), 201, { 'cache-control': 'no-store' })
  })
  app.openapi(webhook, async (c) => {
    requireOn(alerts.webhooks, 'Webhooks')
    await requireModesty(context, c)
    return c.json(await subscribeWebhook(context, c.req.valid('json')), 201, { 'cache-control': 'no-store' })
  })

  // These answer a person with a page and a program with JSON; the registry says both.
  for (const route of [askWithdraw, postWithdraw, deleteWithdraw, askRenew, postRenew]) {
    app.openAPIRegistry.registerPath(route)
  }
  const withdrawal = '/v1/alerts/withdraw/:token'
  app.get(withdrawal, async (c) => answerPage(c, await withdrawalPage(context, tokenIn(c))))
  app.on(['POST', 'DELETE'], withdrawal, async (c) => {
    const token = tokenIn(c)
    const subscription = await subscriptionOf(context, token)
    await withdraw(context, token)
    if (!wantsPage(c)) return c.json({ withdrawn: true }, 200, { 'cache-control': 'no-store' })
    const language = subscription?.language ?? 'en'
    const words = texts[language]
    return answerPage(c, page({ language, title: words.stop, sentence: subscription ? words.stopped : words.gone }))
  })
  const renewal = '/v1/alerts/renew/:token'
  app.get(renewal, async (c) => answerPage(c, await renewalPage(context, tokenIn(c))))
  app.post(renewal, async (c) => {
    const token = tokenIn(c)
    const renewBy = await renew(context, token)
    if (!renewBy) throw new Problem(404, 'alerts-ended', 'These alerts have ended. Subscribe anew.')
    if (!wantsPage(c)) return c.json({ renewBy }, 200, { 'cache-control': 'no-store' })
    const language = (await subscriptionOf(context, token))?.language ?? 'en'
    const words = texts[language]
    return answerPage(c, page({ language, title: words.keep, sentence: words.kept(dayIn(language, renewBy)) }))
  })
  return app
}

function requireOn(isOn: boolean, what: string): void {
  if (!isOn) throw new Problem(503, 'alerts-off', `${what} are off at this server. Follow the Atom feed instead.`)
}

async function requireModesty({ visitors, configuration }: AlertsContext, c: Context): Promise<void> {
  await visitors.consume(visitorKey(c, configuration.limits.proxies)).catch(() => {
    throw new Problem(429, 'too-many-requests', 'Enough subscriptions were asked for from here within an hour.')
  })
}

async function withdrawalPage(context: AlertsContext, token: string): Promise<string> {
  const subscription = await subscriptionOf(context, token)
  if (!subscription) return page({ language: 'en', title: texts.en.stop, sentence: texts.en.gone })
  const { language, subject } = subscription
  const words = texts[language]
  const title = await titleOf(context, subject, language)
  return page({ language, title, sentence: words.askStop, button: words.stop })
}

async function renewalPage(context: AlertsContext, token: string): Promise<string> {
  const subscription = await subscriptionOf(context, token)
  if (!subscription) return page({ language: 'en', title: texts.en.keep, sentence: texts.en.gone })
  const { language, subject, renewBy } = subscription
  const words = texts[language]
  const title = await titleOf(context, subject, language)
  return page({ language, title, sentence: words.askKeep(dayIn(language, renewBy)), button: words.keep })
}

function wantsPage(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false
}

function answerPage(c: Context, text: string): Response {
  return c.body(text, 200, PAGE_HEADERS)
}

function tokenIn(c: Context): string {
  const result = tokenParameter.safeParse(c.req.param())
  if (!result.success) throw new Problem(400, 'bad-input', 'This link is not complete. Copy it again from the message.')
  return result.data.token
}
