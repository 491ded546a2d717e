import { expect } from 'chai'
import type { BaseContract, ContractTransactionResponse } from 'ethers'
import { intent, share } from '../fixture.ts'
import { stepViolations, violations } from '../invariants/check.ts'
import { observe } from '../invariants/observe.ts'
import type { Observed } from '../invariants/observed.ts'
import { idsOf } from '../invariants/violation.ts'
import { ethers } from '../support/chain.ts'
import type { Signer } from '../support/decisions.ts'
import { TERMS } from '../support/parameters.ts'
import type { TestToken } from './behaviour.ts'
import { type Action, type Fails, fails, type Outcome, type Works } from './outcome.ts'
import { type cashier, GIFT, type Scene } from './scene.ts'

/** Enough for any call here, so that what fails is mined and not merely estimated; the chain takes no more. */
const GAS = { gasLimit: 10_000_000n }

const PAYMENTS = ['settle', 'refund', 'absorb'] as const
type Payment = (typeof PAYMENTS)[number]
export type Move = Payment | 'donate'

/** One call, who must pay, who must get how much. */
interface Call {
  send(): Promise<ContractTransactionResponse>
  payer: string
  payee: string
  amount: bigint
}

// ---- the calls ----

async function donation(scene: Scene): Promise<Call> {
  const { campaign, world, behaviour } = scene
  const donor = world.donors[3]
  const { amount, funded } = await campaign.milestone(2)
  const asked = behaviour.asked ?? GIFT
  const give = behaviour.give ?? (() => campaign.connect(donor).donate([share(2, asked)], intent(), GAS))
  return {
    send: () => give(scene, GAS),
    payer: donor.address,
    payee: await campaign.getAddress(),
    amount: asked < amount - funded ? asked : amount - funded,
  }
}

async function payment(name: Payment, { campaign, world, behaviour }: Scene, caller: Signer): Promise<Call> {
  const payer = await campaign.getAddress()
  const by = campaign.connect(caller)
  if (name === 'settle') {
    const { recipient, due } = await campaign.payout(0, 0)
    return { send: () => by.settle(0, 0, GAS), payer, payee: recipient, amount: due }
  }
  const fallback = world.fallbackRecipient.address
  if (name === 'refund') {
    const { offset } = await campaign.milestone(1)
    const start = behaviour.passOn ? offset + GIFT : offset
    const { donor, amount, passOn } = await campaign.lot(start)
    return { send: () => by.refund(1, [start], GAS), payer, payee: passOn ? fallback : donor, amount }
  }
  return { send: () => by.absorb(0, GAS), payer, payee: fallback, amount: (await campaign.totals()).surplus }
}

function callFor(move: Move, scene: Scene, caller: Signer = scene.world.stranger): Promise<Call> {
  return move === 'donate' ? donation(scene) : payment(move, scene, caller)
}

// ---- what must be so ----

/** Exactly the invariants that the token itself breaks do not hold. */
async function look({ campaign, token }: Scene, { breaks = [] }: Works | Fails): Promise<Observed> {
  const observed = await observe(campaign, token)
  expect(idsOf(violations(observed)), 'invariants that do not hold').to.deep.equal(breaks)
  return observed
}

async function balances({ world, token, campaign }: Scene): Promise<Record<string, bigint>> {
  const { donors, recipients, fallbackRecipient, charity, stranger } = world
  const people = [...donors, ...recipients, fallbackRecipient, charity, stranger].map(({ address }) => address)
  const accounts = [...people, await campaign.getAddress()]
  const list = await Promise.all(accounts.map((account) => token.balanceOf(account)))
  return Object.fromEntries(accounts.map((account, index) => [account, list[index] ?? 0n]))
}

