import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { z } from 'zod'
import { ReplayChain } from '../../scripts/replay/chain.ts'
import { type CampaignEvent, type CampaignFacts, checkEnd, checkGiving } from '../../scripts/replay/check.ts'
import { decide, payOut } from '../../scripts/replay/deciding.ts'
import { type Donation, readDonations } from '../../scripts/replay/donations.ts'
import { createEscrows, deployContracts, type Escrow, mintDollars } from '../../scripts/replay/escrows.ts'
import { GasTally } from '../../scripts/replay/gas.ts'
import { give } from '../../scripts/replay/giving.ts'
import { byGrant, type CampaignPlan, planCampaigns } from '../../scripts/replay/plan.ts'
import { History, readFacts } from '../../scripts/replay/reading.ts'
import { replay } from '../../scripts/replay/run.ts'
import { scheduleOf } from '../../scripts/replay/schedule.ts'
import { syntheticCsv, syntheticDonations } from '../../scripts/replay/synthetic-donations.ts'

const SYNTHETIC = { seed: 11, campaigns: 6, donations: 300 }

const resultSchema = z.object({
  ok: z.boolean(),
  campaigns: z.number(),
  donations: z.number(),
  donors: z.number(),
  microUsd: z.number(),
  paidMicroUsd: z.number(),
  refundedMicroUsd: z.number(),
  rejectedRows: z.number(),
  problems: z.array(z.string()),
  seconds: z.number().positive(),
  gas: z.object({
    total: z.number(),
    donate: z.object({ min: z.number(), median: z.number(), max: z.number(), count: z.number() }),
  }),
})

function syntheticFile(): Donation[] {
  return syntheticDonations(SYNTHETIC).map(({ ts, donor, grant, amount }, index) => {
    return { line: index + 2, time: ts, donor, grant, amount: BigInt(amount) }
  })
}

describe('replay of synthetic donations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-replay-'))
  after(() => rmSync(folder, { recursive: true }))

  it('is exact, names malformed rows by line and leaves them out', () => {
    const [header = '', ...rows] = syntheticCsv(SYNTHETIC)
    const path = join(folder, 'donations.csv')
    writeFileSync(path, [header, ...rows.slice(0, 9), 'not a donation\n', ...rows.slice(9), '1,2,3,4,5,6\n'].join(''))
    const { status, stdout } = command('--data', path, '--all', '--json', '--strict')
    expect(stdout).to.contain('2 rows were rejected and left out:')
    expect(stdout).to.contain('  line 11: has 1 fields where the header has 6')
    expect(stdout).to.contain('  line 303: donor must be 10 hex digits in lower case')
    const donations = syntheticFile()
    const result = resultSchema.parse(JSON.parse(lastLine(stdout)))
    expect(result).to.deep.include({ ok: true, campaigns: 6, donations: 300, rejectedRows: 2, problems: [] })
    expect(result.donors).to.equal(new Set(donations.map(({ donor }) => donor)).size)
    expect(BigInt(result.microUsd)).to.equal(donations.reduce((total, { amount }) => total + amount, 0n))
    expect(result.paidMicroUsd + result.refundedMicroUsd).to.equal(result.microUsd)
    expect(result.gas.donate.count).to.equal(300)
    expect(status).to.equal(1) // only because of --strict
  })

  it('ends with one sentence, no stack and a JSON line when there is nothing to replay', () => {
    const { status, stdout, stderr } = command('--data', join(folder, 'nowhere.csv'), '--all', '--json')
    expect(status).to.equal(2)
    expect(stderr.trim().split('\n')).to.have.length(1)
    expect(stderr).to.contain('There is no file')
    expect(JSON.parse(lastLine(stdout))).to.deep.include({ ok: false })
  })

  function command(...options: string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', ...options], { encoding: 'utf8' })
  }

  function lastLine(stdout: string): string {
    return stdout.trim().split('\n').at(-1) ?? ''
  }
})

