import { register } from 'prom-client'
import { createRouter } from './router.ts'

/** Milliseconds. */
const KEPT_FOR = 2_000

/**
 * Our own figures, in the format that Prometheus reads. What the index itself does, and how long requests took, is at
 * `/metrics`, which Ponder answers.
 */
export function metricsRoutes() {
  const router = createRouter()
  let kept: { text: Promise<string>; at: number } | undefined
  router.get('/v1/metrics', async (context) => {
    // Some figures are asked of a node: everybody who reads them within a few seconds reads the same ones.
    if (!kept || performance.now() - kept.at > KEPT_FOR) kept = { text: register.metrics(), at: performance.now() }
    const headers = { 'content-type': register.contentType, 'cache-control': 'no-store' }
    return context.body(await kept.text, 200, headers)
  })
  return router
}
