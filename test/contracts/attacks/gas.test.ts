import { expect } from 'chai'
import { type Amana, amana, intent, refunded, released, share } from '../fixture.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { signPermit } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'
import { campaignIn, Treatment } from './stage.ts'

/** As much as one transaction may have on Ethereum. */
const ALL_GAS = { gasLimit: 16_777_216n }

describe('Attacks with gas', () => {
  let world: Amana
  let campaign: CampaignContract
  let token: ContractOf<'UnfairToken'> & ContractOf<'DemoToken'>

  beforeEach(async () => {
    world = await amana()
    const scene = await campaignIn(world, 'UnfairToken')
    campaign = scene.campaign
    token = scene.token
  })

  for (const [id, words, treatment] of [
    ['T9', 'of whom the token reverts with a megabyte', Treatment.Bombed],
    ['T11', 'whose hook burns all gas', Treatment.Burned],
  ] as const) {
    it(`${id}: a recipient ${words} keeps nobody else from being paid`, async () => {
      const [first, hostile, healthy] = world.recipients
      await released(campaign, 0)
      await released(campaign, 1)
      await token.treat(hostile, treatment)
      await expect(campaign.settle(1, 0, ALL_GAS)).to.revert(ethers)
      expect((await campaign.payout(1, 0)).settled).to.equal(false)
      await expect(campaign.settle(1, 1)).to.changeTokenBalance(ethers, token, healthy, 200n * COIN)
      await expect(campaign.settle(0, 0)).to.changeTokenBalance(ethers, token, first, 300n * COIN)
      await token.treat(hostile, Treatment.Fair)
      await expect(campaign.settle(1, 0)).to.changeTokenBalance(ethers, token, hostile, 300n * COIN)
    })

    it(`${id}: a donor ${words} keeps nobody else from being refunded`, async () => {
      const { lots } = await refunded(campaign, 0)
      const [first = -1n, his = -1n, third = -1n] = lots
      await token.treat(world.donors[1], treatment)
      await expect(campaign.refund(0, lots, ALL_GAS)).to.revert(ethers)
      await campaign.refund(0, [first, third])
      expect((await campaign.lot(his)).refundable).to.equal(true)
      await token.treat(world.donors[1], Treatment.Fair)
      await expect(campaign.refund(0, [his])).to.changeTokenBalance(ethers, token, world.donors[1], 100n * COIN)
    })

    it(`${id}: a donor ${words} gives from his allowance, whatever became of his permit`, async () => {
      const [donor] = world.donors
      const permit = await signPermit(token, donor, { spender: await campaign.getAddress(), value: COIN })
      await token.connect(donor).approve(campaign, COIN)
      await token.treat(donor, treatment)
      await campaign.connect(donor).donateWithPermit([share(0, COIN)], intent(), permit, ALL_GAS)
      expect(await token.balanceOf(campaign)).to.equal(COIN)
      expect((await campaign.lot(0)).donor).to.equal(donor.address)
    })
  }

  it('T9: of an answer of a megabyte the escrow copies one word, and pays', async () => {
    await released(campaign, 0)
    await token.treat(world.recipients[0], Treatment.Flooded)
    const receipt = await (await campaign.settle(0, 0, ALL_GAS)).wait()
    expect(await token.balanceOf(world.recipients[0])).to.equal(300n * COIN)
    // The token pays for its megabyte, about two million; a copy would cost as much again.
    expect(receipt?.gasUsed).to.be.greaterThan(2_000_000n)
    expect(receipt?.gasUsed).to.be.lessThan(2_500_000n)
  })

  describe('T10: starved of gas in the middle, a call does all or nothing:', () => {
    type Send = (options: { gasLimit: bigint }) => Promise<unknown>

    /** Sends the call with every gas limit of the sweep, from too little for anything to more than enough. */
    async function sweep(
      send: Send,
      done: () => Promise<readonly unknown[]>,
      [nothing, all]: unknown[][],
      step: bigint,
    ) {
      const start = await networkHelpers.takeSnapshot()
      let [failures, successes] = [0, 0]
      for (let gasLimit = 30_000n; successes < 10; gasLimit += step) {
        const succeeded = await send({ gasLimit }).then(
          () => true,
          () => false,
        )
        expect(await done(), `with ${gasLimit} gas`).to.deep.equal(succeeded ? all : nothing)
        if (succeeded) await start.restore()
        if (succeeded) successes += 1
        else failures += 1
      }
      expect(failures).to.be.greaterThan(100)
    }

    for (const [words, treatment, step] of [
      ['a plain transfer', Treatment.Fair, 401n],
      ['a transfer of two million gas', Treatment.Flooded, 19_997n],
    ] as const) {
      it(`T10: settle, ${words}`, async () => {
        await released(campaign, 0)
        const [recipient] = world.recipients
        await token.treat(recipient, treatment)
        const done = async () => [(await campaign.payout(0, 0)).settled, await token.balanceOf(recipient)]
        const outcomes = [
          [false, 0n],
          [true, 300n * COIN],
        ]
        await sweep((options) => campaign.settle(0, 0, options), done, outcomes, step)
      })

      it(`T10: refund, ${words}`, async () => {
        const { lots } = await refunded(campaign, 0)
        const [donor] = world.donors
        await token.treat(donor, treatment)
        const before = await token.balanceOf(donor)
        const done = async () => [(await campaign.lot(0)).amount, (await token.balanceOf(donor)) - before]
        const outcomes = [
          [100n * COIN, 0n],
          [0n, 100n * COIN],
        ]
        await sweep((options) => campaign.refund(0, lots, options), done, outcomes, step)
      })
    }

    it('T10: donateWithPermit, whose permit may fail', async () => {
      const [donor] = world.donors
      await token.connect(donor).approve(campaign, 0)
      const permit = await signPermit(token, donor, { spender: await campaign.getAddress(), value: COIN })
      const send: Send = (options) =>
        campaign.connect(donor).donateWithPermit([share(0, COIN)], intent(), permit, options)
      const done = async () => [(await campaign.lot(0)).amount, await token.balanceOf(campaign)]
      const outcomes = [
        [0n, 0n],
        [COIN, COIN],
      ]
      await sweep(send, done, outcomes, 401n)
    })
  })
})
