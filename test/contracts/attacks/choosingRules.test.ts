import { expect } from 'chai'
import { ZeroAddress } from 'ethers'
import fc from 'fast-check'
import { type Amana, amana } from '../fixture.ts'
import { anyParameters } from '../support/any-parameters.ts'
import { DAY, networkHelpers } from '../support/chain.ts'
import {
  type CampaignParams,
  type MilestoneParams,
  type Payout,
  type Quorum,
  type Rules,
  TERMS,
} from '../support/parameters.ts'
import { fuzz } from '../support/tier.ts'

const YEAR = 365n * DAY

type Abuse = (parameters: CampaignParams, by: bigint, world: Amana) => CampaignParams

const rules = (change: (by: bigint, world: Amana, rules: Rules) => Partial<Rules>): Abuse => {
  return (p, by, world) => ({ ...p, rules: { ...p.rules, ...change(by, world, p.rules) } })
}

const quorum = (
  name: 'verifiers' | 'panel',
  change: (quorum: Quorum, by: bigint, world: Amana) => Partial<Quorum>,
): Abuse => {
  return (p, by, world) => ({ ...p, [name]: { ...p[name], ...change(p[name], by, world) } })
}

const milestone = (change: (by: bigint, p: CampaignParams, world: Amana) => Partial<MilestoneParams>): Abuse => {
  return (p, by, world) => {
    const [first, ...others] = p.milestones
    return { ...p, milestones: [{ ...(first as MilestoneParams), ...change(by, p, world) }, ...others] }
  }
}

const payout = (change: (by: bigint, p: CampaignParams) => Partial<Payout>): Abuse => {
  return milestone((by, p) => {
    const [first, ...others] = p.milestones[0]?.payouts ?? []
    return { payouts: [{ ...(first as Payout), ...change(by, p) }, ...others] }
  })
}

function repeated<T>(list: readonly T[], count: bigint): T[] {
  return Array.from({ length: Number(count) }, () => list[0] as T)
}