async function expectWorks(move: Move, call: Call, scene: Scene, outcome: Works): Promise<void> {
  const before = { seen: await look(scene, outcome), purses: await balances(scene) }
  await call.send()
  const after = { seen: await look(scene, outcome), purses: await balances(scene) }
  const changed = Object.keys(after.purses).filter((account) => after.purses[account] !== before.purses[account])
  const change = (account: string) => (after.purses[account] ?? 0n) - (before.purses[account] ?? 0n)
  const giving = move === 'donate'
  expect(change(call.payer)).to.equal(-call.amount - (giving ? outcome.toll : 0n))
  expect(change(call.payee)).to.equal(call.amount - (giving ? 0n : outcome.toll))
  expect(changed).to.have.members(call.amount > 0n ? [call.payer, call.payee] : [])
  expect(stepViolations(before.seen, after.seen, move)).to.deep.equal([])
  expect(after.seen.ledgerHash).not.to.equal(before.seen.ledgerHash)
  await scene.behaviour.expectAlso?.(scene)
}

/** Everything that can be seen of a campaign, but for the time that has passed. */
async function all(scene: Scene, outcome: Fails) {
  const { block: _block, now: _now, ...seen } = await look(scene, outcome)
  return { ...seen, purses: await balances(scene) }
}

async function expectFails(call: Call, scene: Scene, outcome: Fails): Promise<void> {
  const { on, off, mute } = scene.behaviour
  const before = await all(scene, outcome)
  if (mute) await on?.(scene)
  await expectRefusal(call.send(), scene.campaign, scene.token, outcome, call.amount)
  if (mute) await off?.(scene)
  expect(await all(scene, outcome)).to.deep.equal(before)
}

/** The error is one of the contract that was called, or of the token. */
async function expectRefusal(
  sent: Promise<unknown>,
  called: BaseContract,
  token: TestToken,
  { error, args }: Fails,
  amount: bigint,
) {
  if (error === null) {
    await expect(sent).to.be.revertedWithoutReason(ethers)
    return
  }
  const source = called.interface.getError(error) ? called : token
  const assertion = expect(sent).to.be.revertedWithCustomError(source, error)
  await (args ? assertion.withArgs(...args(amount, token)) : assertion)
}

// ---- the cases ----

/** Creates a campaign in the token. */
export async function tryCreate(start: Awaited<ReturnType<typeof cashier>>, outcome: Works | Fails): Promise<void> {
  const { world, token, behaviour } = start
  const { factory, charity } = world
  const wanted = world.parameters({ ...behaviour.parameters?.(world), token: await token.getAddress() })
  const campaign = world.campaignAt(await factory.predict(charity.address, wanted))
  const sent = factory.connect(charity).create(wanted, TERMS, GAS)
  if (fails(outcome)) {
    const goal = wanted.milestones.flatMap(({ payouts }) => payouts).reduce((sum, { amount }) => sum + amount, 0n)
    await expectRefusal(sent, factory, token, outcome, goal)
    expect(await ethers.provider.getCode(campaign)).to.equal('0x')
    return
  }
  await sent
  expect(await factory.isCampaign(campaign)).to.equal(true)
  expect((await campaign.parameters()).token).to.equal(wanted.token)
  await look({ ...start, campaign }, outcome)
}

/** Moves coins while the token misbehaves. */
export async function tryMove(move: Move, scene: Scene, outcome: Works | Fails): Promise<void> {
  if (!scene.behaviour.mute) await scene.behaviour.on?.(scene)
  const call = await callFor(move, scene)
  if (fails(outcome)) await expectFails(call, scene, outcome)
  else await expectWorks(move, call, scene, outcome)
}

/** Every payment that failed works once the token behaves, whoever calls, and pays the same account. */
export async function tryRetry(scene: Scene, row: Record<Action, Outcome>, outcome: Works): Promise<void> {
  const { behaviour, world } = scene
  const failed = PAYMENTS.filter((name) => fails(row[name]))
  expect(failed).not.to.deep.equal([])
  const calls = await Promise.all(failed.map(async (name) => ({ name, call: await callFor(name, scene) })))
  await behaviour.on?.(scene)
  for (const { name, call } of calls) {
    await expectRefusal(call.send(), scene.campaign, scene.token, row[name] as Fails, call.amount)
  }
  await behaviour.off?.(scene)
  for (const { name, call } of calls) {
    const again = await callFor(name, scene, world.donors[4])
    expect(again.payee).to.equal(call.payee)
    await expectWorks(name, again, scene, outcome)
  }
}
