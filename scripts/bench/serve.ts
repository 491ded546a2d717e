// A chain of this process behind HTTP, on the loopback only: as it is, or as a public node far away would answer.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { LOOPBACK } from '../chain.ts'

const requestSchema = z.object({
  id: z.union([z.number(), z.string()]),
  method: z.string(),
  params: z.array(z.any()).default([]),
})
const rangeSchema = z.union([
  z.object({ blockHash: z.string() }).transform(() => 1),
  z
    .object({ fromBlock: z.string(), toBlock: z.string() })
    .transform(({ fromBlock, toBlock }) => Number(toBlock) - Number(fromBlock) + 1),
])
const errorSchema = z.object({ code: z.number().catch(-32_603), message: z.string() })
/** As the JSON-RPC extension for limits has it. */
const LIMIT_EXCEEDED = -32_005

export interface Distance {
  /** Milliseconds before each answer. */
  latency: number
  /** How many blocks one `eth_getLogs` may span; both ends count. */
  mostBlocks: number
}

export interface Served {
  url: string
  close: () => Promise<void>
}

type Ask = (method: string, params: unknown[]) => Promise<unknown>

export async function serve(ask: Ask, { latency, mostBlocks }: Distance): Promise<Served> {
  const server = createServer(async (request, response) => {
    // As public nodes do: pages of any site may ask.
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { 'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Max-Age': '600' }).end()
      return
    }
    const { id, method, params } = requestSchema.parse(JSON.parse(Buffer.concat(await request.toArray()).toString()))
    if (latency > 0) await wait(latency)
    const answer = await answerOf(ask, { method, params, mostBlocks })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ jsonrpc: '2.0', id, ...answer }))
  })
  server.listen(0, LOOPBACK)
  await once(server, 'listening')
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answerOf(
  ask: Ask,
  { method, params, mostBlocks }: { method: string; params: unknown[]; mostBlocks: number },
) {
  if (method === 'eth_getLogs' && blocksIn(params[0]) > mostBlocks) {
    return { error: { code: LIMIT_EXCEEDED, message: `query exceeds max block range ${mostBlocks}` } }
  }
  try {
    return { result: await ask(method, params) }
  } catch (error) {
    return { error: errorSchema.parse(error) }
  }
}

/** Of a filter; both ends count. */
function blocksIn(filter: unknown): number {
  return rangeSchema.parse(filter)
}
