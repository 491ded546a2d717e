import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

/** The router of a feature: what its schemas refuse is answered as a problem that names the place. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue?.path.join('.')
      throw new Problem(400, 'bad-input', `${place ? `${place}: ` : ''}${issue?.message ?? 'not understood'}.`)
    },
  })
}
