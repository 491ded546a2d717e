import { parseAccountId } from '@amana/sdk/caip'
import { createRoute, z } from '@hono/zod-openapi'
import type { Feature } from '../platform/feature.ts'
import { visitorKey } from '../platform/limits.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter, limitBody, requireJson } from '../platform/router.ts'
import { type BoxBody, bodySchema, MAX_BODY_BYTES, wordSchema } from './body.ts'
import { type Box, createBox } from './box.ts'
import { keepDecision } from './decisions.ts'
import { draftOf, draftSchema, keepInvitation, keepProof } from './drafts.ts'
import { forgetEnded } from './forget.ts'
import { listingOf, listingSchema } from './listing.ts'
import { hearingOf } from './matter.ts'
import { signaturesMigrations } from './migrations.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({ type: z.string(), detail: z.string() }) } },
})

const postRoute = createRoute({
  method: 'post',
  path: '/v1/signatures',
  summary: 'Leave a signature for whoever carries it: an attestation, a ruling, an invitation, a proof of control',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    201: {
      description: 'It is in the box',
      content: { 'application/json': { schema: z.object({ kept: z.literal(true), validUntil: z.int() }) } },
    },
    400: problem('It cannot be read'),
    404: problem('There is no such campaign, milestone or draft'),
    409: problem('The signer has signed something newer, or the chain has it already'),
    422: problem('The contract would not take it'),
    429: problem('Too many in this minute'),
  },
})

const account = z
  .string()
  .refine((text) => parseAccountId(text) !== undefined, 'no account in CAIP-10')
  .openapi({ example: 'eip155:31337:0x5311482e83689efaE6cddDE308A885E644e7660F' })

const getRoute = createRoute({
  method: 'get',
  path: '/v1/signatures',
  summary: 'What waits about a milestone: exactly what `approve`, `reject` and `rule` take, for anyone to carry',
  request: {
    query: z.object({
      campaign: account,
      milestone: z
        .string()
        .regex(/^(?:\d|1[0-5])$/, 'no milestone: 0 to 15')
        .transform(Number),
    }),
  },
  responses: {
    200: { description: 'At the newest block', content: { 'application/json': { schema: listingSchema } } },
    404: problem('There is no such campaign or milestone'),
  },
})

const draftRoute = createRoute({
  method: 'get',
  path: '/v1/signatures/drafts/{charity}/{draft}',
  summary: 'Whom a charity invites into a campaign that it drafts, and who has answered',
  request: { params: z.object({ charity: account, draft: wordSchema }) },
  responses: {
    200: { description: 'The draft', content: { 'application/json': { schema: draftSchema } } },
    404: problem('There is no such draft'),
  },
})

/** Keeps signatures until they are carried: only those that count, one per signer and matter, no longer than they are asked for. */
export const signatures: Feature = {
  name: 'signatures',
  migrations: signaturesMigrations,
  routes(services) {
    const box = createBox(services)
    const routes = createRouter()
    routes.use('/v1/signatures', limitBody(MAX_BODY_BYTES), requireJson)
    routes.openapi(postRoute, async (context) => {
      const body = context.req.valid('json')
      const visitor = visitorKey(context, services.configuration.limits.proxies)
      await box.allow('visitor', visitor)
      if (body.kind === 'invitation') await box.allow('draft', visitor)
      await keep(box, body)
      context.header('cache-control', 'no-store')
      return context.json({ kept: true as const, validUntil: body.validUntil }, 201)
    })
    routes.openapi(getRoute, async (context) => {
      const { campaign, milestone } = context.req.valid('query')
      const hearing = await hearingOf(box, accountOf(campaign), milestone)
      context.header('cache-control', 'no-store')
      return context.json(await listingOf(services.database, hearing), 200)
    })
    routes.openapi(draftRoute, async (context) => {
      const { charity, draft } = context.req.valid('param')
      const { chainId, address } = accountOf(charity)
      context.header('cache-control', 'no-store')
      return context.json(await draftOf(box, { chainId, charity: address, draft }), 200)
    })
    return routes
  },
  duties(services) {
    const box = createBox(services)
    return [{ name: 'signatures-forgetting', every: 60, run: (signal) => forgetEnded(box, signal) }]
  },
}

async function keep(box: Box, body: BoxBody): Promise<void> {
  switch (body.kind) {
    case 'attestation':
    case 'ruling':
      await keepDecision(box, body)
      return
    case 'invitation':
      return keepInvitation(box, body)
    case 'proof-of-control':
      return keepProof(box, body)
  }
}

function accountOf(text: string) {
  const parsed = parseAccountId(text)
  if (!parsed) throw new Problem(400, 'bad-input', `${text} is no account in CAIP-10.`)
  return parsed
}
