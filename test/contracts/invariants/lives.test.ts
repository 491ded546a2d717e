import { expect } from 'chai'
import fc from 'fast-check'
import { artifacts } from 'hardhat'
import { live, type Tally } from '../lives/life.ts'
import { shapes } from '../lives/shape.ts'
import { newStage, type Stage } from '../lives/stage.ts'
import { steps } from '../lives/step.ts'
import { networkHelpers } from '../support/chain.ts'
import { tier, wholeLives } from '../support/tier.ts'

/** More refusals than this, and a handler tries what never works. */
const MOST_REFUSED = 0.95
/** In fewer calls one success in twenty may not show. */
const ENOUGH_CALLS = 20

describe('Whole lives of campaigns', () => {
  const { invariantRuns: numRuns, invariantDepth: depth, seed } = tier
  let stage: Stage
  let beginning: Awaited<ReturnType<typeof networkHelpers.takeSnapshot>>
  before(async () => {
    stage = await newStage()
    beginning = await networkHelpers.takeSnapshot()
  })

  it(`agree with the model and keep every invariant: ${numRuns} lives of ${depth} steps, seed ${seed}`, async function () {
    this.timeout(0)
    const tally: Tally = new Map()
    const life = fc.tuple(shapes, fc.array(steps, { minLength: depth, maxLength: depth }))
    await fc.assert(
      fc.asyncProperty(life, async ([shape, plan]) => {
        await beginning.restore()
        await live(stage, shape, plan, tally)
      }),
      wholeLives(numRuns),
    )
    // A few lives cannot show it.
    if (numRuns * depth >= 1_000) await checkTally(tally)
  })
})

/** Every function was called, and none in vain. */
async function checkTally(tally: Tally): Promise<void> {
  const { abi } = await artifacts.readArtifact('ICampaign')
  const functions = abi.filter((item) => item.type === 'function' && item.stateMutability !== 'view')
  expect([...tally.keys()]).to.include.members(functions.map((item) => ('name' in item ? item.name : '')))
  for (const [name, { calls, refused }] of tally) {
    const seldom = calls < ENOUGH_CALLS || refused / calls < MOST_REFUSED
    expect(seldom, `${name}: ${refused} of ${calls} refused`).to.equal(true)
  }
}
