import { expect } from 'chai'
import { dataSlice, getBytes, randomBytes, ZeroAddress } from 'ethers'
import { type Amana, amana } from '../fixture.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import type { CampaignParams } from '../support/parameters.ts'
import { TERMS } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('CampaignFactory.predict', () => {
  /** One change of each parameter there is. */
  const changes: Record<string, (p: CampaignParams, world: Amana) => void> = {
    token: (p, { stranger }) => {
      p.token = stranger.address
    },
    fallbackRecipient: (p, { stranger }) => {
      p.fallbackRecipient = stranger.address
    },
    terms: (p) => {
      p.terms = `0x${'00'.repeat(31)}01`
    },
    salt: (p) => {
      p.salt = `0x${'00'.repeat(31)}01`
    },
    'rules.fundBy': (p) => {
      p.rules.fundBy += 1n
    },
    'rules.reviewWindow': (p) => {
      p.rules.reviewWindow += 1n
    },
    'rules.objectionWindow': (p) => {
      p.rules.objectionWindow += 1n
    },
    'rules.appealWindow': (p) => {
      p.rules.appealWindow += 1n
    },
    'rules.objectionBps': (p) => {
      p.rules.objectionBps += 1n
    },
    'rules.minDonation': (p) => {
      p.rules.minDonation += 1n
    },
    'rules.sequential': (p) => {
      p.rules.sequential = true
    },
    'rules.upfront': (p) => {
      p.rules.upfront = true
    },
    'verifiers.threshold': (p) => {
      p.verifiers.threshold = 3n
    },
    'a verifier': (p, { stranger }) => {
      p.verifiers.members[1] = stranger.address
    },
    'one verifier fewer': (p) => {
      p.verifiers.members.pop()
    },
    'panel.threshold': (p) => {
      p.panel.threshold = 3n
    },
    'a panel member': (p, { stranger }) => {
      p.panel.members[2] = stranger.address
    },
    'a verifier moved to the panel': (p) => {
      p.panel.members.unshift(p.verifiers.members.pop() ?? '')
    },
    claimBy: (p) => {
      at(p.milestones, 1).claimBy += 1n
    },
    'a recipient': (p, { stranger }) => {
      at(at(p.milestones, 1).payouts, 1).recipient = stranger.address
    },
    'the amount of a payout': (p) => {
      at(at(p.milestones, 2).payouts, 0).amount += 1n
    },
    'the order of two payouts': (p) => {
      at(p.milestones, 1).payouts.reverse()
    },
    'one payout fewer': (p) => {
      at(p.milestones, 1).payouts.pop()
    },
    'a payout moved to the next milestone': (p) => {
      at(p.milestones, 2).payouts.unshift(at(at(p.milestones, 1).payouts.splice(1, 1), 0))
    },
    'one milestone fewer': (p) => {
      p.milestones.pop()
    },
  }

  function at<T>(list: T[], index: number): T {
    const item = list[index]
    if (item === undefined) throw new Error(`There is no item ${index}.`)
    return item
  }

  it('changes with the charity and with every single parameter, and no two changes meet', async () => {
    const world = await amana()
    const { factory, charity, stranger } = world
    const addresses = new Map<string, string>([
      [await factory.predict(charity.address, world.parameters()), 'no change'],
      [await factory.predict(stranger.address, world.parameters()), 'the charity'],
    ])
    for (const [name, change] of Object.entries(changes)) {
      const parameters = structuredClone(world.parameters())
      change(parameters, world)
      const address = await factory.predict(charity.address, parameters)
      expect(addresses.get(address), `${name} has the same address as`).to.equal(undefined)
      addresses.set(address, name)
    }
    expect(addresses.size).to.equal(Object.keys(changes).length + 2)
  })

  it('changes with every field that the parameters have', async () => {
    const { rules, verifiers, milestones, ...rest } = (await amana()).parameters()
    const named = Object.keys(changes).join(' ')
    const fields = [rules, verifiers, milestones[0] ?? {}, rest].flatMap((part) => Object.keys(part))
    const lists = ['members', 'payouts', 'panel']
    for (const field of fields.filter((name) => !lists.includes(name))) expect(named).to.include(field)
  })
})

