import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect } from 'chai'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { isPublicAddress, type Web } from '../../../sdk/src/cli/web.ts'
import { readPage, type WebError } from '../../../sdk/src/cli/well-known.ts'
import { type } from './terminal.ts'
import { CHAIN_ID, type CliWorld, cliWorld, TERMS } from './world.ts'

const PUBLIC = '93.184.215.14'

describe('amana verify-domain', () => {
  let world: CliWorld
  before(async () => {
    world = await cliWorld()
  })
  after(() => world.node.close())

  const verify = async (page: RequestListener) => {
    const site = await serve(page)
    const result = await type(['verify-domain', world.campaign, ...world.rpc], { web: site.web })
    await site.close()
    return { ...result, asked: site.asked }
  }
  const naming = (accounts: unknown): RequestListener => {
    return (_, response) => response.end(JSON.stringify({ accounts }))
  }

  it('agrees when both name each other: the website the campaign or its charity, the terms the website', async () => {
    const charity = formatAccountId({ chainId: CHAIN_ID, address: world.chain.accounts.charity.address })
    for (const named of [world.account, world.account.toLowerCase(), charity]) {
      const { exitCode, stdout, asked } = await verify(naming([`eip155:1:${world.campaign}`, named]))
      expect([exitCode, asked], named).to.deep.equal([0, ['well.example/.well-known/amana.json']])
      expect(stdout).to.include('well.example and the campaign name each other')
    }
  })

  it('does not agree when the website names somebody else, nobody, or has no such page', async () => {
    const otherChain = naming([`eip155:1:${world.campaign}`])
    const missing: RequestListener = (_, response) => response.writeHead(404).end()
    for (const page of [otherChain, naming([]), missing]) {
      const { exitCode, stdout } = await verify(page)
      expect(exitCode).to.equal(1)
      expect(stdout).to.include('Do not rely on this name.')
    }
  })

  it('does not agree with a page that is something else', async () => {
    const pages: RequestListener[] = [
      naming('everybody'),
      naming(['0x12']),
      (_, response) => response.end('<html>welcome</html>'),
    ]
    for (const page of pages) {
      const { exitCode, stderr } = await verify(page)
      expect(exitCode).to.equal(1)
      expect(stderr).to.include('is not in the expected form')
    }
  })

  it('says nothing when the website cannot be read', async () => {
    const { exitCode, stderr } = await verify((_, response) => response.writeHead(503).end())
    expect(exitCode).to.equal(2)
    expect(stderr).to.include('the server answers 503')
  })

  it('ends with 65 and the missing field when the terms name no website', async () => {
    const { domain: _, ...organiser } = TERMS.organiser
    for (const terms of [{ ...TERMS, organiser }, { name: 'no terms at all' }]) {
      const silent = await cliWorld({ terms: terms as never })
      const { exitCode, stderr } = await type(['verify-domain', silent.campaign, ...silent.rpc])
      await silent.node.close()
      expect(exitCode).to.equal(65)
      expect(stderr).to.include('organiser.domain')
    }
  })
})

describe('reading a page of a stranger', () => {
  const read = async (
    page: RequestListener,
    { hosts = {}, timeout = 2_000 }: { hosts?: Record<string, string[]>; timeout?: number } = {},
  ) => {
    const site = await serve(page, hosts)
    const { signal } = new AbortController()
    const url = new URL('https://well.example/start')
    const outcome = await readPage(url, { web: site.web, signal, maxBytes: 1_000, timeout }).then(
      (bytes) => new TextDecoder().decode(bytes),
      (error: WebError) => error.problem,
    )
    await site.close()
    return { outcome, asked: site.asked }
  }
  const redirect = (location: string): RequestListener => {
    return ({ url }, response) =>
      url === '/start' ? response.writeHead(302, { location }).end() : response.end('the end')
  }

  it('follows a redirect to another public host', async () => {
    const { outcome, asked } = await read(redirect('https://www.well.example/end'))
    expect(outcome).to.equal('the end')
    expect(asked).to.deep.equal(['well.example/start', 'www.well.example/end'])
  })

  const inside = [
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://intranet.example/',
  ]
  for (const location of inside) {
    it(`asks nothing at ${location}, whoever sends it there`, async () => {
      const { outcome, asked } = await read(redirect(location), { hosts: { 'intranet.example': [PUBLIC, '10.0.0.7'] } })
      expect(outcome).to.deep.equal({ kind: 'privateAddress' })
      expect(asked).to.deep.equal(['well.example/start'])
    })
  }

  for (const location of [
    'http://well.example/end',
    'file:///etc/passwd',
    'https://well.example:8443/',
    'https://a:b@well.example/',
    'https://[',
  ]) {
    it(`does not follow a redirect to ${location}`, async () => {
      expect((await read(redirect(location))).outcome).to.deep.equal({ kind: 'badRedirect' })
    })
  }

  it('does not run in circles', async () => {
    const circle: RequestListener = (_, response) => response.writeHead(301, { location: '/start' }).end()
    const { outcome, asked } = await read(circle)
    expect(outcome).to.deep.equal({ kind: 'tooManyRedirects' })
    expect(asked).to.have.length(4)
  })

  it('stops reading what is too large, and waiting for what does not come', async () => {
    expect((await read((_, response) => response.end('x'.repeat(1_001)))).outcome).to.deep.equal({ kind: 'tooLarge' })
    const endless: RequestListener = (_, response) => {
      response.write('a beginning')
    }
    expect((await read(endless, { timeout: 200 })).outcome).to.deep.equal({ kind: 'timeout' })
    expect((await read(() => {}, { timeout: 200 })).outcome).to.deep.equal({ kind: 'timeout' })
  })

  it('takes a connection that is broken off in the middle for what it is', async () => {
    const broken: RequestListener = ({ socket }, response) => {
      response.writeHead(200, { 'content-length': '500' }).write('a beginning')
      setTimeout(() => socket.resetAndDestroy(), 20)
    }
    const { outcome } = await read(broken)
    expect(outcome).to.deep.equal({ kind: 'connection' })
  })

  it('knows the addresses that belong to no one on the internet', () => {
    const own = [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '224.0.0.1',
    ]
    const ownToo = [
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'name',
    ]
    expect([...own, ...ownToo].filter(isPublicAddress)).to.deep.equal([])
    expect([PUBLIC, '8.8.8.8', '172.32.0.1', '2606:4700::1111'].every(isPublicAddress)).to.equal(true)
  })
})

/** A website on the loopback, reached as if it were on the public web. */
async function serve(page: RequestListener, hosts: Record<string, string[]> = {}) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    page(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const web: Web = {
    resolve: (host) => Promise.resolve(hosts[host] ?? [PUBLIC]),
    connect: () => connect(port, '127.0.0.1'),
  }
  return {
    web,
    asked,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
