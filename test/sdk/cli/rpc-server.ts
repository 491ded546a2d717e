import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Between, LocalChain } from '../local-chain.ts'

interface JsonRpcRequest {
  id: number
  method: string
  params?: unknown
}

/** The chain as a node on the loopback. `between` may answer itself or change what the node says. */
export async function serveChain(chain: LocalChain, between: Between = (request, ask) => ask(request as never)) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const asked = JSON.parse(Buffer.concat(parts).toString()) as JsonRpcRequest
    const answer = await between(asked, chain.ask).then(
      (result) => ({ result }),
      ({ code, message, data }: { code?: number; message: string; data?: unknown }) => ({
        error: { code: code ?? -32_000, message, data },
      }),
    )
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ jsonrpc: '2.0', id: asked.id, ...answer }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
