import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { graphqlRoutes } from './index/graphql.ts'
import { indexRoutes } from './index/routes.ts'
import type { IndexSource } from './index/source.ts'
import { createPlaces, fewAtOnce } from './platform/at-once.ts'
import { crossOrigin } from './platform/cross-origin.ts'
import { answerNotFound } from './platform/errors.ts'
import type { Feature, Services } from './platform/feature.ts'
import { limitRequests } from './platform/limits.ts'
import type { Listing } from './platform/listing.ts'
import { metricsRoutes } from './platform/metrics.ts'
import { createRouter, limitBody } from './platform/router.ts'
import { safeHeaders } from './platform/safe-headers.ts'

/** Of any body; features that take less say so themselves. */
const limitSize = limitBody(65_536)

/** The content store reads bodies piece by piece, with limits of its own on size and time. */
function isUpload({ req }: Context): boolean {
  return req.method === 'PUT' && req.path.startsWith('/v1/content/')
}

/** The whole API: the index's own paths, and those of every feature. */
export function createApp(
  source: IndexSource,
  services: Services,
  listing: Listing,
  features: readonly Feature[],
): OpenAPIHono {
  const app = createRouter()
  // First of all: refusals are to be read, too.
  app.use(crossOrigin)
  app.use(safeHeaders)
  app.use(limitRequests(services.configuration.limits))
  const { limits, content } = services.configuration
  // How many there are in all, the store itself counts; nobody's slow ones take all its places.
  const ofVisitor = { all: Number.POSITIVE_INFINITY, perVisitor: Math.ceil(content.uploadsAtOnce / 4) }
  const fewUploads = fewAtOnce(createPlaces(ofVisitor), limits.proxies)
  app.use(async (context, next) => (isUpload(context) ? fewUploads(context, next) : limitSize(context, next)))
  // A visitor holds no more connections of the live wall than there may be requests in a minute.
  const listeners = { all: limits.liveListeners, perVisitor: limits.requestsPerMinute }
  app.use('/v1/live', fewAtOnce(createPlaces(listeners), limits.proxies))
  const costly = fewAtOnce(
    createPlaces({ all: limits.costlyAtOnce, perVisitor: limits.costlyPerVisitor }),
    limits.proxies,
  )
  app.use('/v1/campaigns/:id/ledger', costly)
  app.use('/graphql', costly)
  app.use('/v1/campaigns/*', compress())
  app.use('/v1/creations', compress())
  app.route('/', indexRoutes(source, listing))
  app.route('/', graphqlRoutes())
  app.route('/', metricsRoutes())
  for (const feature of features) app.route('/', feature.routes(services))
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    servers: [{ url: services.configuration.apiUrl }],
    info: {
      title: 'Amana API',
      version: '1',
      description:
        'A fast copy of what is on the chain. Every answer names its block; nothing here has to be believed.',
    },
  })
  // The last of all: Ponder, which this is part of, would answer in its own way.
  app.all('*', answerNotFound)
  return app
}
