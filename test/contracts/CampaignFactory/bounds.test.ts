import { expect } from 'chai'
import { getAddress, ZeroAddress } from 'ethers'
import { type Amana, amana } from '../fixture.ts'
import { DAY, ethers } from '../support/chain.ts'
import { COIN, type MilestoneParams, type ParameterOverrides, type Rules, TERMS } from '../support/parameters.ts'

/** Ascending addresses that nobody else in these tests has. */
function members(count: number, first = 0x1000): string[] {
  return Array.from({ length: count }, (_, index) => getAddress(`0x${(first + index).toString(16).padStart(40, '0')}`))
}

const majority = (count: number) => BigInt(Math.floor(count / 2) + 1)

describe('CampaignFactory.create', () => {
  let world: Amana
  beforeEach(async () => {
    world = await amana()
  })

  const create = (overrides: ParameterOverrides) =>
    world.factory.connect(world.charity).create(world.parameters(overrides), TERMS)

  async function expectRefusal(overrides: ParameterOverrides, error: string, args: unknown[]) {
    await expect(create(overrides))
      .to.be.revertedWithCustomError(world.factory, error)
      .withArgs(...args)
  }

  function milestones(count: number, payouts = 1, amount = COIN): MilestoneParams[] {
    const first = world.parameters().rules.fundBy + DAY
    const recipient = world.recipients[0].address
    return Array.from({ length: count }, (_, k) => ({
      claimBy: first + BigInt(k),
      payouts: Array.from({ length: payouts }, () => ({ recipient, amount })),
    }))
  }

  describe('when a parameter is at its bounds', () => {
    it('takes 1 to 16 milestones, and reverts MilestoneCountOutOfRange otherwise', async () => {
      await expectRefusal({ milestones: [] }, 'MilestoneCountOutOfRange', [0])
      await create({ milestones: milestones(1) })
      await create({ milestones: milestones(16) })
      await expectRefusal({ milestones: milestones(17) }, 'MilestoneCountOutOfRange', [17])
    })

    it('takes 1 to 8 payouts in each milestone, and reverts PayoutCountOutOfRange otherwise', async () => {
      const [first, second] = milestones(2)
      if (!first || !second) throw new Error('two milestones')
      await expectRefusal({ milestones: [first, { ...second, payouts: [] }] }, 'PayoutCountOutOfRange', [1, 0])
      await create({ milestones: milestones(1, 8) })
      await expectRefusal({ milestones: milestones(1, 9) }, 'PayoutCountOutOfRange', [0, 9])
    })

    it('takes 16 milestones of 8 payouts, 9 verifiers and 7 panel members together', async () => {
      await create({
        milestones: milestones(16, 8),
        verifiers: { threshold: 5n, members: members(9) },
        panel: { threshold: 4n, members: members(7, 0x2000) },
      })
    })

    it('takes 1 to 9 verifiers, and reverts VerifierCountOutOfRange otherwise', async () => {
      await expectRefusal({ verifiers: { threshold: 0n, members: [] } }, 'VerifierCountOutOfRange', [0])
      for (const count of [1, 9]) await create({ verifiers: { threshold: majority(count), members: members(count) } })
      await expectRefusal({ verifiers: { threshold: 6n, members: members(10) } }, 'VerifierCountOutOfRange', [10])
    })

    it('takes 1 to 7 panel members, and reverts PanelCountOutOfRange otherwise', async () => {
      await expectRefusal({ panel: { threshold: 0n, members: [] } }, 'PanelCountOutOfRange', [0])
      for (const count of [1, 7]) await create({ panel: { threshold: majority(count), members: members(count) } })
      await expectRefusal({ panel: { threshold: 5n, members: members(8) } }, 'PanelCountOutOfRange', [8])
    })

    for (const quorum of ['verifiers', 'panel'] as const) {
      it(`takes a threshold of the ${quorum} above the half and up to all, and reverts ThresholdOutOfRange otherwise`, async () => {
        for (let count = 1; count <= 7; count += 1) {
          const list = members(count)
          for (let threshold = 0n; threshold <= BigInt(count) + 1n; threshold += 1n) {
            const overrides = { [quorum]: { threshold, members: list } }
            if (threshold * 2n > BigInt(count) && threshold <= BigInt(count)) await create(overrides)
            else await expectRefusal(overrides, 'ThresholdOutOfRange', [threshold, count])
          }
        }
      })

      it(`takes strictly ascending members of the ${quorum}, none of them zero, and reverts MembersNotAscending otherwise`, async () => {
        const [a = '', b = '', c = ''] = members(3)
        await create({ [quorum]: { threshold: 2n, members: [a, b, c] } })
        await expectRefusal({ [quorum]: { threshold: 2n, members: [a, c, b] } }, 'MembersNotAscending', [b])
        await expectRefusal({ [quorum]: { threshold: 2n, members: [a, b, b] } }, 'MembersNotAscending', [b])
        await expectRefusal({ [quorum]: { threshold: 1n, members: [ZeroAddress] } }, 'MembersNotAscending', [
          ZeroAddress,
        ])
      })

      it(`reverts InterestedMember for the charity or a recipient among the ${quorum}`, async () => {
        const { charity, recipients } = world
        for (const interested of [charity.address, ...recipients.map(({ address }) => address)]) {
          const overrides = { [quorum]: { threshold: 1n, members: [interested] } }
          await expectRefusal(overrides, 'InterestedMember', [interested])
        }
      })
    }

    it('reverts VerifierOnPanel for a verifier on the panel', async () => {
      const [first, second, third] = world.verifiers
      const panel = { threshold: 1n, members: [third.address] }
      await expectRefusal({ panel }, 'VerifierOnPanel', [third.address])
      await expectRefusal({ panel: { threshold: 2n, members: [first.address, second.address] } }, 'VerifierOnPanel', [
        first.address,
      ])
    })

    it('takes a goal below 2^94, and reverts GoalTooLarge otherwise', async () => {
      const limit = 1n << 94n
      const two = (first: bigint, second: bigint) => {
        const [a, b] = milestones(2)
        if (!a || !b) throw new Error('two milestones')
        const recipient = world.recipients[0].address
        return [
          { ...a, payouts: [{ recipient, amount: first }] },
          { ...b, payouts: [{ recipient, amount: second }] },
        ]
      }
      await create({ milestones: two(limit / 2n, limit / 2n - 1n) })
      await expectRefusal({ milestones: two(limit / 2n, limit / 2n) }, 'GoalTooLarge', [limit])
      const most = (1n << 96n) - 1n
      await expectRefusal({ milestones: milestones(16, 8, most) }, 'GoalTooLarge', [128n * most])
    })

    it('takes a smallest gift above zero, and reverts MinDonationZero otherwise', async () => {
      await expectRefusal({ rules: { minDonation: 0n } }, 'MinDonationZero', [])
      await create({ rules: { minDonation: 1n } })
    })

    it('reverts PayoutTooSmall for a payout below the smallest gift', async () => {
      const rules = { minDonation: 100n }
      await create({ rules, milestones: milestones(2, 2, 100n) })
      const list = milestones(2, 2, 100n)
      const last = list[1]?.payouts[1]
      if (last) last.amount = 99n
      await expectRefusal({ rules, milestones: list }, 'PayoutTooSmall', [1, 1, 99])
    })

    const bounds: [keyof Rules, string, bigint, bigint, string][] = [
      ['reviewWindow', '2 to 30 days', 2n * DAY, 30n * DAY, 'ReviewWindowOutOfRange'],
      ['objectionWindow', '3 to 30 days', 3n * DAY, 30n * DAY, 'ObjectionWindowOutOfRange'],
      ['appealWindow', '5 to 30 days', 5n * DAY, 30n * DAY, 'AppealWindowOutOfRange'],
      ['objectionBps', '500 to 3,000', 500n, 3_000n, 'ObjectionBpsOutOfRange'],
    ]
    for (const [name, words, least, most, error] of bounds) {
      it(`takes ${name} of ${words}, and reverts ${error} otherwise`, async () => {
        for (const value of [least, most]) await create({ rules: { [name]: value } })
        for (const value of [least - 1n, most + 1n]) await expectRefusal({ rules: { [name]: value } }, error, [value])
      })
    }

    it('takes at most 30 % upfront, to the base unit, and reverts UpfrontTooLarge otherwise', async () => {
      const [a, b] = milestones(2)
      if (!a || !b) throw new Error('two milestones')
      const recipient = world.recipients[0].address
      const plan = (first: bigint, second: bigint) => [
        { ...a, payouts: [{ recipient, amount: first }] },
        { ...b, payouts: [{ recipient, amount: second }] },
      ]
      const rules = { upfront: true }
      await create({ rules, milestones: plan(3n * COIN, 7n * COIN) })
      await expectRefusal({ rules, milestones: plan(3n * COIN, 7n * COIN - 1n) }, 'UpfrontTooLarge', [
        3n * COIN,
        10n * COIN - 1n,
      ])
      await create({ milestones: plan(3n * COIN, 7n * COIN - 1n) })
    })
  })

  describe('when an address would lose tokens', () => {
    async function unusable(): Promise<string[]> {
      const { factory, journal, token } = world
      return [
        ZeroAddress,
        await token.getAddress(),
        await factory.getAddress(),
        await factory.implementation(),
        await journal.getAddress(),
      ]
    }

    it('reverts UnusableAddress for it as a recipient', async () => {
      for (const address of await unusable()) {
        const list = milestones(2)
        const payout = list[1]?.payouts[0]
        if (payout) payout.recipient = address
        await expectRefusal({ milestones: list }, 'UnusableAddress', [address])
      }
    })

    it('reverts UnusableAddress for it as the fallback recipient', async () => {
      for (const address of await unusable()) {
        await expectRefusal({ fallbackRecipient: address }, 'UnusableAddress', [address])
      }
    })

    it('reverts UnusableAddress for it as the charity, even where it can call', async () => {
      const { factory } = world
      // A token that calls on its own behalf is the only one of them that can ask at all.
      const token = await ethers.deployContract('CallbackToken')
      const address = await token.getAddress()
      const call = factory.interface.encodeFunctionData('create', [world.parameters({ token: address }), TERMS])
      await token.getFunction('arm')(await factory.getAddress(), call)
      await token.getFunction('mint')(world.charity.address, 1n)
      await expect(token.connect(world.charity).getFunction('transfer')(world.stranger.address, 1n))
        .to.be.revertedWithCustomError(factory, 'UnusableAddress')
        .withArgs(address)
    })
  })

  it('† reverts InterestedFallback for charity, recipients, verifiers and panel members as fallback recipient', async () => {
    const { charity, recipients, verifiers, panel } = world
    for (const { address } of [charity, ...recipients, ...verifiers, ...panel]) {
      await expectRefusal({ fallbackRecipient: address }, 'InterestedFallback', [address])
    }
  })
})
