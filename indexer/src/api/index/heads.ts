import { createRoute } from '@hono/zod-openapi'
import type { Head } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import { createRouter } from '../platform/router.ts'
import { answers, atBlocks } from './answers.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/heads',
  summary: 'The newest block of each chain that this index has read',
  responses: answers(atBlocks({}), 'Compare with a node: how far behind the index is.'),
})

export function headsRoutes(heads: () => ReadonlyMap<number, Head>) {
  const router = createRouter()
  router.openapi(route, (context) => {
    context.header('cache-control', 'no-cache')
    return context.json({ blocks: plainJson([...heads().values()]) }, 200)
  })
  return router
}
