import { expect } from 'chai'
import { ZeroAddress } from 'ethers'
import { type Amana, amana, claimed, EVIDENCE, State } from '../fixture.ts'
import { at, DAY, ethers, now, timeOf } from '../support/chain.ts'
import { type CampaignContract, type DecisionOptions, type Signer, signAttestations } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { altered, OTHER_SIGNER, WRONG_BYTES, WRONG_DOMAIN, WRONG_FIELDS } from './forgeries.ts'
import { REACH, recordedSigners, stateChanges, statesBut } from './states.ts'

describe('Campaign.approve', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const sign = (signers: readonly Signer[], options: Partial<DecisionOptions> & { approved?: boolean } = {}) =>
    signAttestations(campaign, 0, { approved: true, ...options, signers })
  const reject = async (...signers: Signer[]) => campaign.reject(0, await sign(signers, { approved: false }))
  const claimAgain = () => campaign.connect(world.charity).claim(0, EVIDENCE)
  const two = () => world.verifiers.slice(0, 2)

  describe('when the threshold of verifiers approves', () => {
    it('records each attestation and opens a window of objectionWindow', async () => {
      await claimed(campaign, 0)
      const reason = hashOf('I saw the well')
      const attestations = await sign(two(), { reason })
      const transaction = await campaign.connect(world.stranger).approve(0, attestations)
      const windowEnd = (await timeOf(transaction)) + 7n * DAY
      for (const { signer, validUntil, signature } of attestations) {
        await expect(transaction)
          .to.emit(campaign, 'AttestationRecorded')
          .withArgs(0, 1, true, signer, reason, validUntil, signature)
      }
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.Approved, attempt: 1n, time: windowEnd },
      ])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.Approved)
      expect(milestone.time).to.equal(windowEnd)
    })

    it('moves no token and makes nothing due yet', async () => {
      await claimed(campaign, 0)
      await campaign.approve(0, await sign(two()))
      expect(await world.token.balanceOf(campaign)).to.equal(300n * COIN)
      expect((await campaign.totals()).waiting).to.equal(300n * COIN)
      expect((await campaign.payout(0, 0)).due).to.equal(0)
    })

    it('records more than the threshold when more are carried', async () => {
      await claimed(campaign, 0)
      const transaction = await campaign.approve(0, await sign(world.verifiers))
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.deep.equal(
        world.verifiers.map(({ address }) => address),
      )
    })

    it('counts any two of the three', async () => {
      await claimed(campaign, 0)
      const [first, , third] = world.verifiers
      await campaign.approve(0, await sign([first, third]))
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })
  })

  describe('given a verifier rejected this attempt', () => {
    it('skips him without an error', async () => {
      await claimed(campaign, 0)
      const [first, second, third] = world.verifiers
      await reject(first)
      const transaction = await campaign.approve(0, await sign([first, second, third]))
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.deep.equal([
        second.address,
        third.address,
      ])
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    for (const [position, place] of ['first', 'second', 'third'].entries()) {
      it(`does not count him, the ${place}`, async () => {
        await claimed(campaign, 0)
        const [him, another] = [world.verifiers[position], world.verifiers[position === 0 ? 1 : 0]] as [Signer, Signer]
        await reject(him)
        const both = [him, another].toSorted((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1))
        await expect(campaign.approve(0, await sign(both)))
          .to.be.revertedWithCustomError(campaign, 'QuorumNotReached')
          .withArgs(1, 2)
      })
    }

    it('does not look at his signature', async () => {
      await claimed(campaign, 0)
      await reject(world.verifiers[0])
      const attestations = altered(await sign(world.verifiers), 0, () => ({ signature: '0x', validUntil: 0n }))
      await campaign.approve(0, attestations)
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    it('carries no rejection over to the next attempt', async () => {
      await claimed(campaign, 0)
      await reject(...two())
      await claimAgain()
      const transaction = await campaign.approve(0, await sign(two()))
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.have.length(2)
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })
  })

  describe('given a deadline is near or past', () => {
    it('is possible one second before reviewEnd', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const attestations = await sign(two())
      await at(reviewEnd - 1n)
      await campaign.approve(0, attestations)
      expect((await campaign.milestone(0)).time).to.equal(reviewEnd - 1n + 7n * DAY)
    })

    for (const [moment, offset] of [
      ['at reviewEnd', 0n],
      ['one second after reviewEnd', 1n],
    ] as const) {
      it(`† reverts WrongState ${moment}, poked or not: the panel has been asked`, async () => {
        const { reviewEnd } = await claimed(campaign, 0)
        const attestations = await sign(two())
        await at(reviewEnd + offset)
        await expect(campaign.approve(0, attestations))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.AppealedSilence)
      })
    }

    for (const [moment, offset] of [
      ['validUntil', 0n],
      ['one second after validUntil', 1n],
    ] as const) {
      it(`reverts SignatureExpired at ${moment}`, async () => {
        await claimed(campaign, 0)
        const validUntil = (await now()) + 100n
        const attestations = await sign(two(), { validUntil })
        await at(validUntil + offset)
        await expect(campaign.approve(0, attestations))
          .to.be.revertedWithCustomError(campaign, 'SignatureExpired')
          .withArgs(two()[0]?.address, validUntil)
      })
    }

    it('takes a signature one second before validUntil', async () => {
      await claimed(campaign, 0)
      const validUntil = (await now()) + 100n
      const attestations = await sign(two(), { validUntil })
      await at(validUntil - 1n)
      await campaign.approve(0, attestations)
    })

    for (const offset of [-1n, 0n]) {
      it(`takes a signature that is valid for 30 days (${offset} s)`, async () => {
        await claimed(campaign, 0)
        const time = (await now()) + 100n
        const attestations = await sign(two(), { validUntil: time + 30n * DAY + offset })
        await at(time)
        await campaign.approve(0, attestations)
      })
    }

    it('reverts SignatureValidTooLong one second above 30 days', async () => {
      await claimed(campaign, 0)
      const time = (await now()) + 100n
      const validUntil = time + 30n * DAY + 1n
      const attestations = await sign(two(), { validUntil })
      await at(time)
      await expect(campaign.approve(0, attestations))
        .to.be.revertedWithCustomError(campaign, 'SignatureValidTooLong')
        .withArgs(two()[0]?.address, validUntil)
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts UnknownMilestone past the last one', async () => {
      await expect(campaign.approve(3, [])).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Claimed')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expect(campaign.approve(0, await sign(two())))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State[state])
      })
    }
  })

  describe('when the signers are not the threshold of verifiers', () => {
    for (const count of [0, 1]) {
      it(`reverts QuorumNotReached with ${count} of 2`, async () => {
        await claimed(campaign, 0)
        await expect(campaign.approve(0, await sign(world.verifiers.slice(0, count))))
          .to.be.revertedWithCustomError(campaign, 'QuorumNotReached')
          .withArgs(count, 2)
      })
    }

    it('reverts SignersNotAscending for a signer twice', async () => {
      await claimed(campaign, 0)
      const [first] = world.verifiers
      await expect(campaign.approve(0, await sign([first, first])))
        .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
        .withArgs(first.address)
    })

    it('reverts SignersNotAscending for descending signers', async () => {
      await claimed(campaign, 0)
      await expect(campaign.approve(0, (await sign(two())).reverse()))
        .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
        .withArgs(two()[0]?.address)
    })

    it('reverts SignersNotAscending for the zero address', async () => {
      await claimed(campaign, 0)
      const attestations = altered(await sign(two()), 0, () => ({ signer: ZeroAddress }))
      await expect(campaign.approve(0, attestations))
        .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
        .withArgs(ZeroAddress)
    })

    it('reverts SignerNotListed for a stranger below, between and above the verifiers', async () => {
      await claimed(campaign, 0)
      const [first, second, third] = world.verifiers
      const beside = (signer: Signer, step: bigint) =>
        ethers.getAddress(`0x${(BigInt(signer.address) + step).toString(16).padStart(40, '0')}`)
      const attestations = await sign([first, second, third])
      for (const [index, unlisted] of [
        [0, beside(first, -1n)],
        [1, beside(first, 1n)],
        [1, beside(second, -1n)],
        [2, beside(third, 1n)],
      ] as const) {
        await expect(
          campaign.approve(
            0,
            altered(attestations, index, () => ({ signer: unlisted })),
          ),
        )
          .to.be.revertedWithCustomError(campaign, 'SignerNotListed')
          .withArgs(unlisted)
      }
    })

    it('reverts SignerNotListed for a signer after the last verifier has been found', async () => {
      await claimed(campaign, 0)
      const attestations = await sign(world.verifiers)
      const last = ethers.getAddress(`0x${'ff'.repeat(20)}`)
      await expect(campaign.approve(0, [...attestations, { ...attestations[0], signer: last } as never]))
        .to.be.revertedWithCustomError(campaign, 'SignerNotListed')
        .withArgs(last)
    })

    it('reverts SignerNotListed for a panel member', async () => {
      await claimed(campaign, 0)
      const [member] = world.panel
      await expect(campaign.approve(0, await sign([member])))
        .to.be.revertedWithCustomError(campaign, 'SignerNotListed')
        .withArgs(member.address)
    })

    it('reverts SignerNotListed for the panel member who is stored right after the last verifier', async () => {
      const six = [...world.verifiers, ...world.panel].toSorted((a, b) =>
        BigInt(a.address) < BigInt(b.address) ? -1 : 1,
      )
      const [verifiers, panel] = [six.slice(0, 3), six.slice(3)]
      const members = (signers: readonly Signer[]) => ({ members: signers.map(({ address }) => address) })
      campaign = await world.createCampaign({ verifiers: members(verifiers), panel: members(panel) })
      await claimed(campaign, 0)
      const [member] = panel as [Signer]
      await expect(campaign.approve(0, await sign([...verifiers.slice(0, 1), member])))
        .to.be.revertedWithCustomError(campaign, 'SignerNotListed')
        .withArgs(member.address)
      await campaign.approve(0, await sign(verifiers))
    })
  })

  describe('when it is not the signer’s signature of exactly this decision', () => {
    const refuse = async (attestations: Awaited<ReturnType<typeof sign>>, index = 0) =>
      expect(campaign.approve(0, attestations))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(attestations[index]?.signer)

    beforeEach(async () => {
      await claimed(campaign, 0)
    })

    for (const [field, value] of Object.entries({ ...WRONG_FIELDS, approved: false, verifier: OTHER_SIGNER })) {
      it(`reverts InvalidSignature when another ${field} was signed`, async () => {
        await refuse(await sign(two(), { signed: { [field]: value } }))
        await campaign.approve(0, await sign(two()))
      })
    }

    for (const [field, value] of Object.entries(WRONG_DOMAIN)) {
      it(`reverts InvalidSignature when another ${field} is in the signed domain`, async () => {
        await refuse(await sign(two(), { domain: { [field]: value } }))
        await campaign.approve(0, await sign(two()))
      })
    }

    for (const [words, change] of Object.entries(WRONG_BYTES)) {
      it(`reverts InvalidSignature for a signature ${words}`, async () => {
        const attestations = await sign(two())
        await refuse(
          altered(attestations, 1, ({ signature }) => ({ signature: change(signature) })),
          1,
        )
      })
    }

    it('reverts InvalidSignature when the carrier changed the reason or validUntil', async () => {
      const attestations = await sign(two())
      await refuse(altered(attestations, 0, () => ({ reason: hashOf('put into the mouth') })))
      await refuse(
        altered(attestations, 1, ({ validUntil }) => ({ validUntil: validUntil - 1n })),
        1,
      )
    })

    it('reverts InvalidSignature for the signature of another verifier', async () => {
      const attestations = await sign(two())
      await refuse(
        altered(attestations, 1, () => ({ signature: attestations[0]?.signature ?? '0x' })),
        1,
      )
    })

    it('reverts InvalidSignature for a rejection carried as an approval', async () => {
      await refuse(await sign(two(), { approved: false }))
    })

    it('reverts InvalidSignature for an approval of an earlier attempt with the same evidence', async () => {
      const attestations = await sign(two())
      await reject(...two())
      await claimAgain()
      await refuse(attestations)
    })

    it('reverts InvalidSignature for an approval of another campaign that differs only in its salt', async () => {
      const twin = await world.createCampaign({ salt: hashOf('twin') })
      await claimed(twin, 0)
      await refuse(await signAttestations(twin, 0, { approved: true, signers: two() }))
    })
  })
})
