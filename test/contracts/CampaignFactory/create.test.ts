import { expect } from 'chai'
import { AbiCoder, getBytes, keccak256, sha256, ZeroAddress } from 'ethers'
import { type Amana, amana } from '../fixture.ts'
import { at, DAY, ethers } from '../support/chain.ts'
import { configurationHash } from '../support/ledger.ts'
import { TERMS } from '../support/parameters.ts'

describe('CampaignFactory.create', () => {
  let world: Amana
  beforeEach(async () => {
    world = await amana()
  })

  it('deploys the campaign where predict says and emits the whole promise', async () => {
    const { factory, charity } = world
    const parameters = world.parameters()
    const predicted = await factory.predict(charity.address, parameters)
    expect(await ethers.provider.getCode(predicted)).to.equal('0x')

    const transaction = await factory.connect(charity).create(parameters, TERMS)

    const receipt = await transaction.wait()
    const event = receipt?.logs.map((log) => factory.interface.parseLog(log)).find((log) => log !== null)
    expect(receipt?.logs).to.have.lengthOf(1)
    if (!event) throw new Error('no event')
    const { campaign, charity: creator, parameters: emitted, terms } = event.args
    expect([event.name, campaign, creator]).to.deep.equal(['CampaignCreated', predicted, charity.address])
    expect(terms).to.equal(ethers.hexlify(TERMS))
    const type = event.fragment.inputs[2]
    if (!type) throw new Error('no parameters')
    const encode = (value: unknown) => AbiCoder.defaultAbiCoder().encode([type], [value])
    expect(encode(emitted)).to.equal(encode(parameters))
  })

  it('returns the address of the campaign', async () => {
    const { factory, charity } = world
    const parameters = world.parameters()
    expect(await factory.connect(charity).create.staticCall(parameters, TERMS)).to.equal(
      await factory.predict(charity.address, parameters),
    )
  })

  it('leaves a campaign that knows its charity, its factory and its first ledger hash', async () => {
    const { factory, charity } = world
    const parameters = world.parameters()
    const campaign = await world.createCampaign()
    expect(await campaign.charity()).to.equal(charity.address)
    expect(await campaign.factory()).to.equal(await factory.getAddress())
    expect(await campaign.ledgerHash()).to.equal(
      keccak256(
        AbiCoder.defaultAbiCoder().encode(
          ['uint256', 'address', 'bytes32'],
          [31_337n, await campaign.getAddress(), configurationHash(charity.address, parameters)],
        ),
      ),
    )
  })

  it('† names its caller as the charity: a stranger creates another campaign, at another address, of his own', async () => {
    const { factory, charity, stranger } = world
    const parameters = world.parameters()
    const inTheCharitysName = await factory.predict(charity.address, parameters)

    await factory.connect(stranger).create(parameters, TERMS)

    expect(await factory.isCampaign(inTheCharitysName)).to.equal(false)
    const made = world.campaignAt(await factory.predict(stranger.address, parameters))
    expect(await made.charity()).to.equal(stranger.address)
    await factory.connect(charity).create(parameters, TERMS)
    expect(await world.campaignAt(inTheCharitysName).charity()).to.equal(charity.address)
  })

  it('reverts CampaignExists for the same campaign twice and takes it with another salt', async () => {
    const { factory, charity } = world
    const parameters = world.parameters()
    await factory.connect(charity).create(parameters, TERMS)
    await expect(factory.connect(charity).create(parameters, TERMS))
      .to.be.revertedWithCustomError(factory, 'CampaignExists')
      .withArgs(await factory.predict(charity.address, parameters))
    await factory.connect(charity).create({ ...parameters, salt: `0x${'01'.repeat(32)}` }, TERMS)
  })

  it('works for a charity that is a contract', async () => {
    const { factory, stranger } = world
    const wallet = await ethers.deployContract('ContractWallet', [stranger.address])
    const parameters = world.parameters()
    const call = factory.interface.encodeFunctionData('create', [parameters, TERMS])
    await wallet.connect(stranger).getFunction('execute')(await factory.getAddress(), call)
    const address = await wallet.getAddress()
    expect(await world.campaignAt(await factory.predict(address, parameters)).charity()).to.equal(address)
  })

  describe('when the terms are at their bounds', () => {
    async function create(terms: Uint8Array, expected = sha256(terms)) {
      return world.factory.connect(world.charity).create(world.parameters({ terms: expected }), terms)
    }

    it('takes 1 byte and 16,384 bytes', async () => {
      await create(new Uint8Array(1))
      await create(new Uint8Array(16_384).fill(0xff))
    })

    it('reverts TermsLengthOutOfRange for no byte and 16,385 bytes', async () => {
      for (const length of [0, 16_385]) {
        await expect(create(new Uint8Array(length)))
          .to.be.revertedWithCustomError(world.factory, 'TermsLengthOutOfRange')
          .withArgs(length)
      }
    })

    it('reverts TermsMismatch for bytes that do not have the promised SHA-256', async () => {
      const terms = getBytes('0x1234')
      const keccak = keccak256(terms)
      await expect(create(terms, keccak))
        .to.be.revertedWithCustomError(world.factory, 'TermsMismatch')
        .withArgs(keccak, sha256(terms))
    })
  })

  describe('when fundBy is at its bounds', () => {
    const creation = (offset: bigint) => world.start + DAY + offset

    async function create(fundBy: bigint) {
      const first = fundBy + DAY
      const { milestones } = world.parameters()
      const parameters = world.parameters({
        rules: { fundBy },
        milestones: milestones.map((milestone, k) => ({ ...milestone, claimBy: first + BigInt(k) })),
      })
      await at(creation(0n))
      return world.factory.connect(world.charity).create(parameters, TERMS)
    }

    it('takes the next second and the second 365 days ahead', async () => {
      await create(creation(1n))
      world = await amana()
      await create(creation(365n * DAY))
    })

    it('reverts FundByOutOfRange for the present second and a second more than 365 days', async () => {
      for (const fundBy of [creation(0n), creation(365n * DAY + 1n), 0n]) {
        await expect(create(fundBy)).to.be.revertedWithCustomError(world.factory, 'FundByOutOfRange').withArgs(fundBy)
        world = await amana()
      }
    })
  })

  describe('when a claimBy is at its bounds', () => {
    async function create(...deadlines: bigint[]) {
      const { milestones } = world.parameters()
      const parameters = world.parameters({
        milestones: milestones.map((milestone, k) => ({ ...milestone, claimBy: deadlines[k] ?? 0n })),
      })
      await at(world.start + DAY)
      return world.factory.connect(world.charity).create(parameters, TERMS)
    }

    async function expectRefusal(milestone: number, ...deadlines: bigint[]) {
      await expect(create(...deadlines))
        .to.be.revertedWithCustomError(world.factory, 'ClaimByOutOfRange')
        .withArgs(milestone, deadlines[milestone])
    }

    it('† reverts ClaimByOutOfRange for less than a day between fundBy and the first claimBy, to the second', async () => {
      const { fundBy } = world.parameters().rules
      const first = fundBy + DAY
      await expectRefusal(0, first - 1n, first, first + 1n)
      world = await amana()
      await create(first, first + 1n, first + 2n)
    })

    it('reverts ClaimByOutOfRange when it does not strictly increase', async () => {
      const first = world.parameters().rules.fundBy + DAY
      await expectRefusal(1, first, first, first + 1n)
      world = await amana()
      await expectRefusal(2, first, first + 5n, first + 5n)
    })

    it('reverts ClaimByOutOfRange more than three years after the creation', async () => {
      const first = world.parameters().rules.fundBy + DAY
      const last = world.start + DAY + 3n * 365n * DAY
      await expectRefusal(2, first, first + 1n, last + 1n)
      world = await amana()
      await create(first, last - 1n, last)
    })
  })

  it('reverts TokenWithoutCode for a token without code', async () => {
    const { factory, charity, stranger } = world
    await expect(factory.connect(charity).create(world.parameters({ token: stranger.address }), TERMS))
      .to.be.revertedWithCustomError(factory, 'TokenWithoutCode')
      .withArgs(stranger.address)
    await expect(factory.connect(charity).create(world.parameters({ token: ZeroAddress }), TERMS))
      .to.be.revertedWithCustomError(factory, 'TokenWithoutCode')
      .withArgs(ZeroAddress)
  })
})
