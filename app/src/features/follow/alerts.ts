import * as z from 'zod/mini'

/** What one may be told about, as docs/alerts.md has it. */
export const ALERT_KINDS = ['claim', 'objection', 'ruling', 'release', 'refund', 'update', 'question'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

const offer = z.object({
  push: z.object({ on: z.boolean(), publicKey: z.nullable(z.string().check(z.regex(/^[\w-]{87}$/))) }),
})

const token = z.string().check(z.regex(/^[\w.-]{1,200}$/))
const subscribed = z.object({ token, renewBy: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)) })
const problem = z.object({ type: z.string() })

/** What of a subscription this browser keeps: enough to end it. */
export const keptSubscription = z.object({ token, renewBy: z.string() })
export type KeptSubscription = z.infer<typeof keptSubscription>

/** Why nobody will be told. */
export type AlertProblem = 'off' | 'refused' | 'tooMany' | 'indexDown'

export class AlertError extends Error {
  readonly problem: AlertProblem

  constructor(problem: AlertProblem) {
    super(`alerts: ${problem}`)
    this.name = 'AlertError'
    this.problem = problem
  }
}

/** The key to subscribe with; nothing when the server sends no messages to browsers. */
export async function alertKey(indexUrl: string, signal?: AbortSignal): Promise<string | undefined> {
  const answer = await ask(`${indexUrl}/v1/alerts`, signal ? { signal } : {})
  if (!answer.ok) throw new AlertError('indexDown')
  const { push } = parsed(offer, await bodyOf(answer))
  return push.on && push.publicKey !== null ? push.publicKey : undefined
}

export interface Wish {
  /** CAIP-10 of a campaign or a charity. */
  about: string
  kinds: readonly AlertKind[]
  language: string
}

export async function subscribe(
  indexUrl: string,
  subscription: PushSubscriptionJSON,
  { about, kinds, language }: Wish,
): Promise<KeptSubscription> {
  const { endpoint, keys } = subscription
  const answer = await ask(`${indexUrl}/v1/alerts/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subscription: { endpoint, keys }, about, kinds, language }),
  })
  const body = await bodyOf(answer)
  if (answer.ok) return parsed(subscribed, body)
  throw new AlertError(problemOf(answer.status, body))
}

/** The same whether the server knew it or not: afterwards nobody is told. */
export async function withdraw(indexUrl: string, { token: known }: KeptSubscription): Promise<void> {
  const answer = await ask(`${indexUrl}/v1/alerts/withdraw/${encodeURIComponent(known)}`, { method: 'DELETE' })
  if (!answer.ok && answer.status !== 404) throw new AlertError('indexDown')
}

function problemOf(status: number, body: unknown): AlertProblem {
  const named = z.safeParse(problem, body)
  if (status === 503 && named.success && named.data.type.endsWith('alerts-off')) return 'off'
  if (status === 422) return 'refused'
  return status === 429 || status === 503 ? 'tooMany' : 'indexDown'
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'error', credentials: 'omit' })
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new AlertError('indexDown')
  }
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch {
    return undefined
  }
}

function parsed<schema extends z.ZodMiniType>(schema: schema, body: unknown): z.output<schema> {
  const result = z.safeParse(schema, body)
  if (!result.success) throw new AlertError('indexDown')
  return result.data
}
