import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { Problem } from './problem.ts'

/** Everything that is thrown becomes problem+json; what nobody expected is logged and says nothing of our insides. */
export function answerError(error: Error, context: Context): Response {
  if (error instanceof Problem) return error.getResponse()
  if (error instanceof HTTPException) {
    return new Problem(
      error.status as 400,
      codeOf(error.status),
      error.message || 'This cannot be answered.',
    ).getResponse()
  }
  // The path as it is described: what stands in its place may be somebody's secret.
  console.error(`${context.req.method} ${routePath(context, -1)}:`, error)
  return new Problem(
    500,
    'internal',
    'Something is wrong on our side. The chain itself can be read without us.',
  ).getResponse()
}

export function answerNotFound(): Response {
  return new Problem(404, 'no-such-path', 'There is nothing here; /openapi.json lists what there is.').getResponse()
}

function codeOf(status: number): string {
  return status === 413 ? 'too-large' : status === 400 ? 'bad-input' : `http-${status}`
}
