import { register } from 'prom-client'
import { createRouter } from './router.ts'

/**
 * Our own figures, in the format that Prometheus reads. What the index itself does, and how long requests took, is at
 * `/metrics`, which Ponder answers.
 */
export function metricsRoutes() {
  const router = createRouter()
  router.get('/v1/metrics', async (context) =>
    context.body(await register.metrics(), 200, { 'content-type': register.contentType, 'cache-control': 'no-store' }),
  )
  return router
}
