import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from './problem.ts'

/**
 * Routes that let nothing in which their schemas do not describe: what does not fit is refused with the place of the first
 * fault, and a body that is too long before it is parsed.
 *
 * @param maxBodyBytes - What the longest body may measure.
 */
export function strictRoutes({ maxBodyBytes }: { maxBodyBytes: number }): OpenAPIHono {
  const routes = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue?.path.map(String).join('.') || 'the whole'
      throw new Problem(400, 'malformed', `The request cannot be read: ${place}: ${issue?.message}.`, { place })
    },
  })
  const limit = bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw new Problem(413, 'body-too-long', `The body may have ${maxBodyBytes} bytes at most.`, { maxBodyBytes })
    },
  })
  routes.use('*', limit, requireJson)
  return routes
}

/** Hono’s own word for it is no problem document. What was read here is not read twice. */
const requireJson: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'POST') {
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
      throw new Problem(415, 'unsupported-type', 'The body must be JSON, and say so: content-type: application/json.')
    }
    try {
      JSON.parse(await context.req.text())
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new Problem(400, 'malformed', 'The request cannot be read: its body is no JSON.')
    }
  }
  await next()
}
