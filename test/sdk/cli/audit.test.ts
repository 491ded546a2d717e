import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Hex, keccak256, toHex } from 'viem'
import { getBlock, mine } from 'viem/actions'
import { contentHash } from '../../../sdk/src/content.ts'
import type { Between } from '../local-chain.ts'
import { serveChain } from './rpc-server.ts'
import { type } from './terminal.ts'
import { type CliWorld, cliWorld } from './world.ts'

interface Pack {
  events: { eventName: string; args: Record<string, unknown> }[]
  block: { number: string; hash: string }
  checks: { id: string; ok: boolean }[]
  [field: string]: unknown
}

describe('amana audit', () => {
  let world: CliWorld
  let folder: string
  let packFile: string
  before(async () => {
    world = await cliWorld()
    folder = mkdtempSync(join(tmpdir(), 'amana-audit-'))
    packFile = join(folder, 'pack.json')
    await audit('--pack', packFile)
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await Promise.all([world.node, ...nodes].map((node) => node.close()))
  })

  const nodes: Awaited<ReturnType<typeof serveChain>>[] = []
  async function serve(between?: Between) {
    const node = await serveChain(world.chain, between)
    nodes.push(node)
    return node
  }

  const audit = (...more: string[]) => type(['audit', world.campaign, ...world.rpc, ...more])
  const pack = () => JSON.parse(readFileSync(packFile, 'utf8')) as Pack
  /** Audits what `change` makes of the pack. */
  async function auditChanged(change: (pack: Pack) => void, ...more: string[]) {
    const changed = pack()
    change(changed)
    const path = join(folder, 'changed.json')
    writeFileSync(path, JSON.stringify(changed))
    return type(['audit', '--source', path, ...world.rpc, ...more])
  }

  it('agrees with an honest node, check by check', async () => {
    const { exitCode, stdout, stderr } = await audit()
    expect(stdout).to.include('Everything agrees.').and.include('given 120.00\u00a0USDC · waiting 20.00\u00a0USDC')
    expect(stdout).to.match(/^agrees +The history is complete +0x[\da-f]{64}$/m)
    expect(stdout).to.not.include('DIFFERS')
    expect([exitCode, stderr]).to.deep.equal([0, ''])
  })

  it('shows its progress on a terminal, and takes it away', async () => {
    const { stderr } = await type(['audit', world.campaign, ...world.rpc], { isTTY: true })
    expect(stderr).to.include('Reading every event')
  })

  it('writes the same pack for everybody, in no language, and says its hash', async () => {
    const bytes = readFileSync(packFile)
    const hash = await contentHash(bytes)
    const block = pack().block.number
    const honest = await serve()
    const runs = [
      await audit('--pack', join(folder, 'again.json'), '--lang', 'ar', '--block', block, '--rpc', honest.url),
      await type(
        [
          'audit',
          world.account.toLowerCase(),
          '--rpc',
          honest.url,
          '--block',
          block,
          '--pack',
          join(folder, 'other.json'),
        ],
        { env: { LANG: 'fr_FR.UTF-8' }, isTTY: true },
      ),
      await type(['audit', '--source', packFile, ...world.rpc, '--pack', join(folder, 'from-source.json')]),
    ]
    expect(runs.map(({ exitCode }) => exitCode)).to.deep.equal([0, 0, 0])
    for (const { stdout } of runs) expect(stdout).to.include(hash)
    for (const name of ['again', 'other', 'from-source']) {
      expect(readFileSync(join(folder, `${name}.json`)).equals(bytes), name).to.equal(true)
    }
    expect(bytes.toString()).to.not.include('127.0.0.1').and.not.include(folder)
  })

  const tampering: [what: string, number: number, change: (pack: Pack) => void][] = [
    ['an amount', 3, ({ events }) => Object.assign(events[2]?.args ?? {}, { amount: '40000001' })],
    ['a note', 1, ({ events }) => Object.assign(events[0]?.args ?? {}, { note: keccak256('0x') })],
    ['an event left out', 2, ({ events }) => events.splice(1, 1)],
    ['an event added', 2, ({ events }) => events.splice(1, 0, events[0] as Pack['events'][0])],
    ['two events exchanged', 1, ({ events }) => events.splice(0, 2, ...events.slice(0, 2).reverse())],
    ['the last event cut off', 10, ({ events }) => events.splice(-1)],
    ['a block that is not the event’s', 4, ({ events }) => Object.assign(events[3] ?? {}, { blockNumber: '1' })],
    [
      'a transaction that is none',
      5,
      ({ events }) => Object.assign(events[4] ?? {}, { transactionHash: keccak256('0x') }),
    ],
    ['half a unit', 3, ({ events }) => Object.assign(events[2]?.args ?? {}, { amount: 1.5 })],
    ['what is no event', 2, ({ events }) => events.splice(1, 1, { eventName: '\u001b[2J', args: {} })],
  ]
  for (const [what, number, change] of tampering) {
    it(`never agrees with a source with ${what}, and names the event`, async () => {
      const { exitCode, stdout } = await auditChanged(change)
      // A list that merely ends early says nothing false.
      const isFalse = what !== 'the last event cut off'
      expect(exitCode).to.equal(isFalse ? 1 : 2)
      expect(stdout.includes('The source is not what the chain recorded.')).to.equal(isFalse)
      expect(stdout).to.include(`Event ${number} of the source differs from the chain:`)
      expect(stdout.replaceAll('\n', '')).to.not.match(/\p{Cc}/u)
    })
  }

  it('ends with 1 for one altered gift, and says what the source and the chain say', async () => {
    const { exitCode, stdout } = await auditChanged(({ events }) =>
      Object.assign(events[2]?.args ?? {}, { amount: '40000001' }),
    )
    expect(exitCode).to.equal(1)
    expect(stdout)
      .to.match(/^ {2}source: .*"amount":"40000001"/m)
      .and.match(/^ {2}chain: .*"amount":"40000000"/m)
    const { stdout: json } = await auditChanged(({ events }) => events.splice(0, 1), '--json')
    expect(JSON.parse(json).differing.number).to.equal(1)
  })

  it('ends with 1 for a source of another fork', async () => {
    const { exitCode, stdout, stderr } = await auditChanged(({ block }) =>
      Object.assign(block, { hash: keccak256('0x') }),
    )
    expect(exitCode).to.equal(1)
    expect(stderr).to.include('The source speaks about another block')
    expect(stdout).to.include('The source is not what the chain recorded.').and.not.include('Everything agrees')
  })

  it('wants a pack, and that of the campaign', async () => {
    const junk = join(folder, 'junk.json')
    writeFileSync(junk, '{"kind":"something"}')
    const bad = await type(['audit', '--source', junk, ...world.rpc])
    expect([bad.exitCode, bad.stderr]).to.deep.equal([64, `${junk} is no audit pack.\n`])
    const other = await type(['audit', `0x${'12'.repeat(20)}`, '--source', packFile, ...world.rpc])
    expect(other.exitCode).to.equal(64)
    expect(other.stderr).to.include(`is an audit pack of ${world.account}`)
  })

  it('ends with 1 when a further node lies about the record', async () => {
    const liar = await serve((request, ask) =>
      request.method === 'eth_getStorageAt' ? Promise.resolve(keccak256('0x')) : ask(request as never),
    )
    const { exitCode, stdout } = await audit('--rpc', liar.url)
    expect(exitCode).to.equal(1)
    expect(stdout).to.match(/^DIFFERS +Other nodes say the same$/m)
  })

  it('proves the history against a block hash from elsewhere, and does not believe another one', async () => {
    const { hash } = await getBlock(world.chain.client)
    const proven = await audit('--block-hash', hash)
    expect(proven.stdout).to.match(/^agrees +The history’s hash is proven/m)
    expect(proven.exitCode).to.equal(0)
    expect((await audit('--block-hash', keccak256('0x'))).exitCode).to.equal(2)
    expect((await audit('--block-hash', hash, '--block', '1')).exitCode).to.equal(64)
    expect((await audit('--block-hash', '0x12')).exitCode).to.equal(64)
  })

  it('ends with 2 when the node keeps events to itself or there is nothing, and writes no pack', async () => {
    const silent = await serve(async (request, ask) => {
      const answer = await ask(request as never)
      return request.method === 'eth_getLogs' ? (answer as object[]).slice(0, -1) : answer
    })
    const path = join(folder, 'none.json')
    const { exitCode } = await type(['audit', world.campaign, '--rpc', silent.url, '--pack', path])
    expect(exitCode).to.equal(2)
    expect(() => readFileSync(path)).to.throw('ENOENT')
    expect((await type(['audit', `0x${'12'.repeat(20)}`, ...world.rpc])).exitCode).to.equal(2)
  })

  it('ends with 1 for an imitation of a campaign', async () => {
    const { exitCode, stdout } = await type(['audit', world.chain.token, ...world.rpc])
    expect(exitCode).to.equal(1)
    expect(stdout).to.include('Do not give to it.')
  })

  it('ends with 130 at Ctrl-C, keeps what was read, and goes on from there', async () => {
    const kept = join(folder, 'kept.json')
    const stop = new AbortController()
    await mine(Object.assign(world.chain.client, { mode: 'hardhat' as const }) as never, { blocks: 6_000 })
    const node = await serve((request, ask) => {
      const [filter] = (request.params ?? []) as { address?: string; fromBlock?: Hex; toBlock?: Hex }[]
      if (request.method === 'eth_getLogs') {
        const span = Number(filter?.toBlock) - Number(filter?.fromBlock) + 1
        if (span > 500) return Promise.reject({ code: -32_000, message: 'limited to a 500 block range' })
        // The second part of what is read second: only the first, where all events are, has been taken by then.
        const from = Number(filter?.fromBlock)
        if (filter?.address === world.campaign && from > 2_300 && from < 4_000) stop.abort()
      }
      return ask(request as never)
    })
    const words = ['audit', world.campaign, '--rpc', node.url]
    const stopped = await type([...words, '--resume', kept], { signal: stop.signal })
    expect([stopped.exitCode, stopped.stdout]).to.deep.equal([130, ''])
    expect(stopped.stderr).to.include(`What was read is kept in ${kept}`)
    const resumed = await type([...words, '--resume', kept])
    expect(resumed.exitCode).to.equal(0)
    writeFileSync(kept, toHex('x'))
    expect((await audit('--resume', kept)).exitCode).to.equal(64)
  })
})
