// Speaks the part of Kubo's RPC API that the store uses, as https://docs.ipfs.tech/reference/kubo/rpc/ documents it. It is no
// IPFS node: what it cannot show is that a real one keeps to its documentation.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hashToCid } from '@amana/sdk/content'

export interface KuboEndpoint {
  url: string
  blocks: Map<string, Buffer>
  /** Commands that were asked for, in order. */
  asked: string[]
  /** What the next `block/put` says instead of keeping anything. */
  failure: string | undefined
  close(): Promise<void>
}

export async function kuboEndpoint(authorization?: string): Promise<KuboEndpoint> {
  const blocks = new Map<string, Buffer>()
  const pins = new Set<string>()
  const asked: string[] = []
  const endpoint: Omit<KuboEndpoint, 'url' | 'close'> = { blocks, asked, failure: undefined }

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': Buffer.isBuffer(body) ? 'text/plain' : 'application/json' })
      response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
    }
    const error = (Message: string) => answer(500, { Message, Code: 0, Type: 'error' })
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://kubo')
    const command = pathname.replace('/api/v0/', '')
    asked.push(command)
    if (request.method !== 'POST') return answer(405, '405 - Method Not Allowed')
    if (authorization && request.headers.authorization !== authorization) return answer(403, '403 - Forbidden')
    const cid = searchParams.get('arg') ?? ''
    const block = blocks.get(cid)

    if (command === 'block/put') {
      const init = { method: 'POST', headers: request.headers as Record<string, string>, body: request, duplex: 'half' }
      const form = await new Request('http://kubo', init as never).formData()
      const bytes = Buffer.from(await (form.get('data') as File).arrayBuffer())
      if (endpoint.failure) return error(endpoint.failure)
      if (bytes.length > 1_048_576) return error('produced block is over 1MiB: big blocks can not be exchanged')
      const wanted = [searchParams.get('cid-codec'), searchParams.get('mhtype')]
      if (wanted.join() !== 'raw,sha2-256') return error('another codec or hash function')
      const name = hashToCid(`0x${createHash('sha256').update(bytes).digest('hex')}`)
      blocks.set(name, bytes)
      if (searchParams.get('pin') === 'true') pins.add(name)
      return answer(200, { Key: name, Size: bytes.length })
    }
    if (command === 'pin/ls') {
      if (!pins.has(cid)) return error(`path '${cid}' is not pinned`)
      return answer(200, { Keys: { [cid]: { Type: 'recursive', Name: '' } } })
    }
    if (command === 'pin/rm') {
      if (!pins.delete(cid)) return error('not pinned or pinned indirectly')
      return answer(200, { Pins: [cid] })
    }
    if (command === 'block/rm') {
      if (pins.has(cid)) return answer(200, { Hash: cid, Error: 'pinned: recursive' })
      blocks.delete(cid)
      return answer(200, { Hash: cid, Error: '' })
    }
    // A real node would go and ask the network, for as long as it takes.
    if (!block) return error('block was not found locally (offline): ipld: could not find it')
    if (command === 'block/get') return answer(200, block)
    if (command === 'block/stat') return answer(200, { Key: cid, Size: block.length })
    return answer(404, '404 page not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(endpoint, {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}
