import { expect } from 'chai'
import { keccak256, toHex } from 'viem'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { serveChain } from './rpc-server.ts'
import { type } from './terminal.ts'
import { CHAIN_ID, type CliWorld, cliWorld } from './world.ts'

describe('amana on a chain', () => {
  let world: CliWorld
  before(async () => {
    world = await cliWorld()
  })
  after(() => world.node.close())

  describe('campaigns', () => {
    it('lists them with what was given and their goal', async () => {
      const { exitCode, stdout } = await type(['campaigns', ...world.rpc])
      expect(exitCode).to.equal(0)
      const [, line = ''] = stdout.split('\n')
      expect(line.split(/ {2,}/)).to.deep.equal([
        world.account,
        'A well for the village',
        '120.00\u00a0USDC',
        '200.00\u00a0USDC',
      ])
    })

    it('gives the same as JSON, in no language and in base units', async () => {
      const { stdout } = await type(['campaigns', ...world.rpc, '--json', '--lang', 'ar'])
      const { campaigns, chainId } = JSON.parse(stdout)
      expect(chainId).to.equal(CHAIN_ID)
      expect(campaigns[0]).to.include({ campaign: world.account, given: '120000000', goal: '200000000' })
      expect(stdout.trimEnd().split('\n')).to.have.length(1)
    })
  })

  describe('show', () => {
    it('says where the money is with one word per place', async () => {
      const { exitCode, stdout } = await type(['show', world.campaign, ...world.rpc])
      expect(exitCode).to.equal(0)
      for (const line of [/given +120\.00/, /= waiting +20\.00/, /\+ paid +100\.00/, /\+ refunded +0\.00/]) {
        expect(stdout).to.match(line)
      }
      expect(stdout).to.match(/1 +Drilling +100\.00.USDC +100\.00.USDC +released/)
      expect(stdout).to.match(/milestone 2: to be refunded, on /)
      expect(stdout).to.include(`npm run amana -- audit ${world.account} --rpc URL`)
    })

    it('speaks Arabic with every number and address isolated on a terminal, and without marks in a pipe', async () => {
      const words = ['show', world.account, ...world.rpc, '--lang', 'ar']
      const { stdout: terminal } = await type(words, { isTTY: true })
      expect(terminal).to.include('بئر للقرية').and.include(`\u2066${world.account}\u2069`)
      expect(terminal).to.match(/وصلت +\u2066100\.00\u00a0USDC\u2069/)
      const { stdout: pipe } = await type(words)
      expect(pipe)
        .to.include(world.account)
        .and.not.match(/[\u2066-\u2069]/)
    })

    it('speaks about an earlier block when asked to', async () => {
      const block = String(Number(await world.chain.ask({ method: 'eth_blockNumber' } as never)) - 4)
      const { stdout } = await type(['show', world.campaign, ...world.rpc, '--block', block, '--json'])
      const shown = JSON.parse(stdout)
      expect(shown.block.number).to.equal(block)
      expect(shown.totals.paid).to.equal('0')
    })

    it('ends with 2 where there is nothing, and with 1 where there is something else', async () => {
      const nothing = await type(['show', `0x${'12'.repeat(20)}`, ...world.rpc])
      expect(nothing.exitCode).to.equal(2)
      expect(nothing.stderr).to.include('There is nothing at 0x1212')
      const other = await type(['show', world.chain.token, ...world.rpc])
      expect(other.exitCode).to.equal(1)
      expect(other.stderr).to.include('is not a campaign: the factory did not make it')
    })

    it('wants a node of the chain that the campaign is on', async () => {
      const { exitCode, stderr } = await type(['show', `eip155:10:${world.campaign}`, ...world.rpc])
      expect(exitCode).to.equal(64)
      expect(stderr).to.include('is a node of chain 31337, not of chain 10')
    })

    it('ends with 1 when another node tells another record', async () => {
      const ledgerHash = keccak256('0x')
      const liar = await serveChain(world.chain, (request, ask) =>
        request.method === 'eth_getStorageAt' ? Promise.resolve(ledgerHash) : ask(request as never),
      )
      const honest = await serveChain(world.chain)
      const good = await type(['show', world.campaign, ...world.rpc, '--rpc', honest.url])
      const bad = await type(['show', world.campaign, ...world.rpc, '--rpc', liar.url])
      await Promise.all([liar.close(), honest.close()])
      expect([good.exitCode, bad.exitCode]).to.deep.equal([0, 1])
      expect(good.stdout).to.include('2 nodes agree.')
      expect(bad.stdout).to.equal('')
      expect(bad.stderr).to.include(`${new URL(liar.url).host} has another record of this campaign`)
    })

    it('ends with 1 when another node is on another fork', async () => {
      const fork = await serveChain(world.chain, async (request, ask) => {
        const answer = await ask(request as never)
        return request.method === 'eth_getBlockByNumber' ? { ...(answer as object), hash: keccak256('0x') } : answer
      })
      const { exitCode, stderr } = await type(['campaigns', ...world.rpc, '--rpc', fork.url])
      await fork.close()
      expect(exitCode).to.equal(1)
      expect(stderr).to.include('has another block')
    })
  })

  describe('trace', () => {
    it('follows a gift to its payment', async () => {
      const { exitCode, stdout } = await type(['trace', `${world.account}/0`, ...world.rpc])
      expect(exitCode).to.equal(0)
      expect(stdout).to.match(/1 +0\.00 to 60\.00 +60\.00.USDC +0x\w{40} +paid +0x\w{64}/)
      expect(stdout).to.match(/2 +100\.00 to 120\.00 +20\.00.USDC +0x\w{40} +waiting$/m)
    })

    it('finds every gift of a donor', async () => {
      const donor = world.chain.accounts.donors[1].address
      const { stdout } = await type(['trace', donor, ...world.rpc, '--json'])
      const traced = JSON.parse(stdout)
      expect(traced).to.have.length(1)
      expect(traced[0].campaign).to.equal(world.account)
      expect(traced[0].gift).to.include({ gift: '60000000', amount: '40000000' })
    })

    it('says so when there is no such gift, no gift of the donor, or no gift was named', async () => {
      const unknown = await type(['trace', `${world.campaign}/7`, ...world.rpc])
      expect([unknown.exitCode, unknown.stdout]).to.deep.equal([1, ''])
      expect(unknown.stderr).to.include('There is no gift 7')
      const stranger = formatAccountId({ chainId: CHAIN_ID, address: world.chain.accounts.carrier.address })
      expect((await type(['trace', stranger, ...world.rpc])).stderr).to.include('has given to no campaign')
      const whole = await type(['trace', world.campaign, ...world.rpc])
      expect(whole.exitCode).to.equal(64)
      expect(whole.stderr).to.include('is a campaign. To follow a gift, add a slash')
    })
  })

  it('shows nothing of terms that would move the cursor, and stays exact about the money', async () => {
    const name = '\u001b[2J\u001b]0;owned\u0007A well\u202e'
    const hostile = await cliWorld({ terms: { name, description: name, language: 'en', padding: toHex('x') } })
    const outputs = await Promise.all(
      [['campaigns'], ['show', hostile.campaign], ['trace', `${hostile.campaign}/0`]].map((words) =>
        type([...words, ...hostile.rpc], { isTTY: true }),
      ),
    )
    await hostile.node.close()
    for (const { exitCode, stdout } of outputs) {
      expect(exitCode).to.equal(0)
      expect(stdout).to.include('terms that cannot be read')
      expect(stdout.replaceAll('\n', '')).to.not.match(/[\p{Cc}\u202e]/u)
    }
  })
})
