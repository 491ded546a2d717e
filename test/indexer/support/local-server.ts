import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { CERTIFICATE, PRIVATE_KEY } from './certificate.ts'

/** A request as it came in, its body complete. */
export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface LocalServer {
  port: number
  /** On the loopback, without a slash at the end. */
  url: string
  received: Received[]
  close(): Promise<void>
}

type Answer = (received: Received, response: ServerResponse) => void

/** A stranger's server on the loopback, which writes down what it is asked. */
export async function localServer(answer: Answer, { secure = false } = {}): Promise<LocalServer> {
  const received: Received[] = []
  const listen = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method = '', url: path = '', headers } = request
    const one = { method, path, headers, body: Buffer.concat(parts) }
    received.push(one)
    answer(one, response)
  }
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    listen(request, response).catch(() => response.destroy())
  }
  const server = secure
    ? createSecureServer({ cert: CERTIFICATE, key: PRIVATE_KEY }, onRequest)
    : createServer(onRequest)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
