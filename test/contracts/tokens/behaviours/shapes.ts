import { expect } from 'chai'
import { MaxUint256, ZeroAddress, ZeroHash } from 'ethers'
import { type Amana, ANYWHERE, intent, share } from '../../fixture.ts'
import { ethers, networkHelpers } from '../../support/chain.ts'
import type { MilestoneParams, ParameterOverrides } from '../../support/parameters.ts'
import type { ContractOf } from '../../support/typed-contract.ts'
import { type Behaviour, mock, type TestToken, tokenOf } from '../behaviour.ts'
import { GIFT, type Scene } from '../scene.ts'

/** As `StrictToken` numbers them. */
const REFUSAL = { ChangedApproval: 0, ApprovalOfNobody: 1, ZeroApproval: 2, ZeroTransfer: 3 } as const

export const GOAL_LIMIT = 1n << 94n

function strict(row: number, title: string, refusal: keyof typeof REFUSAL): Behaviour {
  return { row, title, deploy: () => mock('StrictToken', REFUSAL[refusal]) }
}

/** The default plan with another goal. */
function withGoal(world: Amana, goal: bigint): ParameterOverrides {
  const part = goal / 10n
  const amounts = [[3n * part], [3n * part, 2n * part], [goal - 8n * part]]
  return { milestones: world.parameters().milestones.map((milestone, k) => withAmounts(milestone, amounts[k] ?? [])) }
}

function withAmounts({ claimBy, payouts }: MilestoneParams, amounts: readonly bigint[]): MilestoneParams {
  return { claimBy, payouts: payouts.map(({ recipient }, j) => ({ recipient, amount: amounts[j] ?? 0n })) }
}

/** Gives with an EIP-2612 permit that the token does not have; the allowance is there already. */
async function giveWithPermit({ campaign, world }: Scene, overrides: Parameters<NonNullable<Behaviour['give']>>[1]) {
  const permit = { deadline: MaxUint256, v: 27, r: ZeroHash, s: ZeroHash }
  const donor = campaign.connect(world.donors[3])
  return donor.donateWithPermit([share(2, GIFT)], intent(), permit, overrides)
}

export const SHAPES = {
  approvalRace: strict(10, 'refuses to change an approval that is not zero, as USDT', 'ChangedApproval'),
  approvalOfNobody: strict(11, 'reverts on an approval of the zero address', 'ApprovalOfNobody'),
  zeroApproval: strict(12, 'reverts on an approval of zero, as BNB', 'ZeroApproval'),
  zeroTransfer: {
    ...strict(13, 'reverts on a transfer of zero, as LEND', 'ZeroTransfer'),
    split: true,
  },
  twoAddresses: {
    row: 14,
    title: 'has two addresses',
    deploy: () => mock('TwinToken'),
    async give({ token, campaign, world }, overrides) {
      const donor = world.donors[3]
      const twin = await ethers.getContractAt('PlainToken', await tokenOf({ token }, 'TwinToken').twin(), donor)
      await twin.getFunction('approve')(await campaign.getAddress(), GIFT)
      expect(await token.allowance(donor, campaign)).to.equal(GIFT)
      return campaign.connect(donor).donate([share(2, GIFT)], intent(), overrides)
    },
  },
  fewDecimals: {
    row: 15,
    title: '2 decimals, as GUSD',
    deploy: () => mock('DecimalsToken', 2),
    parameters: (world) => ({ ...withGoal(world, 1_000_000n * 100n), rules: { minDonation: 1n } }),
  },
  manyDecimals: {
    row: 16,
    title: '24 decimals and a goal of 2^94 - 1 units',
    deploy: () => mock('DecimalsToken', 24),
    parameters: (world) => withGoal(world, GOAL_LIMIT - 1n),
  },
  tooManyDecimals: {
    row: 16,
    title: '24 decimals and a goal of 2^94 units',
    deploy: () => mock('DecimalsToken', 24),
    parameters: (world) => withGoal(world, GOAL_LIMIT),
  },
  selfSpender: {
    row: 17,
    title: 'asks for no allowance when the caller sends his own coins',
    deploy: () => mock('SelfSpenderToken'),
  },
  bytes32Metadata: {
    row: 18,
    title: 'name and symbol in 32 bytes, as MKR',
    deploy: () => mock('Bytes32MetadataToken'),
  },
  nobody: {
    row: 19,
    title: 'reverts on a transfer to the zero address, which a payout names',
    deploy: () => mock('PlainToken'),
    parameters: (world) => ({
      milestones: world.parameters().milestones.map(({ claimBy, payouts }) => ({
        claimBy,
        payouts: payouts.map(({ amount }) => ({ recipient: ZeroAddress, amount })),
      })),
    }),
  },
  uint96: { row: 21, title: 'counts in 96 bits, as UNI', deploy: () => mock('Uint96Token') },
  scriptName: {
    row: 22,
    title: 'a name that is a script',
    deploy: () => mock('DemoToken', '<img src=x onerror=alert(1)>', '"><script>'),
  },
  daiPermit: { row: 23, title: 'the permit of DAI', deploy: () => mock('DaiPermitToken'), give: giveWithPermit },
  phantomPermit: {
    row: 23,
    title: 'a permit that does nothing, as WETH',
    deploy: () => mock('PhantomPermitToken'),
    give: giveWithPermit,
  },
  maxMeansAll: {
    row: 24,
    title: 'takes the largest number for all there is, as cUSDCv3',
    deploy: () => mock('PartialToken', MaxUint256),
    asked: ANYWHERE,
  },
  nativeView: {
    row: 25,
    title: 'the native coin seen as a token, as CELO',
    deploy: () => mock('NativeViewToken'),
    async expectAlso({ campaign, world }) {
      await expect(world.stranger.sendTransaction({ to: campaign, value: 1n })).to.be.revertedWithoutReason(ethers)
      const before = await campaign.totals()
      await networkHelpers.setBalance(await campaign.getAddress(), 10n ** 18n)
      expect(await campaign.totals()).to.deep.equal(before)
    },
  },
  noCode: {
    row: 26,
    title: 'no code at the address',
    async deploy(): Promise<TestToken> {
      const contract = await ethers.getContractAt('PlainToken', ethers.Wallet.createRandom().address)
      return contract as unknown as ContractOf<'PlainToken'>
    },
  },
} satisfies Record<string, Behaviour>
