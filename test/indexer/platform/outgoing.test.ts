import { expect } from 'chai'
import {
  createOutgoing,
  type OutgoingError,
  type OutgoingRequest,
  type OutgoingWorld,
} from '../../../indexer/src/api/platform/outgoing.ts'
import { isLoopback, isPublicAddress } from '../../../indexer/src/api/platform/public-address.ts'
import { outgoingSettings } from '../../../indexer/src/api/platform/settings.ts'
import { CERTIFICATE } from '../support/certificate.ts'
import { type LocalServer, localServer } from '../support/local-server.ts'

const PUBLIC = '93.184.215.14'

describe('requests to servers that strangers name', () => {
  const servers: LocalServer[] = []
  const serve: typeof localServer = async (answer, options) => {
    const server = await localServer(answer, options)
    servers.push(server)
    return server
  }
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
  })

  const problemOf = async (
    request: OutgoingRequest,
    settings: Parameters<typeof outgoingSettings.parse>[0] = {},
    world: OutgoingWorld = {},
  ): Promise<string> => {
    return createOutgoing(
      outgoingSettings.parse(settings),
      world,
    )(request).then(
      ({ status }) => `status ${status}`,
      (error: OutgoingError) => error.problem,
    )
  }

  it('go over TLS to the address that was looked up, to a server that shows the certificate of its name', async () => {
    const server = await serve((_, response) => response.writeHead(201, { location: '/x' }).end('taken'), {
      secure: true,
    })
    const asked: string[] = []
    const resolve = async (host: string) => {
      asked.push(host)
      return ['127.0.0.1']
    }
    const send = createOutgoing({ allowPrivateNetworks: true, ports: [443] }, { resolve, authorities: CERTIFICATE })
    const url = `https://hook.example:${server.port}/in?a=1`
    const { status, body, headers: answered } = await send({ url, body: 'hello', headers: { 'x-one': '1' } })
    const { location } = answered
    expect([status, new TextDecoder().decode(body), location]).to.deep.equal([201, 'taken', '/x'])
    expect(server.received[0]).to.deep.include({ method: 'POST', path: '/in?a=1' })
    expect(server.received[0]?.headers).to.deep.include({
      host: `hook.example:${server.port}`,
      'x-one': '1',
      'content-length': '5',
    })
    expect(server.received[0]?.headers).to.not.have.any.keys('cookie', 'authorization', 'referer')

    const named = `https://other.example:${server.port}/`
    expect(await send({ url: named }).catch((error: OutgoingError) => error.problem)).to.equal('connection')
    expect(server.received).to.have.length(1)
    expect(asked).to.deep.equal(['hook.example', 'other.example'])
  })

  it('never reach a private network, whatever the name says', async () => {
    const server = await serve((_, response) => response.end('inside'), { secure: true })
    const ports = [server.port]
    for (const address of ['127.0.0.1', '::1', '10.0.0.7', '169.254.169.254', '::ffff:127.0.0.1', '64:ff9b::7f00:1']) {
      for (const addresses of [[address], [PUBLIC, address]]) {
        const resolve = async () => addresses
        const url = `https://hook.example:${server.port}/`
        expect(await problemOf({ url }, { ports }, { resolve, authorities: CERTIFICATE }), address).to.equal(
          'forbidden-address',
        )
      }
    }
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:7f00:1]', '0', 'localhost']) {
      expect(await problemOf({ url: `https://${host}:${server.port}/` }, { ports }), host).to.equal('forbidden-address')
    }
    expect(server.received).to.deep.equal([])
  })

  it('stay with the addresses that were looked at when the name changes its mind', async () => {
    const server = await serve((_, response) => response.setHeader('connection', 'close').end())
    const answers = ['127.0.0.1', '10.0.0.7']
    let asked = 0
    const resolve = async () => [answers[asked++] ?? '10.0.0.7']
    const send = createOutgoing({ allowPrivateNetworks: true, ports: [] }, { resolve })
    const url = `http://rebinding.example:${server.port}/`
    expect((await send({ url })).status).to.equal(200)
    expect(asked).to.equal(1)
    // http of this very machine is all that is allowed: the second answer is for the next connection, and is refused.
    expect(await send({ url }).catch((error: OutgoingError) => error.problem)).to.equal('forbidden-address')
    expect([asked, server.received.length]).to.deep.equal([2, 1])
  })

  it('do not follow a redirect', async () => {
    const inside = await serve((_, response) => response.end('secret'))
    const server = await serve((_, response) => response.writeHead(302, { location: inside.url }).end())
    expect(await problemOf({ url: server.url }, { allowPrivateNetworks: true })).to.equal('status 302')
    expect(inside.received).to.deep.equal([])
  })

  it('are refused for other protocols, ports and credentials', async () => {
    const urls = ['http://a.example/', 'file:///etc/passwd', 'https://a.example:22/', 'https://u:p@a.example/', 'x', '']
    for (const url of urls) expect(await problemOf({ url }), url).to.equal('forbidden-url')
    expect(await problemOf({ url: 'ftp://127.0.0.1/' }, { allowPrivateNetworks: true })).to.equal('forbidden-url')
    const resolve = async () => [PUBLIC]
    const plain = await problemOf({ url: 'http://a.example/' }, { allowPrivateNetworks: true }, { resolve })
    expect(plain).to.equal('forbidden-address')
  })

  it('end when the answer is too long, comes too slowly or not at all', async () => {
    const long = await serve((_, response) => response.end('x'.repeat(101)))
    const settings = { allowPrivateNetworks: true }
    expect(await problemOf({ url: long.url, maxBytes: 100 }, settings)).to.equal('too-large')
    expect(await problemOf({ url: long.url, maxBytes: 101 }, settings)).to.equal('status 200')
    const slow = await serve((_, response) => {
      response.write('a beginning')
    })
    expect(await problemOf({ url: slow.url, timeout: 150 }, settings)).to.equal('timeout')
    const silent = await serve(() => {})
    expect(await problemOf({ url: silent.url, timeout: 150 }, settings)).to.equal('timeout')
    const broken = await serve((_, response) => response.destroy())
    expect(await problemOf({ url: broken.url }, settings)).to.equal('connection')
    const nowhere = async () => {
      throw new Error('ENOTFOUND')
    }
    expect(await problemOf({ url: 'https://a.example/' }, {}, { resolve: nowhere })).to.equal('no-address')
    expect(await problemOf({ url: 'https://a.example/' }, {}, { resolve: async () => [] })).to.equal('no-address')
  })

  it('end when nobody waits any more', async () => {
    const silent = await serve(() => {})
    const stop = new AbortController()
    const send = createOutgoing({ allowPrivateNetworks: true, ports: [] })
    const outcome = send({ url: silent.url, signal: stop.signal }).catch((error: Error) => error.name)
    stop.abort()
    expect(await outcome).to.equal('AbortError')
  })

  it('know which addresses are public, and which are this machine', () => {
    for (const address of [PUBLIC, '2606:2800:21f:cb07::1']) expect(isPublicAddress(address), address).to.equal(true)
    const others = [
      '0.0.0.0',
      '100.64.0.1',
      '192.168.1.1',
      '255.255.255.255',
      'fe80::1%eth0',
      'fd00::1',
      '2002:7f00:1::',
    ]
    for (const address of [...others, '2001:db8::1', '', 'a']) expect(isPublicAddress(address), address).to.equal(false)
    for (const address of ['127.0.0.1', '127.9.9.9', '::1']) expect(isLoopback(address), address).to.equal(true)
    for (const address of [PUBLIC, '10.0.0.1', '::', 'a']) expect(isLoopback(address), address).to.equal(false)
  })
})
