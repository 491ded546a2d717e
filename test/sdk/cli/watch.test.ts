import { expect } from 'chai'
import { revert, snapshot } from 'viem/actions'
import { give, USDC } from '../local-chain.ts'
import { serveChain } from './rpc-server.ts'
import { type Typed, type } from './terminal.ts'
import { type CliWorld, cliWorld } from './world.ts'

interface Step {
  when: (printed: { stdout: string; stderr: string }) => boolean
  act: () => Promise<unknown>
}

/** Once the watch has begun: what happened before is no news. */
function begun(act: Step['act']): Step {
  return { when: ({ stderr }) => stderr.includes('Watching '), act }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

describe('amana watch', () => {
  let world: CliWorld
  before(async () => {
    world = await cliWorld()
  })
  after(() => world.node.close())

  /** Does each step when what was printed allows it, and ends the watch when that is enough. */
  async function watch(rpc: string[], steps: Step[], isEnough: (lines: string[]) => boolean, ...more: string[]) {
    const stop = new AbortController()
    const waiting = [...steps]
    let done: Promise<unknown> = Promise.resolve()
    const onOutput: NonNullable<Typed['onOutput']> = (printed) => {
      if (waiting[0]?.when(printed)) done = done.then(waiting.shift()?.act)
      if (isEnough(linesOf(printed.stdout))) stop.abort()
    }
    const words = ['watch', world.campaign, ...rpc, '--interval', '0.05', ...more]
    // When what is waited for never comes, the watch ends and the test sees that it is not there.
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)])
    const result = await type(words, { signal, onOutput })
    await done
    return result
  }

  it('prints what happens, and what the chain takes back, and what comes instead', async () => {
    const { chain, campaign } = world
    const client = Object.assign(chain.client, { mode: 'hardhat' as const })
    let before: `0x${string}`
    const { exitCode, stdout, stderr } = await watch(
      world.rpc,
      [
        begun(async () => {
          before = await snapshot(client as never)
          await give(chain, campaign, 2, [{ milestone: 1, amount: 5n * USDC }])
        }),
        {
          when: ({ stdout }) => stdout.includes('gave 5.00'),
          act: async () => {
            await revert(client as never, { id: before })
            await give(chain, campaign, 1, [{ milestone: 1, amount: 7n * USDC }])
          },
        },
      ],
      (lines) => lines.length === 3,
    )
    const { donors } = chain.accounts
    const lines = linesOf(stdout)
    const gave = (donor: 1 | 2, amount: string) => `${donors[donor].address} gave ${amount}.00\u00a0USDC to milestone 2`
    expect(lines).to.have.length(3)
    expect(lines[0])
      .to.match(/^\d+ {2}\d+ \w+ \d{4}/)
      .and.include(gave(2, '5'))
    expect(lines[1]).to.include(`taken back: ${gave(2, '5')}`)
    expect(lines[2]).to.include(gave(1, '7'))
    expect(stderr).to.match(
      /^Watching eip155:31337:0x\w{40} on 127\.0\.0\.1:\d+ from block \d+\. Ctrl-C ends it\.\nStopped/,
    )
    expect(exitCode).to.equal(130)
  })

  it('gives one JSON object per event', async () => {
    const step = begun(() => give(world.chain, world.campaign, 2, [{ milestone: 2, amount: 3n * USDC }]))
    const { stdout } = await watch(world.rpc, [step], (lines) => lines.length === 1, '--json')
    const event = JSON.parse(stdout)
    expect(event).to.include({ eventName: 'LotGiven', takenBack: false })
    expect(event.args.amount).to.equal('3000000')
  })

  it('outlives a node that is away for a while', async () => {
    let isAway = false
    const node = await serveChain(world.chain, (request, ask) =>
      isAway ? Promise.reject({ code: -32_005, message: 'busy' }) : ask(request as never),
    )
    const { stdout, stderr } = await watch(
      ['--rpc', node.url],
      [
        begun(async () => {
          isAway = true
        }),
        {
          when: ({ stderr }) => stderr.includes('Trying again.'),
          act: async () => {
            await give(world.chain, world.campaign, 2, [{ milestone: 2, amount: 4n * USDC }])
            isAway = false
          },
        },
      ],
      (lines) => lines.length === 1,
    )
    await node.close()
    expect(stdout).to.include('gave 4.00')
    expect(stderr).to.include('does not answer. Trying again.').and.include('answers again.')
  })
})
