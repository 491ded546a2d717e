import { expect } from 'chai'
import { ZeroAddress } from 'ethers'
import { type Amana, amana, appealedObjection, appealedSilence, claimed, EVIDENCE, fill, State } from '../fixture.ts'
import { at, DAY, now, timeOf } from '../support/chain.ts'
import {
  type CampaignContract,
  type DecisionOptions,
  OBJECTION,
  SILENCE,
  type Signer,
  signRulings,
} from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { altered, OTHER_SIGNER, WRONG_BYTES, WRONG_DOMAIN, WRONG_FIELDS } from './forgeries.ts'
import { REACH, recordedSigners, stateChanges, statesBut } from './states.ts'

type RulingChoice = Partial<DecisionOptions> & { confirmed?: boolean; cause?: bigint }

describe('Campaign.rule', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const sign = (signers: readonly Signer[], choice: RulingChoice = {}) =>
    signRulings(campaign, 0, { confirmed: true, cause: SILENCE, ...choice, signers })
  const two = () => world.panel.slice(0, 2)
  const rule = async (confirmed: boolean, cause: bigint) =>
    campaign.connect(world.stranger).rule(0, confirmed, await sign(two(), { confirmed, cause }))

  describe('given the verifiers were silent', () => {
    it('records each ruling with its cause', async () => {
      await appealedSilence(campaign, 0)
      const reason = hashOf('we visited')
      const rulings = await sign(two(), { reason })
      const transaction = await campaign.rule(0, true, rulings)
      for (const { signer, validUntil, signature } of rulings) {
        await expect(transaction)
          .to.emit(campaign, 'RulingRecorded')
          .withArgs(0, 1, SILENCE, true, signer, reason, validUntil, signature)
      }
    })

    it('† gives the donors a full objectionWindow from now even when confirmed in the last second', async () => {
      const { windowEnd } = await appealedSilence(campaign, 0)
      const rulings = await sign(two())
      await at(windowEnd - 1n)
      const transaction = await campaign.rule(0, true, rulings)
      const time = windowEnd - 1n + 7n * DAY
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.ApprovedByPanel, attempt: 1n, time },
      ])
      expect((await campaign.milestone(0)).time).to.equal(time)
      expect((await campaign.totals()).released).to.equal(0)
    })

    it('returns the milestone to Funding now when rejected', async () => {
      await appealedSilence(campaign, 0)
      const transaction = await rule(false, SILENCE)
      const time = await timeOf(transaction)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([{ state: State.Funding, attempt: 1n, time }])
      expect((await campaign.milestone(0)).time).to.equal(time)
      await campaign.connect(world.charity).claim(0, EVIDENCE)
      expect((await campaign.milestone(0)).attempt).to.equal(2)
    })

    it('† refunds the milestone as of the return when rejected past claimBy', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy - 1n)
      await campaign.connect(world.charity).claim(0, EVIDENCE)
      const reviewEnd = claimBy - 1n + 7n * DAY
      const rulings = await sign(two(), { confirmed: false })
      await at(reviewEnd + 3n)
      await campaign.rule(0, false, rulings)
      await at(reviewEnd + DAY)
      expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
        { state: State.Refunded, attempt: 1n, time: reviewEnd + 3n },
      ])
    })

    it('reverts WrongState one second before reviewEnd', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const rulings = await sign(two())
      await at(reviewEnd - 1n)
      await expect(campaign.rule(0, true, rulings))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.Claimed)
    })

    for (const offset of [0n, 1n]) {
      it(`† needs no poke and is possible at reviewEnd +${offset} s`, async () => {
        const { reviewEnd } = await claimed(campaign, 0)
        const rulings = await sign(two())
        await at(reviewEnd + offset)
        const transaction = await campaign.rule(0, true, rulings)
        expect(await stateChanges(campaign, transaction)).to.deep.equal([
          { state: State.AppealedSilence, attempt: 1n, time: reviewEnd + 14n * DAY },
          { state: State.ApprovedByPanel, attempt: 1n, time: reviewEnd + offset + 7n * DAY },
        ])
      })

      it(`† reverts WrongState at windowEnd +${offset} s: the milestone is back in Funding`, async () => {
        const { windowEnd } = await appealedSilence(campaign, 0)
        const rulings = await sign(two())
        await at(windowEnd + offset)
        await expect(campaign.rule(0, true, rulings))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Funding)
      })
    }
  })

  describe('given donors objected', () => {
    for (const [confirmed, end] of [
      [true, 'Released'],
      [false, 'Refunded'],
    ] as const) {
      it(`ends in ${end} now when ${confirmed ? 'confirmed' : 'rejected'}`, async () => {
        const { opensAt } = await appealedObjection(campaign, 0)
        await at(opensAt)
        const transaction = await rule(confirmed, OBJECTION)
        const time = await timeOf(transaction)
        expect(await stateChanges(campaign, transaction)).to.deep.equal([{ state: State[end], attempt: 1n, time }])
        const totals = await campaign.totals()
        expect(totals.released).to.equal(confirmed ? 300n * COIN : 0n)
        expect(totals.refundable).to.equal(confirmed ? 0n : 300n * COIN)
      })
    }

    it('records each ruling with its cause', async () => {
      const { opensAt } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const rulings = await sign(world.panel, { cause: OBJECTION, confirmed: false })
      const transaction = await campaign.rule(0, false, rulings)
      for (const { signer, reason, validUntil, signature } of rulings) {
        await expect(transaction)
          .to.emit(campaign, 'RulingRecorded')
          .withArgs(0, 1, OBJECTION, false, signer, reason, validUntil, signature)
      }
      expect(await recordedSigners(campaign, transaction, 'RulingRecorded')).to.deep.equal(
        world.panel.map(({ address }) => address),
      )
    })

    it('† reverts RulingTooEarly one second before windowEnd − appealWindow', async () => {
      const { opensAt, windowEnd } = await appealedObjection(campaign, 0)
      expect(opensAt).to.equal(windowEnd - 14n * DAY)
      const rulings = await sign(two(), { cause: OBJECTION })
      await at(opensAt - 1n)
      await expect(campaign.rule(0, true, rulings))
        .to.be.revertedWithCustomError(campaign, 'RulingTooEarly')
        .withArgs(opensAt)
    })

    it('† reverts RulingTooEarly also after a straw-man objection in the first second', async () => {
      const { opensAt } = await appealedObjection(campaign, 0)
      for (const confirmed of [true, false]) {
        await expect(rule(confirmed, OBJECTION))
          .to.be.revertedWithCustomError(campaign, 'RulingTooEarly')
          .withArgs(opensAt)
      }
    })

    for (const offset of [0n, 1n]) {
      it(`† is possible at windowEnd − appealWindow +${offset} s`, async () => {
        const { opensAt } = await appealedObjection(campaign, 0)
        const rulings = await sign(two(), { cause: OBJECTION })
        await at(opensAt + offset)
        await campaign.rule(0, true, rulings)
        expect((await campaign.milestone(0)).time).to.equal(opensAt + offset)
      })

      it(`† reverts WrongState at windowEnd +${offset} s: the milestone is split`, async () => {
        const { windowEnd } = await appealedObjection(campaign, 0)
        const rulings = await sign(two(), { cause: OBJECTION })
        await at(windowEnd + offset)
        await expect(campaign.rule(0, true, rulings))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Split)
      })
    }

    it('is possible one second before windowEnd', async () => {
      const { windowEnd } = await appealedObjection(campaign, 0)
      const rulings = await sign(two(), { cause: OBJECTION })
      await at(windowEnd - 1n)
      await campaign.rule(0, true, rulings)
      expect((await campaign.milestone(0)).time).to.equal(windowEnd - 1n)
    })
  })

  describe('given a deadline is near or past', () => {
    for (const offset of [-1n, 0n, 1n]) {
      const validity = offset < 0n ? 'takes' : 'reverts SignatureExpired for'
      it(`${validity} a signature at validUntil ${offset} s`, async () => {
        await appealedSilence(campaign, 0)
        const validUntil = (await now()) + 100n
        const rulings = await sign(two(), { validUntil })
        await at(validUntil + offset)
        const call = campaign.rule(0, true, rulings)
        if (offset < 0n) await call
        else
          await expect(call)
            .to.be.revertedWithCustomError(campaign, 'SignatureExpired')
            .withArgs(two()[0]?.address, validUntil)
      })

      const life = offset <= 0n ? 'takes' : 'reverts SignatureValidTooLong for'
      it(`${life} a signature that is valid for 30 days ${offset} s`, async () => {
        await appealedSilence(campaign, 0)
        const time = (await now()) + 100n
        const validUntil = time + 30n * DAY + offset
        const rulings = await sign(two(), { validUntil })
        await at(time)
        const call = campaign.rule(0, true, rulings)
        if (offset <= 0n) await call
        else
          await expect(call)
            .to.be.revertedWithCustomError(campaign, 'SignatureValidTooLong')
            .withArgs(two()[0]?.address, validUntil)
      })
    }
  })

  describe('when the call is not allowed', () => {
    it('reverts UnknownMilestone past the last one', async () => {
      await expect(campaign.rule(3, true, []))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(3)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('AppealedSilence', 'AppealedObjection')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        for (const confirmed of [true, false]) {
          await expect(rule(confirmed, SILENCE))
            .to.be.revertedWithCustomError(campaign, 'WrongState')
            .withArgs(0, State[state])
        }
      })
    }
  })

  describe('when the signers are not the threshold of the panel', () => {
    for (const count of [0, 1]) {
      for (const confirmed of [true, false]) {
        it(`reverts QuorumNotReached with ${count} of 2 ${confirmed ? 'confirming' : 'rejecting'}`, async () => {
          await appealedSilence(campaign, 0)
          const rulings = await sign(world.panel.slice(0, count), { confirmed })
          await expect(campaign.rule(0, confirmed, rulings))
            .to.be.revertedWithCustomError(campaign, 'QuorumNotReached')
            .withArgs(count, 2)
        })
      }
    }

    it('reverts SignersNotAscending for a signer twice, descending signers and the zero address', async () => {
      await appealedSilence(campaign, 0)
      const [first] = world.panel
      const rulings = await sign(two())
      for (const [list, signer] of [
        [await sign([first, first]), first.address],
        [[...rulings].reverse(), first.address],
        [altered(rulings, 0, () => ({ signer: ZeroAddress })), ZeroAddress],
      ] as const) {
        await expect(campaign.rule(0, true, list))
          .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
          .withArgs(signer)
      }
    })

    it('reverts SignatureTooLong above 4,096 bytes', async () => {
      await appealedSilence(campaign, 0)
      const decisions = altered(await sign(two()), 1, () => ({ signature: `0x${'00'.repeat(4097)}` }))
      await expect(campaign.rule(0, true, decisions))
        .to.be.revertedWithCustomError(campaign, 'SignatureTooLong')
        .withArgs(two()[1]?.address, 4097)
    })

    it('reverts SignerNotListed for verifiers and strangers', async () => {
      await appealedSilence(campaign, 0)
      for (const signer of [...world.verifiers, world.stranger, world.charity]) {
        await expect(campaign.rule(0, true, await sign([signer])))
          .to.be.revertedWithCustomError(campaign, 'SignerNotListed')
          .withArgs(signer.address)
      }
    })
  })

  describe('when it is not the signer’s signature of exactly this decision', () => {
    const refuse = async (rulings: Awaited<ReturnType<typeof sign>>, index = 0, confirm = true) =>
      expect(campaign.rule(0, confirm, rulings))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(rulings[index]?.signer)

    beforeEach(async () => {
      await appealedSilence(campaign, 0)
    })

    const wrongFields = { ...WRONG_FIELDS, cause: OBJECTION, confirmed: false, panelist: OTHER_SIGNER }
    for (const [field, value] of Object.entries(wrongFields)) {
      it(`reverts InvalidSignature when another ${field} was signed`, async () => {
        await refuse(await sign(two(), { signed: { [field]: value } }))
        await campaign.rule(0, true, await sign(two()))
      })
    }

    for (const [field, value] of Object.entries(WRONG_DOMAIN)) {
      it(`reverts InvalidSignature when another ${field} is in the signed domain`, async () => {
        await refuse(await sign(two(), { domain: { [field]: value } }))
        await campaign.rule(0, true, await sign(two()))
      })
    }

    for (const [words, change] of Object.entries(WRONG_BYTES)) {
      it(`reverts InvalidSignature for a signature ${words}`, async () => {
        await refuse(
          altered(await sign(two()), 1, ({ signature }) => ({ signature: change(signature) })),
          1,
        )
      })
    }

    it('reverts InvalidSignature for rulings of both verdicts in one call', async () => {
      const [first, second] = world.panel
      const mixed = [...(await sign([first])), ...(await sign([second], { confirmed: false }))]
      await refuse(mixed, 1)
      await refuse(mixed, 0, false)
    })

    it('reverts InvalidSignature for a ruling on an earlier attempt with the same evidence', async () => {
      const rulings = await sign(two())
      await rule(false, SILENCE)
      await appealedSilence(campaign, 0)
      await refuse(rulings)
    })

    it('reverts InvalidSignature for a ruling on silence when donors have objected', async () => {
      campaign = await world.createCampaign({ salt: hashOf('next') })
      const { opensAt } = await appealedObjection(campaign, 0)
      const rulings = await sign(two(), { cause: SILENCE })
      await at(opensAt)
      await refuse(rulings)
    })
  })
})