/** What a captured charity might try: each puts one parameter out of its bounds, `by` says how far. */
const ABUSES: Record<string, Abuse[]> = {
  MilestoneCountOutOfRange: [
    (p) => ({ ...p, milestones: [] }),
    (p, by) => ({ ...p, milestones: repeated(p.milestones, 17n + (by % 3n)) }),
  ],
  PayoutCountOutOfRange: [
    milestone(() => ({ payouts: [] })),
    milestone((by, p) => ({ payouts: repeated(p.milestones[0]?.payouts ?? [], 9n + (by % 3n)) })),
  ],
  VerifierCountOutOfRange: [
    quorum('verifiers', () => ({ members: [] })),
    quorum('verifiers', ({ members }, by) => ({ members: repeated(members, 10n + (by % 3n)) })),
  ],
  PanelCountOutOfRange: [
    quorum('panel', () => ({ members: [] })),
    quorum('panel', ({ members }, by) => ({ members: repeated(members, 8n + (by % 3n)) })),
  ],
  ThresholdOutOfRange: [
    quorum('verifiers', ({ members }, by) => ({ threshold: by % (BigInt(members.length) / 2n + 1n) })),
    quorum('panel', ({ members }, by) => ({ threshold: BigInt(members.length) + 1n + (by % 200n) })),
  ],
  MembersNotAscending: [
    quorum('verifiers', ({ members }) => ({ threshold: 2n, members: repeated(members, 2n) })),
    quorum('panel', () => ({ threshold: 1n, members: [ZeroAddress] })),
  ],
  VerifierOnPanel: [(p) => ({ ...p, panel: { threshold: 1n, members: p.verifiers.members.slice(0, 1) } })],
  InterestedMember: [
    quorum('verifiers', (_, __, { charity }) => ({ threshold: 1n, members: [charity.address] })),
    (p) => ({ ...p, panel: { threshold: 1n, members: [p.milestones[0]?.payouts[0]?.recipient ?? ''] } }),
  ],
  GoalTooLarge: [payout((by) => ({ amount: (1n << 94n) + by }))],
  MinDonationZero: [rules(() => ({ minDonation: 0n }))],
  PayoutTooSmall: [payout((by, p) => ({ amount: by % p.rules.minDonation }))],
  UnusableAddress: [payout((_, p) => ({ recipient: p.token })), (p) => ({ ...p, fallbackRecipient: ZeroAddress })],
  InterestedFallback: [
    (p, _, { charity }) => ({ ...p, fallbackRecipient: charity.address }),
    (p) => ({ ...p, fallbackRecipient: p.panel.members[0] ?? '' }),
  ],
  FundByOutOfRange: [
    rules((by, { start }) => ({ fundBy: start - (by % start) })),
    rules((by, { start }) => ({ fundBy: start + YEAR + DAY + by })),
  ],
  ClaimByOutOfRange: [
    milestone((by, p) => ({ claimBy: p.rules.fundBy + (by % DAY) })),
    milestone((by, _, { start }) => ({ claimBy: start + 3n * YEAR + DAY + by })),
  ],
  ReviewWindowOutOfRange: [
    rules((by) => ({ reviewWindow: by % (2n * DAY) })),
    rules((by) => ({ reviewWindow: 30n * DAY + 1n + (by % YEAR) })),
  ],
  ObjectionWindowOutOfRange: [
    rules((by) => ({ objectionWindow: by % (3n * DAY) })),
    rules((by) => ({ objectionWindow: 30n * DAY + 1n + (by % YEAR) })),
  ],
  AppealWindowOutOfRange: [
    rules((by) => ({ appealWindow: by % (5n * DAY) })),
    rules((by) => ({ appealWindow: 30n * DAY + 1n + (by % YEAR) })),
  ],
  ObjectionBpsOutOfRange: [
    rules((by) => ({ objectionBps: by % 500n })),
    rules((by) => ({ objectionBps: 3_001n + (by % 7_000n) })),
  ],
  UpfrontTooLarge: [(p) => ({ ...p, rules: { ...p.rules, upfront: true }, milestones: p.milestones.slice(0, 1) })],
  TokenWithoutCode: [(p, _, { stranger }) => ({ ...p, token: stranger.address })],
}

/** Row P7 of docs/security.md: the charity chooses its own judges and windows, but not without bounds. */
describe('Attacks by choice of rules', () => {
  let world: Amana
  beforeEach(async () => {
    world = await amana()
  })

  for (const [error, abuses] of Object.entries(ABUSES)) {
    it(`P7: whatever else a campaign says, one parameter out of bounds reverts ${error}`, async () => {
      const { charity, factory } = world
      const by = fc.bigInt(0n, 1_000n * YEAR)
      await fc.assert(
        fc.asyncProperty(anyParameters(world), fc.constantFrom(...abuses), by, async (parameters, abuse, far) => {
          await expect(
            factory.connect(charity).create(abuse(parameters, far, world), TERMS),
          ).to.be.revertedWithCustomError(factory, error)
        }),
        fuzz(1 / 16),
      )
    })
  }

  it('P7: the list of abuses leaves out no error of the factory about a parameter', () => {
    const errors: string[] = []
    world.factory.interface.forEachError(({ name }) => errors.push(name))
    const ofParameters = errors.filter((name) => !/^(Terms|Campaign|Failed|Clone|Insufficient|Create2)/.test(name))
    expect(ofParameters.sort()).to.deep.equal(Object.keys(ABUSES).sort())
  })

  it('P7: what is within the bounds is created', async () => {
    const start = await networkHelpers.takeSnapshot()
    await fc.assert(
      fc.asyncProperty(anyParameters(world), async (parameters) => {
        await start.restore()
        await world.factory.connect(world.charity).create(parameters, TERMS)
      }),
      fuzz(1 / 16),
    )
  })
})
