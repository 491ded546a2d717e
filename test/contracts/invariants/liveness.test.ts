import { expect } from 'chai'
import fc from 'fast-check'
import { blockedCoins, drain, lastDeadline, pokeAll, unblockAll } from '../lives/drain.ts'
import { type Life, live, stepOn } from '../lives/life.ts'
import { remaining } from '../lives/scene.ts'
import { shapes } from '../lives/shape.ts'
import { newStage, type Stage } from '../lives/stage.ts'
import { steps } from '../lives/step.ts'
import { isFinal, isFull } from '../model/campaign.ts'
import { networkHelpers } from '../support/chain.ts'
import { tier, wholeLives } from '../support/tier.ts'
import { REFUNDED, SPLIT } from './replay.ts'

/** A life of any length, so that everybody may vanish at any moment. */
const lives = fc.tuple(shapes, fc.array(steps, { maxLength: tier.invariantDepth, size: 'max' }))
const numRuns = Math.ceil(tier.invariantRuns / 4)

describe(`Liveness, from states that ${numRuns} lives led to (seed ${tier.seed})`, () => {
  let stage: Stage
  let beginning: Awaited<ReturnType<typeof networkHelpers.takeSnapshot>>
  before(async () => {
    stage = await newStage()
    beginning = await networkHelpers.takeSnapshot()
  })

  async function always(check: (life: Life) => Promise<void>): Promise<void> {
    await fc.assert(
      fc.asyncProperty(lives, async ([shape, plan]) => {
        await beginning.restore()
        await check(await live(stage, shape, plan))
      }),
      wholeLives(numRuns),
    )
  }

  it('L1, L2, L3, L5: when everybody is gone, strangers pay and return all but what the issuer blocks', async function () {
    this.timeout(0)
    await always(async (life) => {
      const [stranger, end] = [stage.world.stranger.address, lastDeadline(life.model)]
      const before = Math.max(end - 1, Number(life.observed.now) + 1)
      await stepOn(stage, life, stranger, { do: 'wait' }, before)
      await pokeAll(stage, life)
      expect(life.model.milestones.every(isFinal), 'final after one poke each').to.equal(true)

      await drain(stage, life)
      expect(life.observed.balance, 'what the issuer blocks').to.equal(BigInt(blockedCoins(life.model)))
      await unblockAll(stage, life)
      await drain(stage, life)
      expect(life.observed.balance, 'nothing stays').to.equal(0n)
      checkAttribution(life)
    })
  })

  it('L4: before the funding deadline one address fills any open milestone with one gift', async function () {
    this.timeout(0)
    await always(async (life) => {
      await unblockAll(stage, life)
      const { fundBy, sequential } = life.model.plan
      for (const { index, state } of life.model.milestones) {
        const now = Number(life.observed.now) + 1
        const amount = remaining(life.model, index)
        if (now >= fundBy || state !== 'Funding' || amount === 0) continue
        const shares = [{ milestone: index, amount, minAmount: amount, maxStart: 2 ** 40 }]
        const none = `0x${'00'.repeat(32)}`
        const gift = { shares, intent: { passOn: false, deadline: fundBy, source: none, note: none } }
        const { refusal } = await stepOn(
          stage,
          life,
          stage.world.charity.address,
          { do: 'donateWithPermit', gift, good: true },
          now,
        )
        expect(refusal, `milestone ${index}`).to.equal(undefined)
        expect(isFull(life.model, index), `milestone ${index} is full`).to.equal(true)
      }
      const open = life.model.milestones.filter(({ index, state }) => state === 'Funding' && !isFull(life.model, index))
      if (Number(life.observed.now) + 1 < fundBy) expect(open, `sequential: ${sequential}`).to.deep.equal([])
    })
  })
})

/** L3: what each lot came to. */
function checkAttribution({ observed: { events, milestones } }: Life): void {
  const returned = new Map(
    events.flatMap((event) => (event.name === 'LotRefunded' ? [[event.args.start, event.args.amount]] : [])),
  )
  const objected = new Set(events.flatMap((event) => (event.name === 'LotObjected' ? [event.args.start] : [])))
  for (const event of events) {
    if (event.name !== 'LotGiven' && event.name !== 'Absorbed') continue
    const { start, amount, milestone } = event.args
    const state = milestones[Number(milestone)]?.state
    const comesBack = state === REFUNDED || (state === SPLIT && objected.has(start))
    expect(returned.get(start) ?? 0n, `lot ${start}`).to.equal(comesBack ? amount : 0n)
  }
}
