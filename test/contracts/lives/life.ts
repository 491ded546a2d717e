import { expect } from 'chai'
import { checkState, checkStep } from '../invariants/check.ts'
import { observe } from '../invariants/observe.ts'
import type { Observed } from '../invariants/observed.ts'
import { type ModelCampaign, STATE_NAMES, type StateName } from '../model/campaign.ts'
import { type Call, type Outcome, perform } from '../model/perform.ts'
import { viewOf } from '../model/reading.ts'
import { act, type ChainOutcome, signAll } from './act.ts'
import { choose } from './choose.ts'
import { filling } from './choose-gift.ts'
import type { Archive } from './scene.ts'
import type { Shape } from './shape.ts'
import { type Birth, balancesOf, bear, type Stage } from './stage.ts'
import { hasEnded, type Step, targetOf, timeOf } from './step.ts'

/** How often each function was called, and how often it was refused. */
export type Tally = Map<string, { calls: number; refused: number }>

/** How many steps are worth trying when everything is over. */
const AFTERWARDS = 3

/** A campaign on the chain beside its model, and what was seen of it last. */
export interface Life {
  birth: Birth
  model: ModelCampaign
  observed: Observed
}

/** A whole life: after every step the chain and the model agree on everything, and every invariant holds. */
export async function live(stage: Stage, shape: Shape, steps: readonly Step[], tally?: Tally): Promise<Life> {
  const birth = await bear(stage, shape)
  const archive: Archive = []
  const life: Life = { birth, model: birth.model, observed: await observe(birth.campaign, stage.token) }
  checkState(life.observed)
  await fill(stage, life, shape)
  const diary: string[] = []
  let afterwards = 0
  for (const step of steps) {
    if (hasEnded(life.model) && ++afterwards > AFTERWARDS) break
    const target = targetOf(step, life.model)
    const now = timeOf(step, life.model, target, Number(life.observed.now))
    const { sender, call } = choose(stage, life.model, archive, { step, index: target.index, now })
    diary.push(`${now}: ${sender} ${inWords(call)}`)
    if ('papers' in call) await signAll(stage, birth, call.papers)
    try {
      await stepOn(stage, life, sender, call, now, tally)
    } catch (failure) {
      if (failure instanceof Error) failure.message += `\n\nThe life so far:\n${diary.join('\n')}`
      throw failure
    }
  }
  return life
}

/** Fills what the shape wants filled, as far as that is allowed. */
async function fill(stage: Stage, life: Life, { milestones }: Shape): Promise<void> {
  for (const [index, { filled }] of milestones.entries()) {
    for (let gifts = 0; filled && gifts < 3; gifts++) {
      const gift = filling(stage, life.model, index)
      if (gift) await stepOn(stage, life, gift.sender, gift.call, Number(life.observed.now) + 1)
    }
  }
}

/** One step of both, compared. */
export async function stepOn(
  stage: Stage,
  life: Life,
  sender: string,
  call: Call,
  now: number,
  tally?: Tally,
): Promise<ChainOutcome> {
  const expected = perform(life.model, sender, call, now)
  const outcome = await act(stage, life.birth, sender, call, now)
  const before = life.observed
  const after = await observe(life.birth.campaign, stage.token, { previous: before })
  life.model = expected.campaign
  life.observed = after
  count(tally, call, outcome)
  compare(expected, outcome, before, after, now)
  const accounts = await balancesOf(stage, after.block)
  const purses = [...accounts.keys()].map((account) => [account, BigInt(life.model.token.balanceOf(account))])
  expect([...accounts], 'what everybody owns').to.deep.equal(purses)
  checkState(after)
  const toCampaign = call.do !== 'wait' && call.do !== 'transfer' && call.do !== 'setBlocked'
  checkStep(before, after, toCampaign ? call.do : undefined)
  return outcome
}

function compare(
  { campaign, told, refusal }: Outcome,
  actual: ChainOutcome,
  before: Observed,
  after: Observed,
  now: number,
) {
  const expected = refusal && { error: refusal.error, values: refusal.values }
  expect(comparable(actual.refusal), 'the answer').to.deep.equal(comparable(expected))
  const events = after.events.slice(before.events.length).map(({ name, args }) => ({ name, args }))
  expect(comparable(events), 'what was logged').to.deep.equal(comparable(told))
  const { balance, totals, milestones, lots } = after
  const sorted = lots.toSorted((a, b) => Number(a.start - b.start))
  expect(comparable({ balance, totals, milestones, lots: sorted }), 'what can be read').to.deep.equal(
    comparable(viewOf(campaign, now)),
  )
}

function count(tally: Tally | undefined, { do: name }: Call, { refusal }: ChainOutcome): void {
  if (!tally) return
  const { calls, refused } = tally.get(name) ?? { calls: 0, refused: 0 }
  tally.set(name, { calls: calls + 1, refused: refused + (refusal ? 1 : 0) })
}

/** Integers and states as the contract shows them. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value)
  if (typeof value === 'string' && STATE_NAMES.includes(value as StateName)) {
    return BigInt(STATE_NAMES.indexOf(value as StateName))
  }
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, comparable(item)]))
}

function inWords(call: Call): string {
  return JSON.stringify(call, (key, value) => (key === 'signature' ? undefined : value))
}