describe('CampaignFactory.isCampaign', () => {
  let world: Amana
  beforeEach(async () => {
    world = await amana()
  })

  /** Runtime code deployed by hand: CREATE, by whoever wants. */
  async function deployRuntime(code: string): Promise<string> {
    const length = (getBytes(code).length & 0xffff).toString(16).padStart(4, '0')
    const initcode = `0x61${length}80600a3d393df3${code.slice(2)}`
    const transaction = await world.stranger.sendTransaction({ data: initcode })
    const address = (await transaction.wait())?.contractAddress ?? ''
    expect(await ethers.provider.getCode(address)).to.equal(code)
    return address
  }

  it('is true for a campaign of this factory', async () => {
    const campaign = await world.createCampaign()
    expect(await world.factory.isCampaign(await campaign.getAddress())).to.equal(true)
  })

  it('is false for accounts and other contracts', async () => {
    const { factory, journal, token, charity } = world
    const others = [ZeroAddress, charity.address, await factory.getAddress()]
    for (const account of [...others, await journal.getAddress(), await token.getAddress()]) {
      expect(await factory.isCampaign(account)).to.equal(false)
    }
  })

  it('is false for the implementation', async () => {
    const { factory } = world
    expect(await factory.isCampaign(await factory.implementation())).to.equal(false)
  })

  it('is false where a campaign is predicted and not yet created', async () => {
    const { factory, charity } = world
    expect(await factory.isCampaign(await factory.predict(charity.address, world.parameters()))).to.equal(false)
  })

  it('is false for code that ends before, at and after the length of a clone', async () => {
    for (const length of [1, 44, 45, 46, 24_576]) {
      const address = world.stranger.address
      await networkHelpers.setCode(address, ethers.hexlify(new Uint8Array(length).fill(1)))
      expect(await world.factory.isCampaign(address)).to.equal(false)
    }
  })

  it('is false for a copy of a campaign, byte for byte, that somebody else deployed', async () => {
    const { factory } = world
    const campaign = await world.createCampaign()
    const copy = await deployRuntime(await ethers.provider.getCode(await campaign.getAddress()))
    expect(await world.campaignAt(copy).charity()).to.equal(world.charity.address)
    expect(await factory.isCampaign(copy)).to.equal(false)
    await expect(world.campaignAt(copy).initialize(randomBytes(32)))
      .to.be.revertedWithCustomError(campaign, 'NotFactory')
      .withArgs(world.deployer.address)
  })

  it('is false for a clone of the same implementation with arguments nobody validated', async () => {
    const { factory } = world
    const campaign = await world.createCampaign()
    const code = await ethers.provider.getCode(await campaign.getAddress())
    const richer = await deployRuntime(`${dataSlice(code, 0, 45)}${'ff'.repeat(32 * 14)}`)
    expect(await factory.isCampaign(richer)).to.equal(false)
  })

  it('is false for a campaign of another factory', async () => {
    const other = (await ethers.deployContract('CampaignFactory', [
      await world.journal.getAddress(),
    ])) as unknown as ContractOf<'CampaignFactory'>
    const parameters = world.parameters()
    await other.connect(world.charity).create(parameters, TERMS)
    const address = await other.predict(world.charity.address, parameters)
    expect(await other.isCampaign(address)).to.equal(true)
    expect(await world.factory.isCampaign(address)).to.equal(false)
  })
})

describe('CampaignFactory.implementation', () => {
  it('is the code that its campaigns run, and names the factory as theirs', async () => {
    const { factory, createCampaign } = await amana()
    const campaign = await createCampaign()
    const [code, implementation] = [await ethers.provider.getCode(campaign), await factory.implementation()]
    expect(dataSlice(code, 10, 30)).to.equal(implementation.toLowerCase())
    expect(await campaign.factory()).to.equal(await factory.getAddress())
  })
})

describe('CampaignFactory.journal', () => {
  it('is the journal that the factory was deployed with', async () => {
    const { factory, journal } = await amana()
    expect(await factory.journal()).to.equal(await journal.getAddress())
  })
})
