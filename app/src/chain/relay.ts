import type { Hash } from 'viem'
import * as z from 'zod/mini'
import { askIndex } from '../data/index-client.ts'

const hash = z.pipe(
  z.string().check(z.regex(/^0x[\da-f]{64}$/i)),
  z.transform((text) => text as Hash),
)

/** How an errand stands, as far as a page needs it. */
const errandSchema = z.object({
  id: hash,
  state: z.enum(['sent', 'included', 'reverted', 'withdrawn', 'unknown']),
  transaction: z.nullable(hash),
  reason: z.nullable(z.object({ code: z.string().check(z.maxLength(100)) })),
})
export type Errand = z.output<typeof errandSchema>

/** RFC 9457. The last part of `type` is the code. */
const problemSchema = z.object({
  type: z.string().check(z.maxLength(200)),
  error: z.optional(z.object({ code: z.string().check(z.maxLength(100)) })),
})

const digits = z.string().check(z.regex(/^\d{1,78}$/))
const statusSchema = z.object({
  on: z.boolean(),
  chains: z.array(
    z.object({
      chainId: z.int(),
      /** CAIP-10: whose entries it carries. */
      journal: z.optional(z.string().check(z.maxLength(100))),
      tokens: z.array(z.object({ token: z.string().check(z.maxLength(100)), minimumGift: digits })),
      remaining: z.object({ errands: z.string(), gas: z.string(), purse: z.string() }),
    }),
  ),
})
export type RelayStatus = z.output<typeof statusSchema>

/** The relay said no, and why. */
export class RelayRefusedError extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The relay does not carry it: ${code}`)
    this.name = 'RelayRefusedError'
    this.code = code
  }
}

/** Milliseconds. */
const PATIENCE = 20_000

/** Whether this server carries signed gifts, for which tokens, and from how much on. Throws when it does not answer. */
export function relayStatus(indexUrl: string, signal?: AbortSignal): Promise<RelayStatus> {
  return askIndex({ url: indexUrl, path: '/v1/relay', schema: statusSchema, signal })
}

/** Hands something over; the same again gives the same answer. Throws `RelayRefusedError`, or anything else for silence. */
export async function askRelay(relayUrl: string, body: string): Promise<Errand> {
  const headers = { 'content-type': 'application/json' }
  return errandOf(await ask(relayUrl, { method: 'POST', headers, body }))
}

/** How it stands; nothing when the relay does not know it (any more). */
export async function errandAt(relayUrl: string, id: Hash): Promise<Errand | undefined> {
  const response = await ask(`${relayUrl}/${id}`, {})
  return response.status === 404 ? undefined : errandOf(response)
}

async function errandOf(response: Response): Promise<Errand> {
  if (response.ok) return errandSchema.parse(await response.json())
  // A proxy's own page about an outage is no refusal of the relay's.
  const { type, error } = problemSchema.parse(await response.json())
  throw new RelayRefusedError(error?.code ?? type.split('/').at(-1) ?? 'unknown')
}

function ask(url: string, question: RequestInit): Promise<Response> {
  return fetch(url, {
    ...question,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  })
}
