import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { answerError } from './errors.ts'
import { Problem } from './problem.ts'

/** The router of a part of the API: what its schemas refuse is answered as a problem that names the place. */
export function createRouter(): OpenAPIHono {
  const router = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue?.path.map(String).join('.')
      throw new Problem(400, 'bad-input', `${place ? `${place}: ` : ''}${wordsOf(issue?.message)}.`)
    },
  })
  router.onError(answerError)
  return router
}

/** What zod says of a value that is not there is a programmer's sentence. */
function wordsOf(message = 'not understood'): string {
  if (message.endsWith('received undefined')) return 'missing'
  return message.endsWith('received NaN') ? 'missing, or no number' : message
}

/** Refuses a longer body before anybody reads it. To be used on paths by their names: a pattern would be everybody's. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new Problem(413, 'too-large', `The body may have ${maxBytes} bytes at most.`, { maxBytes })
    },
  })
}

/** Wants a body to say that it is JSON: a form of another site cannot say so, and need not be read. */
export const requireJson: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'POST' && !/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    throw new Problem(415, 'unsupported-type', 'The body must be JSON, and say so: content-type: application/json.')
  }
  await next()
}
