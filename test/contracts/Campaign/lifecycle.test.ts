import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { type Amana, amana, EVIDENCE, fill, give, State } from '../fixture.ts'
import { at, DAY, ethers, mineAt, now } from '../support/chain.ts'
import {
  type CampaignContract,
  OBJECTION,
  SILENCE,
  type Signer,
  signAttestations,
  signRulings,
} from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'

const REVIEW = 7n * DAY
const OBJECTIONS = 7n * DAY
const APPEAL = 14n * DAY

describe('Campaign, from the first gift to the last coin', () => {
  let world: Amana
  let campaign: CampaignContract
  let times: bigint[]

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
    times = []
  })

  /** Every coin is in one place, the tokens cover them, and no milestone's time ran backwards. */
  async function check() {
    const { given, absorbed, waiting, released, paid, refundable, refunded, surplus } = await campaign.totals()
    expect(waiting + released + paid + refundable + refunded).to.equal(given)
    expect(absorbed <= given).to.equal(true)
    expect(await world.token.balanceOf(campaign)).to.equal(waiting + released + refundable + surplus)
    const { milestones } = await campaign.parameters()
    const views = await Promise.all(milestones.map((_, k) => campaign.milestone(k)))
    for (const [k, { time, funded, amount, state }] of views.entries()) {
      if (state === State.Funding || state >= State.Released) {
        // Here `time` is when the milestone came into this state; elsewhere it lies ahead.
        expect(time >= (times[k] ?? 0n), `time of milestone ${k}`).to.equal(true)
        times[k] = time
      }
      if (state !== State.Funding && state !== State.Refunded) expect(funded).to.equal(amount)
    }
  }

  /** Sends each call in turn and checks the books after it. */
  async function live(...steps: (() => Promise<unknown>)[]) {
    for (const step of steps) {
      await step()
      await check()
    }
  }

  async function expectEmpty() {
    expect(await world.token.balanceOf(campaign)).to.equal(0)
    const { given, waiting, released, refundable, paid, refunded, surplus } = await campaign.totals()
    expect([waiting, released, refundable, surplus]).to.deep.equal([0n, 0n, 0n, 0n])
    expect(paid + refunded).to.equal(given)
  }

  const claim = (k: number, evidence = EVIDENCE) => campaign.connect(world.charity).claim(k, evidence)
  const cancel = (k: number) => campaign.connect(world.charity).cancel(k)
  const decide = (k: number, approved: boolean, signers: readonly Signer[]) => async () => {
    const attestations = await signAttestations(campaign, k, { approved, signers })
    return approved ? campaign.approve(k, attestations) : campaign.reject(k, attestations)
  }
  const rule = (k: number, confirmed: boolean, cause: bigint) => async () =>
    campaign.rule(k, confirmed, await signRulings(campaign, k, { confirmed, cause, signers: world.panel.slice(1) }))
  const object = (k: number, donor: Signer, ...lots: bigint[]) => campaign.connect(donor).object(k, lots, hashOf('why'))
  const later = async (seconds: bigint) => mineAt((await now()) + seconds)

  it('three milestones are given, proved, released and paid', async () => {
    const { recipients, verifiers } = world
    for (const k of [0, 1, 2]) await live(() => fill(campaign, k))
    for (const k of [0, 1, 2]) {
      await live(
        () => claim(k),
        decide(k, true, verifiers.slice(0, 2)),
        () => later(OBJECTIONS + 1n),
      )
      const { payoutCount } = await campaign.milestone(k)
      for (let j = 0n; j < payoutCount; j++) await live(() => campaign.settle(k, j))
    }
    await expectEmpty()
    const paid = await Promise.all(recipients.map((recipient) => world.token.balanceOf(recipient)))
    expect(paid).to.deep.equal([300n * COIN, 300n * COIN, 200n * COIN, 200n * COIN])
  })

  it('one milestone is released, one split, one refunded', async () => {
    const { donors, recipients, verifiers } = world
    const before = await Promise.all(donors.map((donor) => world.token.balanceOf(donor)))
    await live(
      () => fill(campaign, 0, { donors: donors.slice(0, 3) }),
      () => give(campaign, donors[0], 1, 250n * COIN),
      () => give(campaign, donors[1], 1, 100n * COIN),
      () => give(campaign, donors[2], 1, 150n * COIN),
      () => give(campaign, donors[3], 2, 70n * COIN),
      () => claim(0),
      () => claim(1),
      decide(0, true, verifiers),
      decide(1, true, verifiers.slice(1)),
      // Coins 550 to 650 of the line: 50 of the first payout, 50 of the second.
      () => object(1, donors[1], 550n * COIN),
      () => cancel(2),
      () => later(OBJECTIONS + APPEAL + 1n),
      () => campaign.settle(0, 0),
      () => campaign.settle(1, 1),
      () => campaign.refund(1, [550n * COIN]),
      () => campaign.settle(1, 0),
      () => campaign.refund(2, [800n * COIN]),
    )
    const states = await Promise.all([0, 1, 2].map(async (k) => (await campaign.milestone(k)).state))
    expect(states).to.deep.equal([State.Released, State.Split, State.Refunded])
    await expectEmpty()
    const paid = await Promise.all(recipients.map((recipient) => world.token.balanceOf(recipient)))
    expect(paid).to.deep.equal([300n * COIN, 250n * COIN, 150n * COIN, 0n])
    const after = await Promise.all(donors.map((donor) => world.token.balanceOf(donor)))
    const spent = after.map((balance, i) => (before[i] as bigint) - balance)
    expect(spent).to.deep.equal([350n * COIN, 100n * COIN, 250n * COIN, 0n, 0n])
  })

  it('an objection is upheld and everybody gets everything back', async () => {
    const { donors, verifiers } = world
    await live(
      () => fill(campaign, 0, { donors: donors.slice(0, 4) }),
      () => claim(0),
      decide(0, true, verifiers.slice(0, 2)),
      () => object(0, donors[0], 0n),
      () => later(OBJECTIONS),
      rule(0, false, OBJECTION),
      () => later(1n),
      () => campaign.refund(0, [0n, 75n * COIN, 150n * COIN, 225n * COIN]),
    )
    await expectEmpty()
  })

  it('a rejected claim is made again and succeeds', async () => {
    const { verifiers } = world
    await live(
      () => fill(campaign, 0),
      () => claim(0),
      decide(0, false, verifiers.slice(0, 2)),
      () => later(3n * DAY),
      () => claim(0, hashOf('better evidence')),
      decide(0, false, [verifiers[2]]),
      decide(0, true, verifiers),
      () => later(OBJECTIONS + 1n),
      () => campaign.settle(0, 0),
    )
    expect((await campaign.milestone(0)).attempt).to.equal(2)
    await expectEmpty()
  })

  it('† a claim rejected past claimBy is refunded, at a time that never runs backwards', async () => {
    const { claimBy } = await campaign.milestone(0)
    await live(
      () => fill(campaign, 0),
      () => mineAt(claimBy - 2n),
      () => claim(0),
      () => later(3n * DAY),
      decide(0, false, world.verifiers.slice(0, 2)),
    )
    const returned = await now()
    await live(
      () => later(50n * DAY),
      () => campaign.refund(0, [0n, 100n * COIN, 200n * COIN]),
    )
    expect((await campaign.milestone(0)).time).to.equal(returned)
    await expectEmpty()
  })

  it('silent verifiers, a panel that rejects, then the deadline', async () => {
    const { claimBy } = await campaign.milestone(0)
    await live(
      () => fill(campaign, 0),
      () => claim(0),
      () => later(REVIEW),
      rule(0, false, SILENCE),
      () => mineAt(claimBy + 1n),
      () => campaign.refund(0, [200n * COIN]),
      () => campaign.refund(0, [0n, 100n * COIN]),
    )
    expect((await campaign.milestone(0)).time).to.equal(claimBy)
    await expectEmpty()
  })

  it('silent verifiers, a panel that confirms, and donors who object', async () => {
    const { donors } = world
    await live(
      () => fill(campaign, 1),
      () => claim(1),
      () => later(REVIEW),
      rule(1, true, SILENCE),
      () => object(1, donors[0], 300n * COIN),
      () => later(OBJECTIONS + 1n),
      () => campaign.settle(1, 0),
      () => campaign.settle(1, 1),
      () => campaign.refund(1, [300n * COIN]),
    )
    expect((await campaign.milestone(1)).state).to.equal(State.Split)
    await expectEmpty()
  })

  it('an upfront tranche goes out with no proof while the rest is still given', async () => {
    campaign = await world.createCampaign({ rules: { upfront: true, sequential: true } })
    await live(
      () => fill(campaign, 0),
      () => campaign.poke(0),
      () => give(campaign, world.donors[4], 1, 40n * COIN),
      () => campaign.settle(0, 0),
      () => cancel(1),
      () => later(1n),
      () => campaign.refund(1, [300n * COIN]),
    )
    await expectEmpty()
  })

  it('tokens that came without a gift are absorbed and leave with the rest', async () => {
    const { donors, fallbackRecipient, token } = world
    await live(
      () => give(campaign, donors[0], 0, 100n * COIN),
      () => token.connect(donors[1]).transfer(campaign, 5n * COIN),
      () => campaign.absorb(0),
      () => token.connect(donors[1]).transfer(campaign, 7n),
      () => cancel(0),
      () => cancel(1),
      () => cancel(2),
      () => campaign.absorb(0),
      () => campaign.refund(0, [0n, 100n * COIN]),
    )
    await expectEmpty()
    expect(await token.balanceOf(fallbackRecipient)).to.equal(5n * COIN + 7n)
  })

  for (const { words, lastClaim, decisions } of [
    { words: 'nobody does anything', lastClaim: false, decisions: [] },
    { words: 'the charity claims in the last second and all are silent', lastClaim: true, decisions: [] },
    { words: 'the panel confirms in the last second', lastClaim: true, decisions: ['rule'] },
    { words: 'verifiers approve and donors object in the last seconds', lastClaim: true, decisions: ['approve'] },
  ] as const) {
    it(`a stranger alone finishes everything after max claimBy and all windows when ${words}`, async () => {
      const { donors, stranger, verifiers } = world
      for (const k of [0, 1, 2]) await fill(campaign, k, { donors: donors.slice(0, 2), passOn: k === 1 })
      const { claimBy } = await campaign.milestone(2)
      if (lastClaim) {
        await at(claimBy - 1n)
        await claim(2)
      }
      const reviewEnd = claimBy - 1n + REVIEW
      for (const decision of decisions) {
        if (decision === 'rule') {
          await mineAt(reviewEnd + APPEAL - 2n)
          await rule(2, true, SILENCE)()
        } else {
          await mineAt(reviewEnd - 2n)
          await decide(2, true, verifiers.slice(0, 2))()
          await mineAt(reviewEnd - 1n + OBJECTIONS - 2n)
          await object(2, donors[0], 800n * COIN)
        }
      }
      await check()

      await mineAt(claimBy + REVIEW + OBJECTIONS + APPEAL)
      const anyone = campaign.connect(stranger)
      for (const k of [0, 1, 2]) await live(() => anyone.poke(k))
      for (const k of [0, 1, 2]) {
        const { state, offset, payoutCount, amount } = await campaign.milestone(k)
        expect(state >= State.Released).to.equal(true)
        if (state !== State.Refunded) {
          for (let j = 0n; j < payoutCount; j++) await live(() => anyone.settle(k, j))
        }
        const lots = [offset, offset + amount / 2n]
        const refundable = await Promise.all(lots.map(async (lot) => (await campaign.lot(lot)).refundable))
        const due = lots.filter((_, index) => refundable[index])
        if (due.length > 0) await live(() => anyone.refund(k, due))
      }
      await expectEmpty()
    })
  }

  it('coins cannot come and go in one second: cancelling and refunding in one block reverts', async () => {
    const { charity, donors, stranger } = world
    await ethers.provider.send('evm_setAutomine', [false])
    try {
      const gas = { gasLimit: 500_000n }
      await campaign
        .connect(donors[0])
        .donate(
          [{ milestone: 0, amount: 300n * COIN, minAmount: 0n, maxStart: 0n }],
          { passOn: false, deadline: 2n ** 40n - 1n, source: ZeroHash, note: ZeroHash },
          gas,
        )
      await campaign.connect(charity).cancel(0, gas)
      const refund = await campaign.connect(stranger).refund(0, [0n], gas)
      await ethers.provider.send('evm_mine', [])
      const receipt = await ethers.provider.getTransactionReceipt(refund.hash)
      expect(receipt?.status).to.equal(0)
    } finally {
      await ethers.provider.send('evm_setAutomine', [true])
    }
    await check()
    expect((await campaign.totals()).refundable).to.equal(300n * COIN)
    await live(() => campaign.refund(0, [0n]))
    await expectEmpty()
  })
})
