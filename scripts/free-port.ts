import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { LOOPBACK } from './chain.ts'

/** A port of the loopback that nobody listens on now; for programs that cannot say which one they chose themselves. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen({ port: 0, host: LOOPBACK, exclusive: true })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
