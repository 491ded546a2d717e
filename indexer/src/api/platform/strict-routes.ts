import { OpenAPIHono } from '@hono/zod-openapi'
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
  routes.use('*', limit)
  return routes
}
