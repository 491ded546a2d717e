import { expect } from 'chai'
import { type Amana, amana, appealedSilence, claimed, EVIDENCE, State } from '../fixture.ts'
import { at, DAY, now, timeOf } from '../support/chain.ts'
import {
  ascending,
  type CampaignContract,
  type DecisionOptions,
  type Signer,
  signAttestations,
} from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { altered, OTHER_SIGNER, WRONG_BYTES, WRONG_DOMAIN, WRONG_FIELDS } from './forgeries.ts'
import { REACH, recordedSigners, stateChanges, statesBut } from './states.ts'

describe('Campaign.reject', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const sign = (signers: readonly Signer[], options: Partial<DecisionOptions> & { approved?: boolean } = {}) =>
    signAttestations(campaign, 0, { approved: false, ...options, signers })
  const reject = async (...signers: Signer[]) => campaign.reject(0, await sign(signers))
  const claimAgain = () => campaign.connect(world.charity).claim(0, EVIDENCE)
  const two = () => world.verifiers.slice(0, 2)

  describe('when fewer verifiers reject than it takes to block', () => {
    it('records the rejection and leaves the milestone in review', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const [, second] = world.verifiers
      const reason = hashOf('there is no well')
      const [rejection] = await sign([second], { reason })
      const transaction = await campaign.connect(world.stranger).reject(0, [rejection as NonNullable<typeof rejection>])
      await expect(transaction)
        .to.emit(campaign, 'AttestationRecorded')
        .withArgs(0, 1, false, second.address, reason, rejection?.validUntil, rejection?.signature)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.Claimed)
      expect(milestone.time).to.equal(reviewEnd)
      expect(milestone.rejections).to.equal(0b010)
    })

    it('does not stop the panel from being asked', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      await reject(world.verifiers[0])
      await at(reviewEnd)
      await campaign.poke(0)
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.AppealedSilence)
      expect(milestone.rejections).to.equal(0b001)
    })
  })

  describe('when n − threshold + 1 verifiers reject', () => {
    it('returns the milestone to Funding now, in one call', async () => {
      await claimed(campaign, 0)
      const transaction = await reject(...two())
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.have.length(2)
      const time = await timeOf(transaction)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([{ state: State.Funding, attempt: 1n, time }])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.Funding)
      expect(milestone.time).to.equal(time)
      expect(milestone.funded).to.equal(300n * COIN)
    })

    it('returns it over two calls, and skips who is already recorded', async () => {
      await claimed(campaign, 0)
      const [first, second] = world.verifiers
      await reject(first)
      const transaction = await reject(first, second)
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.deep.equal([second.address])
      expect((await campaign.milestone(0)).state).to.equal(State.Funding)
    })

    it('does not look at the signature of who is already recorded', async () => {
      await claimed(campaign, 0)
      await reject(world.verifiers[0])
      await campaign.reject(
        0,
        altered(await sign(two()), 0, () => ({ signature: '0x', validUntil: 0n })),
      )
      expect((await campaign.milestone(0)).state).to.equal(State.Funding)
    })

    for (const { threshold, blocking } of [
      { threshold: 3n, blocking: 3 },
      { threshold: 4n, blocking: 2 },
      { threshold: 5n, blocking: 1 },
    ]) {
      it(`takes ${blocking} when ${threshold} of 5 must approve`, async () => {
        const five = [...world.verifiers, world.donors[3], world.donors[4]].sort((a, b) =>
          BigInt(a.address) < BigInt(b.address) ? -1 : 1,
        )
        campaign = await world.createCampaign({
          verifiers: { threshold, members: five.map(({ address }) => address) },
        })
        await claimed(campaign, 0)
        for (const verifier of five.slice(0, blocking - 1)) await reject(verifier)
        expect((await campaign.milestone(0)).state).to.equal(State.Claimed)
        await reject(five[4] as Signer)
        expect((await campaign.milestone(0)).state).to.equal(State.Funding)
      })
    }
  })

  describe('given the review has passed in silence', () => {
    it('records a rejection and leaves the panel its window', async () => {
      const { windowEnd } = await appealedSilence(campaign, 0)
      await reject(world.verifiers[2])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.AppealedSilence)
      expect(milestone.time).to.equal(windowEnd)
      expect(milestone.rejections).to.equal(0b100)
    })

    it('† returns the milestone to Funding now with n − threshold + 1 rejections', async () => {
      await appealedSilence(campaign, 0)
      const transaction = await reject(...two())
      const time = await timeOf(transaction)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([{ state: State.Funding, attempt: 1n, time }])
      expect((await campaign.milestone(0)).time).to.equal(time)
    })

    it('counts the rejections of the review', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      await reject(world.verifiers[0])
      await at(reviewEnd + 5n)
      const transaction = await reject(world.verifiers[1])
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.AppealedSilence, attempt: 1n, time: reviewEnd + 14n * DAY },
        { state: State.Funding, attempt: 1n, time: reviewEnd + 5n },
      ])
    })
  })

  describe('given an earlier attempt was rejected', () => {
    it('starts without rejections: the same verifier is recorded anew', async () => {
      await claimed(campaign, 0)
      await reject(...two())
      await claimAgain()
      expect((await campaign.milestone(0)).rejections).to.equal(0)
      const [first] = world.verifiers
      const transaction = await reject(first)
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.deep.equal([first.address])
      const milestone = await campaign.milestone(0)
      expect(milestone.rejections).to.equal(0b001)
      expect(milestone.state).to.equal(State.Claimed)
    })

    it('† returns past claimBy at a time that never runs backwards', async () => {
      const { claimBy } = await campaign.milestone(0)
      await REACH.Funding(campaign, 0)
      await at(claimBy - 1n)
      await claimAgain()
      const rejections = await sign(two(), { validUntil: claimBy + DAY })
      await at(claimBy + 10n)
      const transaction = await campaign.reject(0, rejections)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.Funding, attempt: 1n, time: claimBy + 10n },
      ])
      expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
        { state: State.Refunded, attempt: 1n, time: claimBy + 10n },
      ])
    })
  })

  describe('given a deadline is near or past', () => {
    for (const [offset, name] of [
      [-1n, 'Claimed'],
      [0n, 'AppealedSilence'],
      [1n, 'AppealedSilence'],
    ] as const) {
      it(`is recorded in ${name} at reviewEnd ${offset} s`, async () => {
        const { reviewEnd } = await claimed(campaign, 0)
        const rejections = await sign([world.verifiers[0]])
        await at(reviewEnd + offset)
        await campaign.reject(0, rejections)
        const milestone = await campaign.milestone(0)
        expect(milestone.state).to.equal(State[name])
        expect(milestone.rejections).to.equal(0b001)
      })
    }

    it('is possible one second before the end of the appeal', async () => {
      const { windowEnd } = await appealedSilence(campaign, 0)
      const rejections = await sign(two())
      await at(windowEnd - 1n)
      await campaign.reject(0, rejections)
      expect((await campaign.milestone(0)).time).to.equal(windowEnd - 1n)
    })

    for (const offset of [0n, 1n]) {
      it(`reverts WrongState at the end of the appeal +${offset} s`, async () => {
        const { windowEnd } = await appealedSilence(campaign, 0)
        const rejections = await sign(two())
        await at(windowEnd + offset)
        await expect(campaign.reject(0, rejections))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Funding)
      })
    }

    for (const offset of [-1n, 0n, 1n]) {
      const validity = offset < 0n ? 'takes' : 'reverts SignatureExpired for'
      it(`${validity} a signature at validUntil ${offset} s`, async () => {
        await claimed(campaign, 0)
        const validUntil = (await now()) + 100n
        const rejections = await sign(two(), { validUntil })
        await at(validUntil + offset)
        const call = campaign.reject(0, rejections)
        if (offset < 0n) await call
        else
          await expect(call)
            .to.be.revertedWithCustomError(campaign, 'SignatureExpired')
            .withArgs(two()[0]?.address, validUntil)
      })

      const life = offset <= 0n ? 'takes' : 'reverts SignatureValidTooLong for'
      it(`${life} a signature that is valid for 30 days ${offset} s`, async () => {
        await claimed(campaign, 0)
        const time = (await now()) + 100n
        const validUntil = time + 30n * DAY + offset
        const rejections = await sign(two(), { validUntil })
        await at(time)
        const call = campaign.reject(0, rejections)
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
      await expect(campaign.reject(3, [])).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Claimed', 'AppealedSilence')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expect(reject(...two()))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State[state])
      })
    }
  })

  describe('when the signers are not new verifiers', () => {
    it('reverts NothingNew when every signer is already recorded', async () => {
      await claimed(campaign, 0)
      await reject(world.verifiers[0])
      await expect(reject(world.verifiers[0])).to.be.revertedWithCustomError(campaign, 'NothingNew').withArgs()
    })

    it('reverts NothingNew for an empty list', async () => {
      await claimed(campaign, 0)
      await expect(reject()).to.be.revertedWithCustomError(campaign, 'NothingNew').withArgs()
    })

    it('reverts SignersNotAscending for a signer twice and for descending signers', async () => {
      await claimed(campaign, 0)
      const [first, second] = world.verifiers
      await expect(reject(first, first))
        .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
        .withArgs(first.address)
      await expect(campaign.reject(0, (await sign([first, second])).reverse()))
        .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
        .withArgs(first.address)
    })

    it('reverts SignatureTooLong above 4,096 bytes', async () => {
      await claimed(campaign, 0)
      const decisions = altered(await sign(two()), 1, () => ({ signature: `0x${'00'.repeat(4097)}` }))
      await expect(campaign.reject(0, decisions))
        .to.be.revertedWithCustomError(campaign, 'SignatureTooLong')
        .withArgs(two()[1]?.address, 4097)
    })

    it('reverts SignerNotListed for panel members and strangers', async () => {
      await claimed(campaign, 0)
      for (const signer of [world.panel[0], world.stranger, world.charity]) {
        await expect(reject(signer)).to.be.revertedWithCustomError(campaign, 'SignerNotListed').withArgs(signer.address)
      }
      await expect(campaign.reject(0, ascending([...(await sign(two())), ...(await sign([world.stranger]))])))
        .to.be.revertedWithCustomError(campaign, 'SignerNotListed')
        .withArgs(world.stranger.address)
    })
  })

  describe('when it is not the signer’s signature of exactly this decision', () => {
    const refuse = async (rejections: Awaited<ReturnType<typeof sign>>, index = 0) =>
      expect(campaign.reject(0, rejections))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(rejections[index]?.signer)

    beforeEach(async () => {
      await claimed(campaign, 0)
    })

    for (const [field, value] of Object.entries({ ...WRONG_FIELDS, approved: true, verifier: OTHER_SIGNER })) {
      it(`reverts InvalidSignature when another ${field} was signed`, async () => {
        await refuse(await sign(two(), { signed: { [field]: value } }))
        await reject(...two())
      })
    }

    for (const [field, value] of Object.entries(WRONG_DOMAIN)) {
      it(`reverts InvalidSignature when another ${field} is in the signed domain`, async () => {
        await refuse(await sign(two(), { domain: { [field]: value } }))
        await reject(...two())
      })
    }

    for (const [words, change] of Object.entries(WRONG_BYTES)) {
      it(`reverts InvalidSignature for a signature ${words}`, async () => {
        const rejections = await sign(two())
        await refuse(
          altered(rejections, 1, ({ signature }) => ({ signature: change(signature) })),
          1,
        )
      })
    }

    it('reverts InvalidSignature for an approval carried as a rejection', async () => {
      await refuse(await sign(two(), { approved: true }))
    })

    it('reverts InvalidSignature for a rejection of an earlier attempt with the same evidence', async () => {
      const rejections = await sign(two())
      await campaign.reject(0, rejections)
      await claimAgain()
      await refuse(rejections)
    })
  })
})
