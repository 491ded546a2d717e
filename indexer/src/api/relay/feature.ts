import { createRoute, z } from '@hono/zod-openapi'
import { BaseError } from 'viem'
import type { Feature } from '../platform/feature.ts'
import { visitorKey } from '../platform/limits.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter, limitBody, requireJson } from '../platform/router.ts'
import { answerOf, type ErrandAnswer, errandSchema } from './answer.ts'
import { attend } from './attend.ts'
import { bodySchema, MAX_BODY_BYTES } from './body.ts'
import type { Carrier } from './carriers.ts'
import { createDesk, type Desk } from './desk.ts'
import { examine } from './examine.ts'
import { refused } from './metrics.ts'
import { relayMigrations } from './migrations.ts'
import { refresh } from './outcome.ts'
import { type OtherWay, otherWay, refusal } from './refusals.ts'
import { statusOf, statusSchema } from './status.ts'
import { findErrand, forgetOld, type KeptErrand } from './store.ts'
import { submit } from './submit.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({ type: z.string(), detail: z.string() }) } },
})
const errand = (description: string) => ({ description, content: { 'application/json': { schema: errandSchema } } })

const statusRoute = createRoute({
  method: 'get',
  path: '/v1/relay',
  summary: 'Whether this server carries signed gifts and entries, for which chains and tokens, and within which limits',
  responses: {
    200: { description: 'On or off', content: { 'application/json': { schema: statusSchema } } },
  },
})

const postRoute = createRoute({
  method: 'post',
  path: '/v1/relay',
  summary: 'Carry a gift or a journal entry that its author signed; the same signature again gives the same answer',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    200: errand('It is in a block, or can no longer be in one'),
    202: errand('It is on its way'),
    400: problem('It cannot be read'),
    409: problem('Another entry has the same number'),
    413: problem('The body is too long'),
    422: problem('It is not carried; `instead` says how it can be done'),
    429: problem('A budget of this hour is spent, or too many requests came in this minute'),
    503: problem('The relay is off, empty, or its node does not answer'),
  },
})

const getRoute = createRoute({
  method: 'get',
  path: '/v1/relay/{id}',
  summary: 'How an errand stands',
  request: { params: z.object({ id: z.string().regex(/^0x[\da-f]{64}$/, 'no id of an errand') }) },
  responses: { 200: errand('As the newest block says'), 404: problem('There is no such errand') },
})

/** Carries what others signed: the signer needs no gas, and the carrier can change nothing but the moment. */
export const relay: Feature = {
  name: 'relay',
  migrations: relayMigrations,
  routes(services) {
    const desk = createDesk(services)
    const routes = createRouter()
    routes.use('/v1/relay', limitBody(MAX_BODY_BYTES), requireJson)
    routes.openapi(statusRoute, async (context) => {
      context.header('cache-control', 'no-store')
      return context.json(await statusOf(desk), 200)
    })
    routes.openapi(postRoute, async (context) => {
      const body = context.req.valid('json')
      context.header('cache-control', 'no-store')
      const answer = await counted(otherWay(body.kind), async (instead) => {
        // One who makes noise spends what is theirs before what is everybody's.
        await desk.allow('visitor', visitorKey(context, services.configuration.limits.proxies), instead)
        await desk.allow('all', '', instead)
        return tell(desk, await submit(desk, await examine(desk, body)))
      })
      return isUnderWay(answer) ? context.json(answer, 202) : context.json(answer, 200)
    })
    routes.openapi(getRoute, async (context) => {
      const kept = await findErrand(services.database, context.req.valid('param').id)
      if (!kept) throw new Problem(404, 'no-such-errand', 'There is no such errand, or it is over and forgotten.')
      context.header('cache-control', 'no-store')
      return context.json(await tell(desk, kept), 200)
    })
    return routes
  },
  duties(services) {
    const { carriers } = createDesk(services)
    const { database, configuration } = services
    return [
      {
        name: 'relay-attendance',
        every: 2,
        async run(signal) {
          // A chain whose node is silent does not hold up the others.
          const turns = [...carriers.values()].map((carrier) => attend(database, carrier, signal))
          const [failed] = (await Promise.allSettled(turns)).filter(({ status }) => status === 'rejected')
          if (failed?.status === 'rejected') throw failed.reason
        },
      },
      {
        name: 'relay-forgetting',
        every: 3_600,
        run: () => forgetOld(database, configuration.relay.rememberedDays),
      },
    ]
  },
}

function isUnderWay({ state }: ErrandAnswer): boolean {
  return state === 'sent' || state === 'unknown'
}

/** One look at the chain for all who ask at the same time. */
function lookedAt({ looks, services }: Desk, carrier: Carrier, kept: KeptErrand): Promise<KeptErrand> {
  const key = `${kept.errand.id} ${kept.errand.digest} ${kept.state}`
  const underWay = looks.get(key)
  if (underWay) return underWay
  const look = refresh(services.database, carrier, kept).finally(() => looks.delete(key))
  looks.set(key, look)
  return look
}

async function tell(desk: Desk, kept: KeptErrand): Promise<ErrandAnswer> {
  const { database } = desk.services
  const carrier = desk.carriers.get(kept.errand.chainId)
  try {
    if (!carrier) return await answerOf(database, kept, { reached: false })
    return await answerOf(database, await lookedAt(desk, carrier, kept), { reached: true })
  } catch (error) {
    if (!(error instanceof BaseError)) throw error
    return answerOf(database, kept, { reached: false })
  }
}

/** Every refusal is counted; a node that does not answer is one, with the way that is left. */
async function counted<result>(instead: OtherWay, run: (instead: OtherWay) => Promise<result>): Promise<result> {
  try {
    return await run(instead)
  } catch (error) {
    const told =
      error instanceof BaseError
        ? refusal(503, 'node-silent', 'The relay’s node does not answer. Nothing was sent.', instead)
        : error
    if (told instanceof Problem) refused.inc({ code: told.code })
    throw told
  }
}
