import { AbiCoder, MaxUint256, type Overrides } from 'ethers'
import { type Amana, intent, share } from '../../fixture.ts'
import type { CampaignContract } from '../../support/decisions.ts'
import { type CampaignParams, TERMS } from '../../support/parameters.ts'
import { type Behaviour, mock, tokenOf } from '../behaviour.ts'
import { GIFT, type Scene } from '../scene.ts'

interface Loan {
  upfront: boolean
  amount: bigint
  /** What the borrower does after the gift. */
  calls: (campaign: CampaignContract) => string[]
}

/** Gives borrowed coins to a campaign of the borrower's own and takes them out again, all in one transaction. */
async function borrow({ world, token }: Scene, loan: Loan, overrides: Overrides) {
  const borrower = await mock('FlashBorrower', world.stranger.address)
  const [address, asset] = [await borrower.getAddress(), await token.getAddress()]
  const wanted = payingTo(address, world.parameters({ token: asset, rules: { upfront: loan.upfront } }))
  const { factory } = world
  const campaign = world.campaignAt(await factory.predict(address, wanted))
  const approve = (spender: string) => token.interface.encodeFunctionData('approve', [spender, MaxUint256])
  const gift = campaign.interface.encodeFunctionData('donate', [[share(0, loan.amount)], intent()])
  const [to, home] = [await campaign.getAddress(), await factory.getAddress()]
  const calls = [
    [home, factory.interface.encodeFunctionData('create', [wanted, TERMS])],
    [asset, approve(to)],
    ...[gift, ...loan.calls(campaign)].map((call) => [to, call]),
    [asset, approve(asset)],
  ]
  const data = AbiCoder.defaultAbiCoder().encode(['tuple(address,bytes)[]'], [calls])
  const lender = tokenOf({ token }, 'FlashMintToken').connect(world.stranger)
  return lender.flashLoan(address, asset, loan.amount, data, overrides)
}

/** The first payout goes to the borrower. */
function payingTo(recipient: string, { milestones, ...wanted }: CampaignParams): CampaignParams {
  const [first, ...others] = milestones
  if (!first) throw new Error('There is no milestone.')
  return { ...wanted, milestones: [{ ...first, payouts: first.payouts.map((p) => ({ ...p, recipient })) }, ...others] }
}

function flash(title: string, loanFor: (world: Amana) => Loan): Behaviour {
  return {
    row: 7,
    title,
    deploy: () => mock('FlashMintToken'),
    give: (scene, overrides) => borrow(scene, loanFor(scene.world), overrides),
  }
}

export const FLASH = {
  flashMintable: { row: 7, title: 'flash-mintable, as DAI', deploy: () => mock('FlashMintToken') },
  flashGift: flash('flash mint, gift, cancellation and refund in one transaction', () => ({
    upfront: false,
    amount: GIFT,
    calls: ({ interface: campaign }) => [
      campaign.encodeFunctionData('cancel', [0]),
      campaign.encodeFunctionData('refund', [0, [0n]]),
    ],
  })),
  flashUpfront: flash('flash mint, the upfront milestone filled and settled in one transaction', (world) => ({
    upfront: true,
    amount: world.parameters().milestones[0]?.payouts[0]?.amount ?? 0n,
    calls: ({ interface: campaign }) => [campaign.encodeFunctionData('settle', [0, 0])],
  })),
} satisfies Record<string, Behaviour>
