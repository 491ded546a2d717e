import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A relay that answers what it is told to. */
export class StubRelay {
  answer: { status: number; body: unknown } = { status: 202, body: {} }
  /** How often something was handed to it. */
  handed = 0
  private server: Server | undefined
  private port = 0

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      if (request.method === 'POST') this.handed++
      request.resume()
      response.writeHead(this.answer.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(this.answer.body))
    })
    this.server = server
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve))
    this.port = (server.address() as AddressInfo).port
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/v1/relay`
  }

  async stop(): Promise<void> {
    const { server } = this
    this.server = undefined
    server?.closeAllConnections()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  }
}
