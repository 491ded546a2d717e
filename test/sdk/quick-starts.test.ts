import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { writeContract } from 'viem/actions'
import { demoTokenAbi } from '../../sdk/src/generated/abis.ts'
import { campaignOn, type LocalChain, localChain, USDC } from './local-chain.ts'

const NODE_URL = 'http://127.0.0.1:8545'

/** Code and what the page says that it prints, by the heading above them. */
function quickStarts() {
  const sections = readFileSync('docs/sdk.md', 'utf8').split(/^## /m)
  return sections.flatMap((section) => {
    const [, heading = ''] = /^(Quick start[^\n]*)\n/.exec(section) ?? []
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(section) ?? []
    const [, printed = ''] = /```text\n([\s\S]*?)```/.exec(section) ?? []
    return heading ? [{ heading, code, printed }] : []
  })
}

describe('the quick starts of docs/sdk.md', function () {
  this.timeout(60_000)
  let chain: LocalChain
  let server: Server
  let folder: string

  before(async () => {
    chain = await localChain()
    await campaignOn(chain)
    for (const { address } of chain.accounts.donors) {
      const contract = { address: chain.token, abi: demoTokenAbi } as const
      await writeContract(chain.client, { ...contract, functionName: 'mint', args: [address, 10n * USDC] })
    }
    server = createServer(async (request, response) => {
      const asked: unknown = JSON.parse(await textOf(request))
      const answers = await Promise.all([asked].flat().map((one) => answer(one as never)))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(Array.isArray(asked) ? answers : answers[0]))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    folder = mkdtempSync(join(tmpdir(), 'amana-quick-start-'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  })

  after(() => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are there for viem and for ethers', () => {
    expect(quickStarts().map(({ heading }) => heading)).to.deep.equal([
      'Quick start with viem',
      'Quick start with ethers',
    ])
  })

  for (const [index, { heading, code, printed }] of quickStarts().entries()) {
    it(`${heading}: does what it says, to the letter`, async () => {
      expect(code).to.include(NODE_URL)
      const { port } = server.address() as AddressInfo
      const file = join(folder, `quick-start-${index}.mts`)
      writeFileSync(file, code.replace(NODE_URL, `http://127.0.0.1:${port}`))
      const lines: string[] = []
      const { log } = console
      console.log = (line: string) => lines.push(line)
      try {
        await import(pathToFileURL(file).href)
      } finally {
        console.log = log
      }
      expect(`${lines.join('\n')}\n`).to.equal(printed)
    })
  }

  async function answer({ id, method, params }: { id: number; method: string; params?: unknown[] }) {
    try {
      return { jsonrpc: '2.0', id, result: await chain.ask({ method, params } as never) }
    } catch (error) {
      const { code = -32_603, message, data } = error as { code?: number; message: string; data?: unknown }
      return { jsonrpc: '2.0', id, error: { code, message, data } }
    }
  }
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += part
  return text
}
