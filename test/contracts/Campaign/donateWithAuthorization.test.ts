import { expect } from 'chai'
import { zeroPadValue } from 'ethers'
import { type Amana, amana, fill, give, intent, State, share } from '../fixture.ts'
import { at, DAY, ethers, now } from '../support/chain.ts'
import type { CampaignContract, Signer } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { giftNonce, type Intent, type Share, signAuthorization } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('Campaign.donateWithAuthorization', () => {
  let world: Amana
  let campaign: CampaignContract
  let donor: Signer
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
    donor = world.donors[0]
    await world.token.connect(donor).approve(campaign, 0)
  })

  const shares: Share[] = [share(1, 10n * COIN, { minAmount: COIN, maxStart: 300n * COIN }), share(0, 5n * COIN)]
  const wish: Intent = intent({ passOn: true, source: zeroPadValue('0x01', 32), note: hashOf('note') })
  const value = 15n * COIN

  const sign = (options = {}, gift: [Share[], Intent] = [shares, wish]) =>
    signAuthorization(world.token, campaign, donor, gift, options)

  it('lets anyone carry the gift; the signer is the donor and pays, without an allowance', async () => {
    const before = await world.token.balanceOf(donor)
    const relayer = world.stranger
    const transaction = campaign.connect(relayer).donateWithAuthorization(donor, shares, wish, await sign())
    await expect(transaction)
      .to.emit(campaign, 'LotGiven')
      .withArgs(0, 1, donor.address, 300n * COIN, 10n * COIN, true, wish.source, wish.note)
    await expect(transaction)
      .to.emit(campaign, 'LotGiven')
      .withArgs(0, 0, donor.address, 0, 5n * COIN, true, wish.source, wish.note)
    await expect(transaction)
      .to.emit(world.token, 'Transfer')
      .withArgs(donor.address, await campaign.getAddress(), value)
    expect(await world.token.balanceOf(donor)).to.equal(before - value)
    expect(await world.token.balanceOf(campaign)).to.equal(value)
    expect((await campaign.lot(0)).donor).to.equal(donor.address)
    expect((await campaign.totals()).given).to.equal(value)
  })

  it('takes an authorization once', async () => {
    const list = [share(0, 5n * COIN)]
    const authorization = await sign({}, [list, wish])
    await campaign.donateWithAuthorization(donor, list, wish, authorization)
    await expect(campaign.donateWithAuthorization(donor, list, wish, authorization))
      .to.be.revertedWithCustomError(world.token, 'AuthorizationUsed')
      .withArgs(giftNonce(await campaign.getAddress(), list, wish, authorization.salt))
  })

  describe('when the carrier changes what was signed', () => {
    async function expectInvalid(list: Share[], changed: Intent, overrides: object = {}, carried = campaign) {
      const authorization = { ...(await sign()), ...overrides }
      await expect(carried.donateWithAuthorization(donor, list, changed, authorization))
        .to.be.revertedWithCustomError(world.token, 'InvalidAuthorization')
        .withArgs(donor.address)
    }

    const [first, second] = shares as [Share, Share]
    const changedShares: Record<string, Share[]> = {
      'the milestone of a share': [first, { ...second, milestone: 2 }],
      'the amounts between two shares': [
        { ...first, amount: first.amount + COIN },
        { ...second, amount: second.amount - COIN },
      ],
      'the least amount of a share': [{ ...first, minAmount: 0n }, second],
      'the highest start of a share': [{ ...first, maxStart: 301n * COIN }, second],
      'the order of the shares': [second, first],
      'the number of shares': [{ ...first, amount: 15n * COIN }],
    }
    for (const [name, list] of Object.entries(changedShares)) {
      it(`reverts for another value of ${name}`, () => expectInvalid(list, wish))
    }

    const changedIntents: Record<string, Partial<Intent>> = {
      passOn: { passOn: false },
      'the deadline': { deadline: wish.deadline - 1n },
      'the source': { source: zeroPadValue('0x02', 32) },
      'the note': { note: hashOf('another note') },
    }
    for (const [name, change] of Object.entries(changedIntents)) {
      it(`reverts for another value of ${name}`, () => expectInvalid(shares, { ...wish, ...change }))
    }

    it('reverts for another value of the salt', () => expectInvalid(shares, wish, { salt: hashOf('another salt') }))
    it('reverts for another value of the time from which it is valid', () =>
      expectInvalid(shares, wish, { validAfter: 1n }))
    it('reverts for another value of the time until which it is valid', () =>
      expectInvalid(shares, wish, { validBefore: (1n << 40n) + 1n }))

    it('reverts for another value of the campaign', async () => {
      const other = await world.createCampaign({ salt: hashOf('another campaign') })
      await expectInvalid(shares, wish, {}, other)
    })

    it('reverts for another value of the donor', async () => {
      await expect(campaign.donateWithAuthorization(world.donors[1], shares, wish, await sign()))
        .to.be.revertedWithCustomError(world.token, 'InvalidAuthorization')
        .withArgs(world.donors[1].address)
    })

    it('lets nobody but the campaign use the authorization', async () => {
      const { validAfter, validBefore, salt, v, r, s } = await sign()
      const to = await campaign.getAddress()
      const nonce = giftNonce(to, shares, wish, salt)
      await expect(
        world.token
          .connect(world.stranger)
          .receiveWithAuthorization(donor, to, value, validAfter, validBefore, nonce, v, r, s),
      )
        .to.be.revertedWithCustomError(world.token, 'CallerIsNotPayee')
        .withArgs(world.stranger.address, to)
    })
  })

  it('reverts for an authorization whose nonce commits to nothing', async () => {
    const authorization = await sign({ nonce: hashOf('any nonce') })
    await expect(campaign.donateWithAuthorization(donor, shares, wish, authorization))
      .to.be.revertedWithCustomError(world.token, 'InvalidAuthorization')
      .withArgs(donor.address)
  })

  it('reverts before and after the times of the authorization', async () => {
    const [validAfter, validBefore] = [(await now()) + DAY, (await now()) + 2n * DAY]
    const authorization = await sign({ validAfter, validBefore })
    const carry = () => campaign.donateWithAuthorization(donor, shares, wish, authorization)
    await at(validAfter)
    await expect(carry()).to.be.revertedWithCustomError(world.token, 'AuthorizationNotYetValid').withArgs(validAfter)
    await at(validBefore)
    await expect(carry()).to.be.revertedWithCustomError(world.token, 'AuthorizationExpired').withArgs(validBefore)
  })

  describe('when a share meets the end of its milestone', () => {
    it('reverts NotTakenInFull when less remains, whatever its minAmount', async () => {
      await give(campaign, world.donors[1], 0, 296n * COIN)
      const list = [share(0, 5n * COIN, { minAmount: COIN })]
      await expect(campaign.donateWithAuthorization(donor, list, wish, await sign({}, [list, wish])))
        .to.be.revertedWithCustomError(campaign, 'NotTakenInFull')
        .withArgs(4n * COIN, 5n * COIN)
    })

    it('takes a share of exactly what remains', async () => {
      await give(campaign, world.donors[1], 0, 295n * COIN)
      const list = [share(0, 5n * COIN)]
      await campaign.donateWithAuthorization(donor, list, wish, await sign({}, [list, wish]))
      expect((await campaign.milestone(0)).funded).to.equal(300n * COIN)
    })
  })

  describe('when a rule of donate is broken', () => {
    async function carry(list: Share[], wanted = wish) {
      return campaign.donateWithAuthorization(donor, list, wanted, await sign({}, [list, wanted]))
    }

    it('reverts NoShares without a share, EmptyShare for an empty one', async () => {
      await expect(carry([])).to.be.revertedWithCustomError(campaign, 'NoShares')
      await expect(carry([share(0, COIN), share(0, 0n)]))
        .to.be.revertedWithCustomError(campaign, 'EmptyShare')
        .withArgs(1)
    })

    it('reverts DeadlinePassed at the deadline of the gift', async () => {
      const deadline = (await now()) + DAY
      const wanted = intent({ deadline })
      const authorization = await sign({}, [shares, wanted])
      await at(deadline)
      await expect(campaign.donateWithAuthorization(donor, shares, wanted, authorization))
        .to.be.revertedWithCustomError(campaign, 'DeadlinePassed')
        .withArgs(deadline)
    })

    it('reverts UnknownMilestone past the last one', async () => {
      await expect(carry([share(3, COIN)]))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(3)
    })

    it('reverts TakeTooSmall below minAmount', async () => {
      await expect(carry([share(0, COIN, { minAmount: 2n * COIN })]))
        .to.be.revertedWithCustomError(campaign, 'TakeTooSmall')
        .withArgs(COIN, 2n * COIN)
    })

    it('reverts MilestoneNotOpen when an earlier milestone of a sequential campaign is open', async () => {
      campaign = await world.createCampaign({ rules: { sequential: true } })
      await expect(carry([share(1, COIN)]))
        .to.be.revertedWithCustomError(campaign, 'MilestoneNotOpen')
        .withArgs(1, 0)
    })

    it('reverts BelowMinDonation below minDonation', async () => {
      await expect(carry([share(0, COIN - 1n)]))
        .to.be.revertedWithCustomError(campaign, 'BelowMinDonation')
        .withArgs(COIN - 1n, COIN)
    })

    it('† reverts StartTooHigh above maxStart, MilestoneFull and WrongState for a full and a closed milestone', async () => {
      await give(campaign, world.donors[1], 1, COIN)
      await expect(carry(shares))
        .to.be.revertedWithCustomError(campaign, 'StartTooHigh')
        .withArgs(301n * COIN, 300n * COIN)
      await fill(campaign, 0, { donors: world.donors.slice(1) })
      await expect(carry([share(0, COIN)]))
        .to.be.revertedWithCustomError(campaign, 'MilestoneFull')
        .withArgs(0)
      await campaign.connect(world.charity).cancel(2)
      await expect(carry([share(2, COIN)]))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(2, State.Refunded)
    })
  })

  describe('given a token that misbehaves', () => {
    it('reverts UnexpectedReceived when it accepts every call and moves nothing', async () => {
      const token = (await ethers.deployContract('PhantomPermitToken')) as unknown as ContractOf<'PhantomPermitToken'>
      const other = await world.createCampaign({ token: await token.getAddress() })
      await token.mint(donor, value)
      await token.connect(donor).approve(other, value)
      await expect(other.donateWithAuthorization(donor, shares, wish, await sign()))
        .to.be.revertedWithCustomError(other, 'UnexpectedReceived')
        .withArgs(0, value)
      expect(await token.balanceOf(donor)).to.equal(value)
    })

    it('reverts UnexpectedReceived when it keeps a fee', async () => {
      const token = (await ethers.deployContract('FeeToken')) as unknown as ContractOf<'FeeToken'>
      const other = await world.createCampaign({ token: await token.getAddress() })
      await token.mint(donor, value)
      await token.setFee(3)
      const authorization = await signAuthorization(token as unknown as ContractOf<'DemoToken'>, other, donor, [
        shares,
        wish,
      ])
      await expect(other.donateWithAuthorization(donor, shares, wish, authorization))
        .to.be.revertedWithCustomError(other, 'UnexpectedReceived')
        .withArgs(value - 3n, value)
    })
  })
})
