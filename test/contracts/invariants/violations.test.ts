import { expect } from 'chai'
import { amana, closeFunding, split } from '../fixture.ts'

import { stepViolations, violations } from './check.ts'
import { observe } from './observe.ts'
import type { LedgerEvent, LedgerEventName, Observed } from './observed.ts'
import { idsOf } from './violation.ts'

/** What a campaign shows is plain data: here it is changed after it was read, as a broken contract would show it. */
type Mutable<value> = value extends object ? { -readonly [key in keyof value]: Mutable<value[key]> } : value
type Change = (observed: Mutable<Observed>) => void

const STRANGER = '0x000000000000000000000000000000000000dEaD'

describe('Violations', () => {
  let earlier: Observed
  let later: Observed

  // A life that has everything: a split milestone, paid and refunded; the others refunded for want of gifts. What was
  // observed is plain data, so one life serves all tests.
  before(async () => {
    const world = await amana()
    const campaign = await world.createCampaign()
    const { lots } = await split(campaign, 1)
    await closeFunding(campaign)
    await campaign.settle(1, 0)
    earlier = await observe(campaign, world.token)
    await campaign.refund(1, [lots[0] ?? 0n])
    later = await observe(campaign, world.token, { previous: earlier })
  })

  it('are none when nothing was changed', () => {
    expect(violations(later)).to.deep.equal([])
    expect(stepViolations(earlier, later, 'refund')).to.deep.equal([])
  })

  const STATES: Record<string, [Change, string[]]> = {
    'coins that are gone': [(o) => (o.balance -= 1n), ['I1', 'I2']],
    'coins out of nowhere': [(o) => (o.balance += 1n), ['I2']],
    'a sum that is not its parts': [(o) => (o.totals.waiting += 1n), ['I2']],
    'a gap on the line': [(o) => (eventIn(o, 'LotGiven', 1).args.start += 1n), ['I3', 'I17', 'I21']],
    'more paid than given': [(o) => (milestoneIn(o, 0).paid += 1n), ['I4', 'I5', 'I8']],
    'another due': [(o) => (payoutIn(o, 1, 0).due += 1n), ['I5']],
    'a payout that is open again': [(o) => (payoutIn(o, 1, 0).settled = false), ['I5']],
    'a payout paid twice': [(o) => repeat(o, 'PayoutSettled'), ['I5', 'I18', 'I21']],
    'another tally': [(o) => (payoutIn(o, 1, 0).objected -= 1n), ['I5', 'I6']],
    'a refund out of a released milestone': [(o) => (milestoneIn(o, 1).state = 6n), ['I5', 'I7', 'I11']],
    'a split without enough objections': [(o) => (o.parameters.rules.objectionBps = 9_999n), ['I9', 'I11', 'I21']],
    'a payment in the final second': [
      (o) => (eventIn(o, 'PayoutSettled').timestamp = milestoneIn(o, 1).time),
      ['I10', 'I21'],
    ],
    'a leap over a state': [(o) => drop(o, 'MilestoneStateChanged', 1), ['I11', 'I13', 'I21']],
    'a donors window that was cut': [(o) => (o.parameters.rules.objectionWindow += 1n), ['I11', 'I21']],
    'a claim before it was full': [(o) => (milestoneIn(o, 1).funded -= 1n), ['I3', 'I12', 'I22']],
    'an objection of somebody else': [(o) => (eventIn(o, 'LotObjected').args.donor = STRANGER), ['I13', 'I21', 'I23']],
    'a lot refunded twice': [(o) => repeat(o, 'LotRefunded'), ['I14', 'I18', 'I21']],
    'a refund to somebody else': [(o) => (eventIn(o, 'LotRefunded').args.to = STRANGER), ['I15', 'I18', 'I21']],
    'a milestone that can be claimed after it expired': [reopen, ['I5', 'I6', 'I11', 'I14', 'I16', 'I17', 'I21']],
    'a gift after the deadline': [(o) => (eventIn(o, 'LotGiven').timestamp = o.now), ['I17', 'I21']],
    'a gift of nothing': [giveNothing, ['I17', 'I21']],
    'tokens that left in silence': [(o) => (movementIn(o).to = STRANGER), ['I18']],
    'another history': [
      (o) => (eventIn(o, 'EvidenceSubmitted').args.evidence = o.ledgerHash as `0x${string}`),
      ['I21', 'V1'],
    ],
    'a hash of something else': [(o) => (o.ledgerHash = `0x${'11'.repeat(32)}`), ['I21']],
    'somebody else who approves': [(o) => (eventIn(o, 'AttestationRecorded').args.verifier = STRANGER), ['I21', 'V1']],
    'too few who approve': [(o) => drop(o, 'AttestationRecorded', 0), ['I21', 'V1']],
    'a panel member who verifies': [
      (o) => (o.parameters.panel.members = o.parameters.verifiers.members),
      ['I21', 'V3'],
    ],
  }
  for (const [name, [change, ids]] of Object.entries(STATES)) {
    it(`are seen: ${name} (${ids.join(', ')})`, () => {
      const changed = structuredClone(later) as Mutable<Observed>
      change(changed)
      expect(idsOf(violations(changed))).to.deep.equal(ids)
    })
  }

  const STEPS: Record<string, [Change, string[]]> = {
    'a payment without a reason': [(o) => (o.balance -= 1n), ['I19']],
    'new parameters': [(o) => (o.parameters.rules.fundBy += 1n), ['I20']],
    'new code': [(o) => (o.code = '0x'), ['I20']],
    'gifts that vanish': [(o) => (milestoneIn(o, 1).funded -= 1n), ['I22']],
    'totals that fall': [(o) => (o.totals.paid -= 1n), ['I22']],
    'a payout that is open again': [(o) => (payoutIn(o, 1, 0).settled = false), ['I5']],
    'a refund in the final second': [(o) => (milestoneIn(o, 1).time = o.now), ['I10', 'I11']],
    'an end that was not the end': [(o) => (milestoneIn(o, 2).state = 6n), ['I11']],
    'an objection without its event': [(o) => (lotIn(o, 1).objected = true), ['I13']],
    'a lot of somebody else': [(o) => (lotIn(o, 1).donor = STRANGER), ['I24']],
    'a due that changes after the end': [(o) => (payoutIn(o, 1, 1).due -= 1n), ['I24']],
  }
  for (const [name, [change, ids]] of Object.entries(STEPS)) {
    it(`are seen from one step to the next: ${name} (${ids.join(', ')})`, () => {
      const changed = structuredClone(later) as Mutable<Observed>
      change(changed)
      expect(idsOf(stepViolations(earlier, changed, 'refund'))).to.deep.equal(ids)
    })
  }

  it('are told in words', () => {
    const [first] = violations({ ...later, balance: 0n })
    expect(first?.sentence).to.contain('never holds fewer tokens')
    expect(first?.detail).to.match(/^0 < \d+/)
  })
})

