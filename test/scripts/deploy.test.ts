import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deployments } from '@amana/sdk/generated/deployments'
import { expect } from 'chai'
import { type Address, createClient, custom, type Hex, keccak256, numberToHex, toHex } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { getBlockNumber, getCode, getTransactionCount, getTransactionReceipt } from 'viem/actions'
import { type LocalChain, startLocalChain } from '../../scripts/chain.ts'
import { PROTOCOL } from '../../scripts/deploy/creations.ts'
import { deploy } from '../../scripts/deploy/deploy.ts'
import { type Options, parseOptions } from '../../scripts/deploy/options.ts'
import { PROXY, PROXY_CODE_HASH, PROXY_CREATOR } from '../../scripts/deploy/proxy.ts'
import { readRecord } from '../../scripts/deploy/record.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OTHER_CHAIN = 4_242

describe('npm run deploy', () => {
  const privateKey = generatePrivateKey()
  const deployer = privateKeyToAddress(privateKey)
  let local: LocalChain
  let other: LocalChain
  let directory: string
  let said: string[]

  before(async () => {
    local = await start(31_337)
    other = await start(OTHER_CHAIN)
  })

  after(() => Promise.all([local.close(), other.close()]))

  let untouched: unknown
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'amana-deploy-'))
    said = []
    untouched = await ask(other, 'evm_snapshot', [])
  })

  afterEach(async () => {
    await ask(other, 'evm_revert', [untouched])
    rmSync(directory, { recursive: true })
  })

  function start(chainId: number): Promise<LocalChain> {
    return startLocalChain({ port: 0, chainId, initialDate: new Date(), privateKeys: [privateKey] })
  }

  function run(chain: LocalChain, options: Partial<Options> = {}, say = (line: string) => void said.push(line)) {
    const complete = { rpc: chain.url, keyFile: keyFile(), chain: undefined, dryRun: false, ...options }
    return deploy(complete, { directory, say })
  }

  function keyFile(text: string = privateKey, mode = 0o600): string {
    const file = join(mkdtempSync(join(directory, 'key-')), 'key')
    writeFileSync(file, text)
    chmodSync(file, mode)
    return file
  }

  function clientOf({ request }: LocalChain) {
    return createClient({ transport: custom({ request }), cacheTime: 0 })
  }

  function sentOn(chain: LocalChain): Promise<number> {
    return getTransactionCount(clientOf(chain), { address: deployer })
  }

  async function codeHash(chain: LocalChain, address: Address): Promise<Hex | undefined> {
    const code = await getCode(clientOf(chain), { address })
    return code && keccak256(code)
  }

  async function refusal(promise: Promise<void>): Promise<string> {
    const error = await promise.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).to.be.instanceOf(Error)
    const { message } = error as Error
    expect(message).not.to.include(privateKey.slice(2))
    return message
  }

  it('gives the same addresses on chains with different ids, and the demo tokens to the local one', async () => {
    await run(local, { chain: 31_337 })
    await run(other, { chain: OTHER_CHAIN })

    const [here, there] = [readRecord(directory, 31_337), readRecord(directory, OTHER_CHAIN)]
    expect(here?.chainId).to.equal(31_337)
    const known = deployments[31_337]
    for (const record of [here, there]) {
      expect(record?.contracts.Journal?.address).to.equal(known?.journal)
      expect(record?.contracts.CampaignFactory?.address).to.equal(known?.factory)
      expect(record?.contracts.Campaign?.address).to.equal(known?.implementation)
    }
    // The journal's code holds its chain id, so equal hashes would mean that the record copied them.
    expect(here?.contracts.Journal?.codeHash).not.to.equal(there?.contracts.Journal?.codeHash)
    const written = Object.values(there?.contracts ?? {}).filter((contract) => contract !== undefined)
    expect(written).to.have.length(3)
    for (const { address, codeHash: recorded, transaction, block } of written) {
      expect(await codeHash(other, address)).to.equal(recorded)
      const { blockNumber, to } = await getTransactionReceipt(clientOf(other), { hash: transaction ?? '0x' })
      expect(to).to.equal(PROXY.toLowerCase())
      expect(Number(blockNumber)).to.equal(block)
    }
    expect(await codeHash(other, PROXY)).to.equal(PROXY_CODE_HASH)

    const tokens = Object.keys(deployments[31_337]?.tokens ?? {}) as Address[]
    expect(tokens).to.have.length(2)
    for (const token of tokens) {
      expect(await codeHash(local, token)).to.be.a('string')
      expect(await codeHash(other, token)).to.equal(undefined)
    }
  })

  it('keeps the compiler input that verifies each contract', async () => {
    await run(other, { chain: OTHER_CHAIN })
    const record = readRecord(directory, OTHER_CHAIN)
    expect(record?.compiler).to.match(/^0\.8\.\d+\+commit/)
    expect(record?.settings).to.deep.include({ viaIR: true, metadata: { bytecodeHash: 'none' } })
    const { CampaignFactory: factory, Journal: journal } = record?.contracts ?? {}
    expect(sourcesIn(factory?.compilerInput)).to.include.members(['Campaign.sol', 'CampaignFactory.sol'])
    expect(sourcesIn(journal?.compilerInput)).to.include('Journal.sol')
    expect(factory?.constructorArguments).to.equal(
      `0x${PROTOCOL.journal.address.slice(2).toLowerCase().padStart(64, '0')}`,
    )
  })

  function sourcesIn(path = ''): string[] {
    const { sources } = JSON.parse(readFileSync(join(directory, path), 'utf8')) as { sources: Record<string, unknown> }
    return Object.keys(sources).map((name) => name.split('/').at(-1) ?? '')
  }

  it('goes on where it was interrupted', async () => {
    const interrupted = run(other, { chain: OTHER_CHAIN }, (line) => {
      if (line.startsWith('Journal created')) throw new Error('the power failed')
    })
    expect(await refusal(interrupted)).to.equal('the power failed')
    const before = readRecord(directory, OTHER_CHAIN)
    const sent = await sentOn(other)
    expect(before?.contracts.Journal?.transaction).to.be.a('string')
    expect(before?.contracts.CampaignFactory).to.equal(undefined)
    expect(await codeHash(other, PROTOCOL.factory.address)).to.equal(undefined)

    await run(other)

    expect(await sentOn(other)).to.equal(sent + 1)
    const after = readRecord(directory, OTHER_CHAIN)
    expect(after?.contracts.Journal).to.deep.equal(before?.contracts.Journal)
    expect(await codeHash(other, PROTOCOL.factory.address)).to.equal(after?.contracts.CampaignFactory?.codeHash)
  })

  it('learns of a transaction that was still waiting when it was interrupted', async () => {
    await refusal(
      run(other, { chain: OTHER_CHAIN }, (line) => {
        if (line.startsWith('Journal created')) throw new Error('the power failed')
      }),
    )
    const sent = await sentOn(other)
    await killedWhileWaiting(other)
    const before = readRecord(directory, OTHER_CHAIN)?.contracts.CampaignFactory
    expect(before?.transaction).to.be.a('string')
    expect(before?.block).to.equal(null)

    await run(other)

    expect(await sentOn(other)).to.equal(sent + 1)
    const { CampaignFactory: factory, Campaign: campaign } = readRecord(directory, OTHER_CHAIN)?.contracts ?? {}
    const { blockNumber } = await getTransactionReceipt(clientOf(other), { hash: before?.transaction ?? '0x' })
    for (const made of [factory, campaign]) {
      expect(made).to.deep.include({ transaction: before?.transaction, block: Number(blockNumber) })
    }
  })

  /** The node passes everything on until it has sent one transaction; the next question is the one after its receipt. */
  async function killedWhileWaiting(chain: LocalChain): Promise<void> {
    let hasSent = false
    const server = createServer(async (request, response) => {
      if (hasSent) return void server.emit('waiting')
      const body = Buffer.concat(await request.toArray()).toString()
      const answer = await fetch(chain.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      hasSent = body.includes('eth_sendRawTransaction')
      response.writeHead(200, { 'content-type': 'application/json' }).end(await answer.text())
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const options: Options = { rpc: `http://127.0.0.1:${port}`, keyFile: keyFile(), chain: undefined, dryRun: false }
    const script = `import { deploy } from './scripts/deploy/deploy.ts'
      await deploy(${JSON.stringify(options)}, { directory: ${JSON.stringify(directory)}, say() {} })`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: ROOT })
    await once(server, 'waiting')
    child.kill('SIGKILL')
    await once(child, 'exit')
    server.closeAllConnections()
    server.close()
  }

  it('sends nothing when everything is there', async () => {
    await run(other, { chain: OTHER_CHAIN })
    const [sent, record] = [await sentOn(other), readRecord(directory, OTHER_CHAIN)]
    await run(other)
    expect(await sentOn(other)).to.equal(sent)
    expect(readRecord(directory, OTHER_CHAIN)).to.deep.equal(record)
  })

  it('tells in a dry run what it would do, and does nothing', async () => {
    await run(other, { dryRun: true })
    expect(await getBlockNumber(clientOf(other))).to.equal(0n)
    expect(existsSync(join(directory, `${OTHER_CHAIN}.json`))).to.equal(false)
    const text = said.join('\n')
    for (const address of [PROXY, PROTOCOL.journal.address, PROTOCOL.factory.address, PROTOCOL.implementation]) {
      expect(text).to.include(address)
    }
    expect(text).to.match(/cost +0\.\d+ coins: [\d,]{7,} gas at [\d.]+ gwei/)
    expect(said.at(-1)).to.equal('Nothing was sent.')
  })

  it('refuses another chain than the one that is meant, and one that nobody named', async () => {
    const sentence = await refusal(run(other, { chain: 1 }))
    expect(sentence).to.equal(`The node is on chain ${OTHER_CHAIN}, not on chain 1; nothing was sent.`)
    expect(await refusal(run(other))).to.include(`if you mean it, add --chain ${OTHER_CHAIN}`)
    expect(await getBlockNumber(clientOf(other))).to.equal(0n)
  })

  it('says how much the deployer lacks', async () => {
    const poor = generatePrivateKey()
    const sentence = await refusal(run(other, { chain: OTHER_CHAIN, keyFile: keyFile(poor) }))
    expect(sentence).to.match(
      new RegExp(`^${privateKeyToAddress(poor)} needs about 0\\.\\d+ coins on chain 4242 and has 0\\.$`),
    )
  })

  it('refuses an address that holds other code', async () => {
    await ask(other, 'hardhat_setCode', [PROTOCOL.factory.address, '0x00'])
    expect(await refusal(run(other, { chain: OTHER_CHAIN }))).to.include(
      `At ${PROTOCOL.factory.address} lies other code`,
    )
    await ask(other, 'hardhat_setCode', [PROXY, '0x00'])
    expect(await refusal(run(other, { chain: OTHER_CHAIN }))).to.include('something else than the deployment proxy')
  })

  it('pays nothing towards a proxy that the node will not place', async () => {
    const dearerThanThePublishedPrice = numberToHex(200_000_000_000n)
    await ask(other, 'hardhat_setNextBlockBaseFeePerGas', [dearerThanThePublishedPrice])
    const sentence = await refusal(run(other, { chain: OTHER_CHAIN }))
    expect(sentence).to.include(`The deployment proxy ${PROXY} is not on this chain, and the node does not take`)
    expect(await ask(other, 'eth_getBalance', [PROXY_CREATOR, 'latest'])).to.equal(toHex(0))
  })

  it('refuses a record of another version and one that is damaged', async () => {
    await run(other, { chain: OTHER_CHAIN })
    const file = join(directory, `${OTHER_CHAIN}.json`)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replaceAll(PROTOCOL.factory.address, PROXY))
    expect(await refusal(run(other))).to.include('names another version of the contracts')
    writeFileSync(file, text.slice(1))
    expect(await refusal(run(other))).to.include('is not a record of a deployment on chain 4242')
  })

  it('takes a key only from a file that holds one and that nobody else can read', async () => {
    const withKey = (text: string, mode?: number) => refusal(run(other, { keyFile: keyFile(text, mode) }))
    expect(await withKey(privateKey, 0o640)).to.match(/^Others can read or change .*; make it yours alone: chmod 600 /)
    for (const text of [
      '',
      privateKey.slice(0, -1),
      privateKey.slice(2),
      `0x${'0'.repeat(64)}`,
      `0x${'f'.repeat(64)}`,
    ]) {
      expect(await withKey(text), text).to.include('holds no private key: it needs 0x and 64 hexadecimal digits.')
    }
    expect(await refusal(run(other, { keyFile: join(directory, 'none') }))).to.include('There is no key file')
    expect(await refusal(run(other, { keyFile: directory }))).to.include('is not a file')
  })

  it('asks for what it needs', () => {
    expect(() => parseOptions([])).to.throw('--rpc needs the http(s) address of a node.')
    expect(() => parseOptions(['--rpc', 'ftp://a'])).to.throw('--rpc needs the http(s) address of a node.')
    expect(() => parseOptions(['--rpc', 'http://a'])).to.throw('--key-file needs the file of a private key.')
    const complete = ['--rpc', 'http://a', '--key-file', 'b']
    expect(() => parseOptions([...complete, '--chain', 'main'])).to.throw('--chain needs the number of a chain.')
    expect(() => parseOptions([...complete, '--again'])).to.throw('--again')
    const options = { rpc: 'http://a', keyFile: 'b', chain: 10, dryRun: true }
    expect(parseOptions([...complete, '--chain', '10', '--dry-run'])).to.deep.equal(options)
  })

  it('ends with a sentence and no stack', () => {
    const command = ['--import', 'tsx', 'scripts/deploy.ts', '--rpc', 'http://127.0.0.1:1', '--key-file', keyFile()]
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
    expect(status).to.equal(1)
    expect(stderr).to.equal('No node answers at the address in --rpc.\n')
  })
})

function ask({ request }: LocalChain, method: string, params: unknown[]): Promise<unknown> {
  return request({ method, params } as never)
}
