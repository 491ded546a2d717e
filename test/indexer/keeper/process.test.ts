import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { type Ground, groundStage } from './ground.ts'

const MAIN = fileURLToPath(new URL('../../../indexer/keeper/main.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

describe('the keeper as a process', function () {
  this.timeout(120_000)
  let ground: Ground
  before(async () => {
    ground = await groundStage()
  })
  after(() => ground?.chain.close())

  function start(options: string[], key: string) {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...options], {
      cwd: ROOT,
      env: { ...process.env, AMANA_KEEPER_KEY: key },
    })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      output += data
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    return { child, ended, output: () => output }
  }

  async function said(child: ChildProcess, output: () => string, words: string): Promise<void> {
    while (!output().includes(words)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output()}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  it('ends cleanly when it is asked to, and never prints its key', async () => {
    const key = ground.cast.keyOf('rami')
    const { child, ended, output } = start(['--rpc', ground.chain.url, '--metrics-port', '0'], key)
    await said(child, output, 'looked at')
    const [, url = ''] = output().match(/Metrics at (\S+)\./) ?? []
    expect(await (await fetch(url)).text()).to.match(/^amana_keeper_block [1-9]/m)
    // Once from the terminal, once passed on by npm.
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect(await ended).to.equal(0)
    expect(output().trimEnd().split('\n').at(-1)).to.equal('Stopped.')
    expect(output()).to.not.include(key.slice(2))
    expect(output()).to.include(ground.cast.addressOf('rami'))
  })

  it('refuses a node of another chain with one sentence', async () => {
    const { ended, output } = start(['--rpc', ground.chain.url, '--chain', '10', '--dry-run'], '')
    expect(await ended).to.equal(64)
    expect(output().trim()).to.equal('The node is of chain 31337, --chain says 10.')
  })
})
