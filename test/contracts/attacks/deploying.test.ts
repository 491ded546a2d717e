import { expect } from 'chai'
import { dataSlice, getBytes } from 'ethers'
import fc from 'fast-check'
import { type Amana, amana, intent, share } from '../fixture.ts'
import { anyParameters } from '../support/any-parameters.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import { instructionsOf, Opcode } from '../support/instructions.ts'
import { firstHash } from '../support/ledger.ts'
import { bid, mineTogether } from '../support/mempool.ts'
import { type CampaignParams, COIN, hashOf, TERMS } from '../support/parameters.ts'
import { fuzz } from '../support/tier.ts'

/** Rows P1 to P3 and P8 of docs/security.md; P7 has its own file. */
describe('Attacks on deployment', () => {
  let world: Amana
  beforeEach(async () => {
    world = await amana()
  })

  it('P1: nobody can initialise a campaign before, with or after its creation', async () => {
    const { charity, factory, stranger } = world
    const parameters = world.parameters()
    const address = await factory.predict(charity.address, parameters)
    const campaign = world.campaignAt(address)
    const hijack = campaign.connect(stranger)
    const succeeded = await mineTogether(async () => [
      await hijack.initialize(hashOf('before'), bid(3n)),
      await factory.connect(charity).create(parameters, TERMS, bid(2n)),
      await hijack.initialize(hashOf('after'), bid(1n)),
    ])
    expect(succeeded, 'a call to no code does nothing and does not fail').to.deep.equal([true, true, false])
    expect(await campaign.ledgerHash()).to.equal(await firstHash(campaign, charity.address, parameters))
    await expect(hijack.initialize(hashOf('later'))).to.be.revertedWithCustomError(campaign, 'NotFactory')
  })

  it('P1: a clone that somebody makes himself stays empty and is no campaign', async () => {
    const original = await ethers.provider.getCode(await world.createCampaign())
    const length = getBytes(original).length.toString(16).padStart(4, '0')
    const initcode = `0x61${length}80600a3d393df3${original.slice(2)}`
    const receipt = await (await world.stranger.sendTransaction({ data: initcode })).wait()
    const fake = world.campaignAt(receipt?.contractAddress ?? '')
    expect(await ethers.provider.getCode(fake), 'the very same code').to.equal(original)
    await expect(fake.connect(world.stranger).initialize(hashOf('mine'))).to.be.revertedWithCustomError(
      fake,
      'NotFactory',
    )
    expect(await world.factory.isCampaign(fake)).to.equal(false)
    expect(await fake.ledgerHash()).to.equal(ethers.ZeroHash)
  })

  it('P2: no code of ours can destroy itself or run foreign code', async () => {
    const contracts = {
      Campaign: await world.factory.implementation(),
      CampaignFactory: await world.factory.getAddress(),
      Journal: await world.journal.getAddress(),
    }
    for (const [name, address] of Object.entries(contracts)) {
      const instructions = instructionsOf(await ethers.provider.getCode(address))
      expect(instructions.size, name).to.be.greaterThan(30)
      for (const forbidden of ['SELFDESTRUCT', 'DELEGATECALL', 'CALLCODE'] as const) {
        expect(instructions.has(Opcode[forbidden]), `${name}: ${forbidden}`).to.equal(false)
      }
    }
  })

  it('P2: not even the factory can initialise the implementation, and no owner is there to be taken over', async () => {
    const factory = await world.factory.getAddress()
    await networkHelpers.impersonateAccount(factory)
    await networkHelpers.setBalance(factory, 10n ** 18n)
    const implementation = world.campaignAt(await world.factory.implementation())
    await expect(
      implementation.connect(await ethers.getSigner(factory)).initialize(hashOf('mine')),
    ).to.be.revertedWithCustomError(implementation, 'NotACampaign')
    expect(await ethers.provider.getStorage(implementation, 0)).to.equal(ethers.ZeroHash)
  })

  describe('by way of the address', () => {
    /** Every single value in the parameters, as a function that changes it. */
    function changes(part: unknown, found: (() => void)[] = []): (() => void)[] {
      for (const [key, value] of Object.entries(part as Record<string, unknown>)) {
        const set = (changed: unknown) => () => {
          ;(part as Record<string, unknown>)[key] = changed
        }
        if (typeof value === 'bigint') found.push(set(value + 1n), set(value - 1n))
        else if (typeof value === 'boolean') found.push(set(!value))
        else if (typeof value === 'string') found.push(set(flipped(value)))
        else changes(value, found)
        if (Array.isArray(value))
          found.push(
            () => value.pop(),
            () => value.push(structuredClone(value.at(-1))),
          )
      }
      return found
    }

    const flipped = (hex: string) => ethers.toBeHex(BigInt(hex) ^ 1n, (hex.length - 2) / 2)

    it('P3: no two campaigns whose parameters differ in anything have one address', async () => {
      const { charity, factory, stranger } = world
      const taken = new Map<string, string>()
      const described = (list: CampaignParams) =>
        JSON.stringify(list, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
      await fc.assert(
        fc.asyncProperty(
          anyParameters(world),
          fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
          async (drawn, picks) => {
            const address = await factory.predict(charity.address, drawn)
            expect(await factory.predict(stranger.address, drawn)).not.to.equal(address)
            taken.set(address, described(drawn))
            for (const pick of picks) {
              const changed = structuredClone(drawn)
              const all = changes(changed)
              all[pick % all.length]?.()
              const other = await factory.predict(charity.address, changed)
              expect(taken.get(other) ?? described(changed)).to.equal(described(changed))
              taken.set(other, described(changed))
            }
          },
        ),
        fuzz(1 / 8),
      )
      expect(new Set(taken.values()).size, 'as many addresses as campaigns').to.equal(taken.size)
    })

    it('P3: after a reorganisation nobody else’s campaign lies where a gift was sent to', async () => {
      const { charity, factory, stranger, token } = world
      const before = await networkHelpers.takeSnapshot()
      const campaign = await world.createCampaign()
      const address = await campaign.getAddress()
      await before.restore()
      expect(await ethers.provider.getCode(address), 'the campaign is gone').to.equal('0x')

      // Somebody is faster now, with the same words and salt and himself as the recipient, or as the charity.
      const stolen = world.parameters()
      for (const { payouts } of stolen.milestones) for (const payout of payouts) payout.recipient = stranger.address
      await factory.connect(stranger).create(stolen, TERMS)
      await factory.connect(stranger).create(world.parameters(), TERMS)
      const [donor] = world.donors
      await token.connect(donor).approve(address, 10n * COIN)
      await campaign.connect(donor).donate([share(0, 10n * COIN)], intent(), { gasLimit: 500_000n })
      expect(await token.balanceOf(donor), 'nobody took it').to.equal(1_000_000n * COIN)
      await factory.connect(charity).create(world.parameters(), TERMS)
      expect(await campaign.charity()).to.equal(charity.address)
    })
  })

  it('P8: a stranger who copies a charity’s campaign from the mempool is named as its charity himself', async () => {
    const { charity, factory, stranger } = world
    const parameters = world.parameters()
    const succeeded = await mineTogether(async () => [
      await factory.connect(charity).create(parameters, TERMS, bid(1n)),
      await factory.connect(stranger).create(parameters, TERMS, bid(2n)),
    ])
    expect(succeeded, 'he cannot keep the charity from creating its own').to.deep.equal([true, true])
    const [own, copy] = await Promise.all(
      [charity, stranger].map(async ({ address }) => world.campaignAt(await factory.predict(address, parameters))),
    )
    expect(await own?.charity()).to.equal(charity.address)
    expect(await copy?.charity()).to.equal(stranger.address)
    expect(await copy?.getAddress()).not.to.equal(await own?.getAddress())
    const named = (await factory.queryFilter('CampaignCreated')).map(({ topics }) =>
      ethers.getAddress(dataSlice(topics[2] ?? '0x', 12)),
    )
    expect(named).to.deep.equal([stranger.address, charity.address])
  })
})
