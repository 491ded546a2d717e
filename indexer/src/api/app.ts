import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { features } from './features.ts'
import { graphqlRoutes } from './index/graphql.ts'
import { indexRoutes } from './index/routes.ts'
import type { IndexSource } from './index/source.ts'
import { answerError, answerNotFound } from './platform/errors.ts'
import type { Services } from './platform/feature.ts'
import { limitRequests } from './platform/limits.ts'
import type { Listing } from './platform/listing.ts'
import { metricsRoutes } from './platform/metrics.ts'
import { Problem } from './platform/problem.ts'
import { createRouter } from './platform/router.ts'

/** Of any body; features that take less say so themselves. */
const MAX_BODY = 1_100_000

/** The whole API: the index's own paths, and those of every feature. */
export function createApp(source: IndexSource, services: Services, listing: Listing): OpenAPIHono {
  const app = createRouter()
  app.onError(answerError)
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      crossOriginResourcePolicy: 'cross-origin',
      crossOriginOpenerPolicy: false,
      xFrameOptions: false,
    }),
  )
  app.use(limitRequests(services.configuration.limits))
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new Problem(413, 'too-large', `A body has ${MAX_BODY} bytes at most.`)
      },
    }),
  )
  app.use('/v1/campaigns/*', compress())
  app.route('/', indexRoutes(source, listing))
  app.route('/', graphqlRoutes())
  app.route('/', metricsRoutes())
  for (const feature of features) app.route('/', feature.routes(services))
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
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