describe('check of a replay', () => {
  let plan: CampaignPlan
  let given: { events: CampaignEvent[]; facts: CampaignFacts }
  let ended: { events: CampaignEvent[]; facts: CampaignFacts }

  before(async () => {
    const plans = planCampaigns(syntheticFile())
    const schedule = scheduleOf(plans)
    const chain = await ReplayChain.open(schedule.genesis, new GasTally())
    const contracts = await deployContracts(chain, schedule.deploy)
    const escrows = await createEscrows(chain, contracts, plans, schedule)
    const [escrow] = escrows
    if (!escrow) throw new Error('a synthetic file has campaigns')
    plan = escrow.plan
    await mintDollars(chain, contracts.token, plans)
    await give(chain, { token: contracts.token, escrows })
    const history = new History(chain, escrows)
    given = await readBack(escrow)
    await decide(chain, escrows, schedule)
    await payOut(chain, escrows, schedule)
    ended = await readBack(escrow)
    await chain.close()

    async function readBack(of: Escrow) {
      await history.readOn()
      const events = [...history.of(of)]
      return { events, facts: await readFacts(chain, contracts.token, of, events) }
    }
  })

  it('accepts the true history', () => {
    expect(checkGiving(plan, given.events, given.facts)).to.deep.equal([])
    expect(checkEnd(plan, ended.events, ended.facts)).to.deep.equal([])
  })

  it('misses a gift that is left out', () => {
    const events = given.events.toSpliced(40, 1)
    const problems = checkGiving(plan, events, given.facts).join('\n')
    expect(problems).to.match(/the lots of milestone \d do not tile it/)
    expect(problems).to.contain('sum of the lots')
    expect(problems).to.contain('line ')
  })

  it('sees a gift that is told twice', () => {
    const copy = given.events.slice(7, 8)
    expect(checkGiving(plan, [...given.events, ...copy], given.facts)).not.to.deep.equal([])
  })

  const alterations: [what: string, alter: (event: CampaignEvent) => unknown][] = [
    ['another amount', (event) => ({ args: { ...event.args, amount: 1n } })],
    ['another place', (event) => ({ args: { ...event.args, start: 1n } })],
    ['another donor', (event) => ({ args: { ...event.args, donor: event.address } })],
    ['another milestone', (event) => ({ args: { ...event.args, milestone: 4n } })],
    ['another second', (event) => ({ timestamp: event.timestamp + 12n })],
    ['a wish to pass it on', (event) => ({ args: { ...event.args, passOn: true } })],
    ['another name', () => ({ eventName: 'Absorbed' })],
  ]
  for (const [what, alter] of alterations) {
    it(`sees ${what} in one log`, () => {
      const events = given.events.map((event, index) => {
        return index === 25 ? (Object.assign({}, event, alter(event)) as CampaignEvent) : event
      })
      expect(checkGiving(plan, events, given.facts)).not.to.deep.equal([])
    })
  }

  it('sees a balance, a total or a ledger hash that is one off', () => {
    const problemsOf = (facts: Partial<CampaignFacts>) => checkGiving(plan, given.events, { ...given.facts, ...facts })
    expect(problemsOf({ balance: plan.total + 1n })[0]).to.contain('token balance')
    expect(problemsOf({ totals: { ...given.facts.totals, surplus: 1n } })[0]).to.contain('total surplus')
    expect(problemsOf({ ledgerHash: `0x${'1'.repeat(64)}` })[0]).to.contain('ledger hash')
  })

  it('folds logs to another hash as soon as one is left out', async () => {
    expect(given.facts.foldedHash).to.equal(given.facts.ledgerHash)
    expect(ended.facts.foldedHash).not.to.equal(given.facts.foldedHash)
  })

  for (const name of ['LotRefunded', 'PayoutSettled'] as const) {
    it(`misses a ${name} that is left out, and sees one that went elsewhere`, () => {
      const index = ended.events.findIndex(({ eventName }) => eventName === name)
      const event = ended.events[index]
      if (!event) throw new Error(`the history has a ${name}`)
      expect(checkEnd(plan, ended.events.toSpliced(index, 1), ended.facts).join()).to.contain('missing: ')
      const args = { ...event.args, to: event.address, recipient: event.address }
      const elsewhere = ended.events.with(index, { ...event, args } as CampaignEvent)
      expect(checkEnd(plan, elsewhere, ended.facts).join()).to.contain('unexpected: ')
    })
  }

  it('sees a milestone that ended otherwise', () => {
    const last = ended.events.findLastIndex(({ eventName }) => eventName === 'MilestoneStateChanged')
    expect(checkEnd(plan, ended.events.toSpliced(last, 1), ended.facts).join()).to.contain('should end as')
  })
})

describe('replay of a real round', () => {
  const { AMANA_REPLAY_DATA: data } = process.env

  it('is exact for one grant of the round (needs AMANA_REPLAY_DATA)', async function () {
    if (!data || !existsSync(data)) {
      console.log('      skipped: no data')
      this.skip()
    }
    const { donations, rejectedCount } = await readDonations(data)
    expect(rejectedCount).to.equal(0)
    expect(donations).to.have.length(69_015)
    expect(donations.reduce((total, { amount }) => total + amount, 0n)).to.equal(697_483_730_351n)
    const result = await replay(byGrant(donations).get(58) ?? [], () => {})
    expect(result.problems).to.deep.equal([])
    expect(result).to.deep.include({ campaigns: 1, donations: 1_038, donors: 965, microUsd: 26_074_657_101n })
  })
})
