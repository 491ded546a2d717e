import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { concat, encodeEventTopics, pad } from 'viem'
import { contentHash } from '../../../sdk/src/content.ts'
import { journalAbi } from '../../../sdk/src/generated/abis.ts'
import type { Between } from '../local-chain.ts'
import { serveChain } from './rpc-server.ts'
import { type } from './terminal.ts'
import { type CliWorld, cliWorld, TERMS } from './world.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

interface Pack {
  events: Json[]
  block: { number: string }
}

describe('amana among liars and junk', () => {
  let world: CliWorld
  let folder: string
  let packFile: string
  const nodes: Awaited<ReturnType<typeof serveChain>>[] = []
  before(async () => {
    world = await cliWorld({ terms: { ...TERMS, description: 'Water\u200f\u200e, all year round.' } })
    folder = mkdtempSync(join(tmpdir(), 'amana-hostile-'))
    packFile = join(folder, 'pack.json')
    await type(['audit', world.campaign, ...world.rpc, '--pack', packFile])
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await Promise.all([world.node, ...nodes].map((node) => node.close()))
  })

  async function serve(between: Between) {
    const node = await serveChain(world.chain, between)
    nodes.push(node)
    return ['--rpc', node.url]
  }
  /** A node whose answers to one method are changed. */
  const changing = (method: string, change: (answer: never) => unknown) =>
    serve(async (request, ask) => {
      const answer = await ask(request as never)
      return request.method === method ? change(structuredClone(answer) as never) : answer
    })
  const pack = () => JSON.parse(readFileSync(packFile, 'utf8')) as Pack
  const auditOf = (source: string, ...more: string[]) => {
    const path = join(folder, 'changed.json')
    writeFileSync(path, source)
    return type(['audit', '--source', path, ...world.rpc, ...more])
  }

  it('never agrees with a source that goes on behind its block, and puts none of it into a pack', async () => {
    const { events, ...rest } = pack()
    const later = { ...(events[0] as { [name: string]: Json }), blockNumber: '999999' }
    for (const changed of [
      [...events, later],
      [later, ...events],
    ]) {
      const written = join(folder, 'later.json')
      const { exitCode, stdout } = await auditOf(JSON.stringify({ ...rest, events: changed }), '--pack', written)
      expect(exitCode).to.equal(1)
      expect(stdout).to.include('of the source differs from the chain')
      expect(existsSync(written)).to.equal(false)
    }
  })

  it('never agrees with a source that says where things are and lies, though that is not hashed', async () => {
    for (const lie of [{ blockNumber: '1' }, { logIndex: 77 }]) {
      const { events, ...rest } = pack()
      Object.assign(events[4] as object, lie)
      const { exitCode, stdout } = await auditOf(JSON.stringify({ ...rest, events }))
      expect(exitCode, JSON.stringify(lie)).to.equal(1)
      expect(stdout).to.include('Event 5 of the source differs from the chain')
    }
  })

  const junk: [what: string, event: string][] = [
    ['a fraction', '{"amount":1.5}'],
    ['half a character', '"\\ud800"'],
    ['a million brackets', `${'['.repeat(1e6)}${']'.repeat(1e6)}`],
    ['a time beyond all time', `{"eventName":"SurplusSent","args":{},"timestamp":"${'9'.repeat(78)}"}`],
    ['a prototype', '{"__proto__":{"eventName":"LotGiven"},"constructor":{"prototype":{}}}'],
  ]
  for (const [what, event] of junk) {
    it(`says in a sentence what is wrong with a source that holds ${what}`, async () => {
      const { exitCode, stdout } = await auditOf(JSON.stringify(pack()).replace('"events":[', `"events":[${event},`))
      expect(exitCode).to.be.oneOf([1, 2])
      expect(stdout).to.include('Event 1 of the source differs from the chain')
    })
  }

  it('takes a node that is named twice for one', async () => {
    const { stdout } = await type(['audit', world.campaign, ...world.rpc, ...world.rpc])
    expect(stdout).to.match(/^not checked here +Other nodes say the same/m)
  })

  for (const words of [['trace'], ['export', '--format', 'csv'], ['export', '--format', 'json']]) {
    it(`writes nothing from an incomplete history: ${words.join(' ')}`, async () => {
      const leaving = await changing('eth_getLogs', (logs: { logIndex: string }[]) =>
        logs.length > 5 ? logs.toSpliced(1, 1) : logs,
      )
      const [name = '', ...more] = words
      const operand = name === 'trace' ? `${world.account}/0` : world.account
      const { exitCode, stdout, stderr } = await type([name, operand, ...more, ...leaving])
      expect([exitCode, stdout]).to.deep.equal([2, ''])
      expect(stderr).to.include('leaves out or alters')
    })
  }

  it('believes no journal entry that the journal’s head does not hold', async () => {
    const { journal, accounts } = world.chain
    const path = join(folder, 'forged.txt')
    writeFileSync(path, 'All is well')
    const content = await contentHash(readFileSync(path))
    const args = { campaign: world.campaign, kind: 1, author: accounts.charity.address }
    const topics = encodeEventTopics({ abi: journalAbi, eventName: 'EntryWritten', args })
    const place = {
      address: journal,
      blockNumber: '0x2',
      blockTimestamp: '0x3',
      blockHash: pad('0x4'),
      logIndex: '0x0',
    }
    const forged = { ...place, topics, data: concat([pad('0x'), content]), transactionHash: pad('0x5'), removed: false }
    const node = await serve((request, ask) => {
      const [filter] = (request.params ?? []) as { address?: string }[]
      const isJournal = request.method === 'eth_getLogs' && filter?.address?.toLowerCase() === journal.toLowerCase()
      return isJournal ? Promise.resolve([forged]) : ask(request as never)
    })
    const { exitCode, stdout } = await type(['verify', path, '--campaign', world.campaign, ...node])
    expect([exitCode, stdout]).to.deep.equal([2, ''])
  })

  const nonsense: [what: string, answer: unknown][] = [
    ['null', null],
    ['a page', '<!doctype html><title>502</title>'],
    ['too large a number', `0x${'f'.repeat(80)}`],
    ['no hexadecimal', '0xzz'],
    ['an empty object', {}],
    ['nothing', '0x'],
  ]
  const methods = ['eth_chainId', 'eth_getBlockByNumber', 'eth_call', 'eth_getCode', 'eth_getStorageAt', 'eth_getLogs']
  for (const method of methods) {
    it(`accuses nobody and says a sentence when ${method} is answered with nonsense`, async () => {
      for (const [what, answer] of nonsense) {
        const node = await changing(method, () => answer)
        for (const words of [['show', world.campaign], ['trace', `${world.campaign}/0`], ['campaigns']]) {
          const { exitCode, stderr } = await type([...words, ...node])
          expect(stderr.trim().split('\n').length, `${words[0]} ${what}: ${stderr}`).to.be.at.most(2)
          const isHonest = exitCode === 0 && !/getCode|getStorage/.test(method)
          expect(isHonest, `${words[0]} ${what}`).to.equal(false)
        }
      }
    })
  }

  it('prints a moment that no calendar has', async () => {
    const node = await changing('eth_getBlockByNumber', (block: object) => ({
      ...block,
      timestamp: '0xffffffffffffffff',
    }))
    const { stderr } = await type(['show', world.campaign, ...node])
    expect(stderr).to.not.include('RangeError')
  })

  it('prints JSON that no terminal obeys and no reader misreads', async () => {
    const path = join(folder, 'evil\u009b31m\u202e.txt')
    writeFileSync(path, 'x')
    const { stdout } = await type(['hash', path, '--json'])
    expect(stdout.trimEnd()).to.not.match(/[\p{Cc}\p{Cf}]/u)
    expect(JSON.parse(stdout)[0].file).to.equal(path)
  })

  it('keeps what stands in a file that holds no interrupted audit', async () => {
    const path = join(folder, 'precious.json')
    writeFileSync(path, '{"all":"mine"}')
    const { exitCode, stderr } = await type(['audit', world.campaign, ...world.rpc, '--resume', path])
    expect(exitCode).to.equal(64)
    expect(stderr).to.include(path)
  })

  it('reads no device that never ends', async () => {
    for (const words of [
      ['audit', '--source', '/dev/zero'],
      ['audit', world.campaign, '--resume', '/dev/zero'],
      ['verify', '/dev/zero', '--hash', `0x${'00'.repeat(32)}`],
    ]) {
      const { exitCode } = await type([...words, ...world.rpc])
      expect(exitCode, words.join(' ')).to.equal(64)
    }
  })
})
