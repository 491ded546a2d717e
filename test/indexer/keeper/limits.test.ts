import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getLots } from '@amana/sdk/actions/getLots'
import { getTotals } from '@amana/sdk/actions/getTotals'
import { expect } from 'chai'
import { type Address, formatEther, type Hex } from 'viem'
import { getBalance } from 'viem/actions'
import { type Ground, groundStage, LISTED_TOKEN, USDC } from './ground.ts'
import { eventsOf, type KeeperRun, revertTo, runKeeper, snapshot } from './stage.ts'

const LOTS = 30

describe('what the keeper may spend', function () {
  this.timeout(120_000)
  let ground: Ground
  let campaign: Address
  let saved: Hex
  let folder: string
  const starts: bigint[] = []

  before(async () => {
    ground = await groundStage()
    ;({ campaign } = await ground.campaign())
    for (let index = 0; index < LOTS; index += 1) {
      const key = ground.cast.crowd[index]?.privateKey as Hex
      starts.push(await ground.give(campaign, LISTED_TOKEN, key, 1, index === 9 ? 5n * USDC : USDC))
    }
    await ground.waitDays(31)
    folder = mkdtempSync(join(tmpdir(), 'amana-keeper-'))
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await ground?.chain.close()
  })
  beforeEach(async () => {
    saved = await snapshot(ground.chain)
  })
  afterEach(() => revertTo(ground.chain, saved))

  const keep = (...options: string[]) =>
    runKeeper(ground.chain.url, ['--once', ...options], { key: ground.cast.keyOf('rami') })
  const costOf = (run: KeeperRun) => eventsOf(run, 'included').reduce((sum, { cost }) => sum + BigInt(cost), 0n)
  const refunded = async () => (await getTotals(ground.client, { campaign })).refunded

  it('is never more than the budget: the largest lots are paid with it, the rest waits', async () => {
    // Enough for a few lots at the price of the local chain, about one gwei.
    const run = await keep('--budget-hour', '0.0004')
    expect(run.code).to.equal(2)
    const spent = costOf(run)
    expect(spent > 0n && spent <= 4n * 10n ** 14n, formatEther(spent)).to.equal(true)
    expect(eventsOf(run, 'held').at(-1)).to.include({ by: 'budget' })
    const back = await refunded()
    expect(back > 5n * USDC && back < BigInt(LOTS) * USDC, String(back)).to.equal(true)
    expect(eventsOf(run, 'refused')).to.deep.equal([])
    // The one of five was given tenth.
    expect(await getLots(ground.client, { campaign, starts: [starts[9] as bigint] })).to.deep.equal([undefined])
  })

  it('survives a restart with a state file', async () => {
    const state = join(folder, 'state.json')
    const options = ['--budget-day', '0.0004', '--state', state]
    const first = await keep(...options)
    const spent = costOf(first)
    expect(spent > 0n).to.equal(true)
    const kept = JSON.parse(readFileSync(state, 'utf8')) as { spendings: { wei: string }[] }
    expect(kept.spendings.reduce((sum, { wei }) => sum + BigInt(wei), 0n)).to.equal(spent)

    const second = await keep(...options)
    expect(second.code).to.equal(2)
    expect(spent + costOf(second) <= 4n * 10n ** 14n).to.equal(true)
    expect(eventsOf(second, 'held').at(-1)).to.include({ by: 'budget' })
  })

  it('refuses a state file that is something else, or of another account', async () => {
    const state = join(folder, 'other.json')
    writeFileSync(state, '{"kind":"diary"}')
    const wrong = await keep('--state', state)
    expect(wrong.code).to.equal(64)
    expect(wrong.complaints).to.deep.equal([`${state} is not the state of a keeper; --state needs a file of its own.`])
    expect(readFileSync(state, 'utf8')).to.equal('{"kind":"diary"}')

    const foreign = join(folder, 'foreign.json')
    await runKeeper(ground.chain.url, ['--once', '--state', foreign], { key: ground.cast.keyOf('deployer') })
    const other = await keep('--state', foreign)
    expect(other.code).to.equal(64)
    expect(other.complaints[0]).to.match(/is the state of another keeper/)
  })

  it('sends nothing when its state cannot be kept', async () => {
    const run = await keep('--state', join(folder, 'nowhere', 'state.json'))
    expect(run.code).to.equal(64)
    expect(run.complaints[0]).to.match(/state\.json cannot be written/)
    expect(await refunded()).to.equal(0n)
  })

  it('sends nothing while gas is dearer than the limit', async () => {
    const run = await keep('--max-fee', '0.000001')
    expect(run.code).to.equal(2)
    expect(eventsOf(run, 'sent')).to.deep.equal([])
    expect(eventsOf(run, 'held')[0]).to.include({ by: 'price', limit: '1000' })
    expect(await refunded()).to.equal(0n)
  })

  it('lets the balance not fall below what is to be kept', async () => {
    const balance = await getBalance(ground.client, { address: ground.cast.addressOf('rami') })
    const run = await keep('--keep', formatEther(balance - 10n ** 13n))
    expect(run.code).to.equal(2)
    expect(eventsOf(run, 'held')[0]).to.include({ by: 'balance', limit: String(10n ** 13n) })
    expect(await refunded()).to.equal(0n)
  })

  it('puts no more into a transaction than its gas and its lots allow', async () => {
    const run = await keep('--max-lots', '7', '--max-gas', '600000')
    expect(run.code).to.equal(0)
    const included = eventsOf(run, 'included')
    expect(included.length).to.be.greaterThan(2)
    for (const { gas } of eventsOf(run, 'sent')) expect(BigInt(gas) <= 600_000n).to.equal(true)
    expect(await refunded()).to.equal(BigInt(LOTS + 4) * USDC)
  })
})
