import { expect } from 'chai'
import fc from 'fast-check'
import { live, type Tally } from '../lives/life.ts'
import { shapes } from '../lives/shape.ts'
import { newStage, type Stage } from '../lives/stage.ts'
import { steps } from '../lives/step.ts'
import { networkHelpers } from '../support/chain.ts'
import { tier } from '../support/tier.ts'

/** More refusals than this, and a handler tries what never works. */
const MOST_REFUSED = 0.95

describe('Whole lives of campaigns', () => {
  let stage: Stage
  let beginning: Awaited<ReturnType<typeof networkHelpers.takeSnapshot>>
  before(async () => {
    stage = await newStage()
    beginning = await networkHelpers.takeSnapshot()
  })

  it(`agree with the model and keep every invariant (${tier.invariantRuns} lives, seed ${tier.seed})`, async function () {
    this.timeout(0)
    const { invariantRuns: numRuns, invariantDepth: length, seed } = tier
    const tally: Tally = new Map()
    const life = fc.tuple(shapes, fc.array(steps, { minLength: length, maxLength: length }))
    await fc.assert(
      fc.asyncProperty(life, async ([shape, plan]) => {
        await beginning.restore()
        await live(stage, shape, plan, tally)
      }),
      { numRuns, seed },
    )
    for (const [name, { calls, refused }] of tally) {
      expect(refused / calls, `${name}: ${refused} of ${calls} refused`).to.be.lessThan(MOST_REFUSED)
    }
    if (process.env['AMANA_TALLY']) console.table(Object.fromEntries(tally))
  })
})