function present<item>(item: item | undefined): item {
  if (item === undefined) throw new Error('It is not there.')
  return item
}

const milestoneIn = (o: Mutable<Observed>, k: number) => present(o.milestones[k])
const payoutIn = (o: Mutable<Observed>, k: number, j: number) => present(milestoneIn(o, k).payouts[j])
const lotIn = (o: Mutable<Observed>, index: number) => present(o.lots[index])
const movementIn = (o: Mutable<Observed>) => present(o.movements.at(-1))

function eventIn<name extends LedgerEventName>(o: Mutable<Observed>, name: name, index = 0) {
  const events = o.events as LedgerEvent[]
  return present(events.filter((event) => event.name === name)[index]) as Mutable<Extract<LedgerEvent, { name: name }>>
}

/** As if nobody had ever claimed, and somebody still could. */
function reopen(o: Mutable<Observed>): void {
  o.events = o.events.filter(({ name }) => name === 'LotGiven')
  o.movements = o.movements.filter(({ to }) => to === o.address)
  milestoneIn(o, 1).state = 0n
  o.now = milestoneIn(o, 1).claimBy
}

function giveNothing(o: Mutable<Observed>): void {
  repeat(o, 'LotGiven')
  const gift = o.events.at(-1) as Mutable<Extract<LedgerEvent, { name: 'LotGiven' }>>
  Object.assign(gift.args, { milestone: 0n, start: 0n, amount: 0n })
}

function repeat(o: Mutable<Observed>, name: LedgerEventName): void {
  o.events = [...o.events, structuredClone(eventIn(o, name))] as typeof o.events
}

function drop(o: Mutable<Observed>, name: LedgerEventName, index: number): void {
  const event = eventIn(o, name, index)
  o.events = o.events.filter((other) => (other as unknown) !== event)
}
