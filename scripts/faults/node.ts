// A node that can be made to fail: it stands between the indexer and the chain.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { LOOPBACK } from '../chain.ts'

/** What ails a node. */
export type Ailment =
  | { kind: 'none' }
  /** Nobody listens: connections are dropped. */
  | { kind: 'down' }
  | { kind: 'slow'; milliseconds: number }
  /** Another chain answers at the same address. */
  | { kind: 'otherChain'; ask: Ask; chainId: number }
  /** Logs before this block are gone, and it says so. */
  | { kind: 'pruned'; before: number }

export type Ask = (method: string, params: unknown[]) => Promise<unknown>

export interface FaultyNode {
  url: string
  ail(ailment: Ailment): void
  /** Holds all answers back until what is done is done: a change of branch has no moment in between. */
  atOnce<result>(run: () => Promise<result>): Promise<result>
  close(): Promise<void>
}

const requestSchema = z.object({
  id: z.union([z.number(), z.string()]),
  method: z.string(),
  params: z.array(z.any()).default([]),
})
const errorSchema = z.object({ code: z.number().catch(-32_603), message: z.string() })
const fromSchema = z.object({ fromBlock: z.string() })

export async function startFaultyNode(ask: Ask): Promise<FaultyNode> {
  let ailment: Ailment = { kind: 'none' }
  let gate: Promise<unknown> = Promise.resolve()
  const server = createServer(async (request, response) => {
    try {
      const { id, method, params } = requestSchema.parse(JSON.parse(Buffer.concat(await request.toArray()).toString()))
      await gate
      if (ailment.kind === 'down') return void request.socket.destroy()
      if (ailment.kind === 'slow') await wait(ailment.milliseconds)
      send(response, { jsonrpc: '2.0', id, ...(await answerOf(ask, ailment, method, params)) })
    } catch {
      request.socket.destroy()
    }
  })
  server.listen(0, LOOPBACK)
  await once(server, 'listening')
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    ail(next) {
      ailment = next
      if (next.kind === 'down') server.closeAllConnections()
    },
    atOnce(run) {
      const done = run()
      gate = done.catch(() => {})
      return done
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function send(response: ServerResponse, answer: object): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
}

async function answerOf(ask: Ask, ailment: Ailment, method: string, params: unknown[]) {
  if (ailment.kind === 'otherChain' && method === 'eth_chainId') return { result: `0x${ailment.chainId.toString(16)}` }
  if (ailment.kind === 'pruned' && method === 'eth_getLogs') {
    const range = fromSchema.safeParse(params[0])
    if (range.success && Number(range.data.fromBlock) < ailment.before) {
      return { error: { code: 4_444, message: 'pruned history unavailable' } }
    }
  }
  try {
    return { result: await (ailment.kind === 'otherChain' ? ailment.ask : ask)(method, params) }
  } catch (error) {
    return { error: errorSchema.parse(error) }
  }
}
