import { createClient, custom } from 'viem'
import * as z from 'zod/mini'
import type { ReadClient } from '../actions/internal/read.ts'
import { GarbledAnswerError } from '../logs/garbled-answer.ts'
import { type Patience, patiently } from '../logs/patience.ts'

const quantity = z.string().check(z.regex(/^0x[\da-f]{1,64}$/i))
const word = z.string().check(z.regex(/^0x[\da-f]{64}$/i))
const data = z.string().check(z.regex(/^0x(?:[\da-f]{2})*$/i))
const block = z.looseObject({ number: quantity, hash: word, timestamp: quantity })
const nodes = z.array(data).check(z.maxLength(65))

/** What an answer has to look like before anything is done with it, by method. */
const ANSWERS: Readonly<Record<string, z.ZodMiniType>> = {
  eth_chainId: quantity,
  eth_call: data,
  eth_getCode: data,
  eth_getStorageAt: data,
  eth_getBlockByNumber: block,
  eth_getBlockByHash: block,
  // Each log is looked at when it is read.
  eth_getLogs: z.custom<unknown[]>(Array.isArray),
  eth_getProof: z.looseObject({
    accountProof: nodes,
    storageProof: z.array(z.looseObject({ key: z.string(), value: quantity, proof: nodes })),
  }),
}

/** How many questions are open at a node at a time. */
const QUESTIONS_AT_ONCE = 16

/**
 * The same node, asked through nothing but its requests: again when it fails in a way that passes, and believed to have
 * answered only what has an answer's shape. Once the signal is aborted, it asks nothing more.
 */
export function patientNode(client: ReadClient, patience: Patience): ReadClient {
  const places = new Places(QUESTIONS_AT_ONCE)
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const answer = await client.request({ method, params } as never)
    // Null is the answer for a block that the node does not have.
    if (answer === null && method.startsWith('eth_getBlock')) return null
    const parsed = ANSWERS[method]?.safeParse(answer)
    if (!parsed?.success) throw new GarbledAnswerError(method, shapeOf(answer))
    return answer
  }
  const request = ({ method, params }: { method: string; params?: unknown }) =>
    places.take(() => patiently(() => ask(method, params), patience))
  return createClient({ chain: client.chain, transport: custom({ request }, { retryCount: 0 }) })
}

function shapeOf(answer: unknown): string {
  if (typeof answer !== 'string') return answer === null ? 'null' : typeof answer
  return `"${answer.slice(0, 60)}"`
}

/** A number of places: who finds none waits for one. */
class Places {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async take<answer>(use: () => Promise<answer>): Promise<answer> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await use()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
