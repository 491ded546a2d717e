import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An index that answers what it is told to, or does not. */
export class StubIndex {
  /** By path, and `/graphql`. */
  answers = new Map<string, unknown>()
  /** Answers that are sent as they are. */
  raw = new Map<string, string>()
  status = 200
  /** Takes questions and never answers. */
  isHanging = false
  readonly asked: string[] = []
  private server: Server | undefined

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const path = request.url ?? ''
      this.asked.push(path)
      if (this.isHanging) return
      const answer = this.raw.get(path) ?? JSON.stringify(this.answers.get(path))
      response.statusCode = answer === undefined ? 404 : this.status
      response.end(answer ?? '{}')
    })
    this.server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((resolve) => this.server?.close(resolve))
  }
}
