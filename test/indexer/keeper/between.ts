// Stands between the keeper and a node, as an HTTP server, and can be told to misbehave.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RpcCall {
  id: unknown
  method: string
  params: unknown[]
}

export type Forward = (call: RpcCall) => Promise<unknown>

/** What becomes of a call: a result, or `Silence` for a connection that breaks off. */
export type Conduct = (call: RpcCall, forward: Forward) => Promise<unknown>

export class Silence extends Error {}
/** An error that the node itself answers with. */
export class RpcError extends Error {}

export interface Between {
  url: string
  /** Every method that was asked for, in order. */
  asked: string[]
  behave(conduct: Conduct): void
  close(): Promise<void>
}

export const honest: Conduct = (call, forward) => forward(call)

export async function standBetween(nodeUrl: string): Promise<Between> {
  let conduct = honest
  const asked: string[] = []
  const forward: Forward = async (call) => {
    const response = await fetch(nodeUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', ...call }),
    })
    const { result, error } = (await response.json()) as {
      result?: unknown
      error?: { message: string; data?: unknown }
    }
    if (error) throw Object.assign(new RpcError(error.message), error)
    return result
  }
  const server = createServer(async (request, response) => {
    const call = JSON.parse(await bodyOf(request)) as RpcCall
    asked.push(call.method)
    const answer = { jsonrpc: '2.0', id: call.id }
    try {
      response.end(JSON.stringify({ ...answer, result: await conduct(call, forward) }))
    } catch (error) {
      if (error instanceof RpcError) {
        const { message, code = -32000, data } = error as RpcError & { code?: number; data?: unknown }
        response.end(JSON.stringify({ ...answer, error: { code, message, data } }))
      } else request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (next) => {
      conduct = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += part
  return text
}
