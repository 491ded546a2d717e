import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Hex } from 'viem'
import { type Ground, groundStage, LISTED_TOKEN, USDC } from './ground.ts'
import { eventsOf, runKeeper } from './stage.ts'

const DOCUMENT = new URL('../../../docs/keeper.md', import.meta.url)
/** Of a hundred: an address with a zero byte more or less is some gas. */
const TOLERANCE = 1

/** What the document says, by its rows' names. */
function documented(): Map<string, number> {
  const rows = readFileSync(DOCUMENT, 'utf8').matchAll(/^\| ([^|]+) \| ([\d,]+) \| [^|]* \|$/gm)
  return new Map([...rows].map(([, name = '', gas = '']) => [name.trim(), Number(gas.replaceAll(',', ''))]))
}

describe('what keeping costs', function () {
  this.timeout(120_000)
  let ground: Ground
  before(async () => {
    ground = await groundStage()
  })
  after(() => ground?.chain.close())

  const onlyLast = (fundedFor: bigint) =>
    ground.campaign((parameters) => ({
      ...parameters,
      rules: { ...parameters.rules, upfront: false },
      milestones: parameters.milestones.slice(1).map((milestone) => ({
        ...milestone,
        payouts: milestone.payouts.map((payout) => ({ ...payout, amount: fundedFor })),
      })),
    }))

  async function refundCost(lots: number, donorsHoldMore: boolean): Promise<number> {
    const { campaign } = await onlyLast(1_000n * USDC)
    for (let index = 0; index < lots; index += 1) {
      const key = ground.cast.crowd[index]?.privateKey as Hex
      await ground.give(campaign, LISTED_TOKEN, key, 0, USDC, false, donorsHoldMore ? 2n * USDC : USDC)
    }
    await ground.waitDays(31)
    return gasOfOne()
  }

  async function payoutCost(campaigns: number): Promise<number> {
    for (let index = 0; index < campaigns; index += 1) {
      const { campaign } = await ground.campaign((parameters) => ({
        ...parameters,
        milestones: parameters.milestones.map((milestone, place) =>
          place > 0 ? milestone : { ...milestone, payouts: milestone.payouts.slice(0, 1) },
        ),
      }))
      await ground.give(campaign, LISTED_TOKEN, ground.cast.crowd[0]?.privateKey as Hex, 0, 15n * USDC)
      // More than is paid, so that the escrow is not emptied: an emptied slot is paid back by the chain.
      await ground.give(campaign, LISTED_TOKEN, ground.cast.crowd[0]?.privateKey as Hex, 1, USDC)
    }
    await gasOfOne()
    await ground.waitDays(1)
    return gasOfOne()
  }

  async function gasOfOne(): Promise<number> {
    const { events } = await runKeeper(ground.chain.url, ['--once'], { key: ground.cast.keyOf('rami') })
    const included = eventsOf({ events }, 'included')
    expect(included.length).to.equal(1)
    return Number(included[0]?.gasUsed)
  }

  async function expectDocumented(name: string, gas: number) {
    const said = documented().get(name)
    expect(Math.abs(gas - (said ?? 0)) * 100, `${name}: measured ${gas}, the document says ${said}`).to.be.at.most(
      gas * TOLERANCE,
    )
  }

  it('is what the document says for refunds', async () => {
    await expectDocumented('refund of 1 lot', await refundCost(1, false))
    await expectDocumented('refund of 10 lots', await refundCost(10, false))
    await expectDocumented('refund of 100 lots', await refundCost(100, false))
    await expectDocumented('refund of 100 lots, donors hold the token', await refundCost(100, true))
  })

  it('is what the document says for payouts', async () => {
    await payoutCost(1) // from here on the recipient holds the token
    await expectDocumented('1 payout', await payoutCost(1))
    await expectDocumented('10 payouts of 10 campaigns', await payoutCost(10))
  })
})
