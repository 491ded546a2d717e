import { expect } from 'chai'
import { networkHelpers } from '../support/chain.ts'
import { BEHAVIOURS, type BehaviourName } from './behaviours.ts'
import { tryCreate, tryMove, tryRetry } from './cases.ts'
import { MATRIX } from './matrix.ts'
import { type Action, fails, type Outcome, sentence } from './outcome.ts'
import { cashier, ended, funding } from './scene.ts'

const ROWS = 26
const NAMES = Object.keys(BEHAVIOURS) as BehaviourName[]

describe('Tokens that differ from the plain standard', () => {
  for (const name of NAMES) {
    const behaviour = BEHAVIOURS[name]
    const row: Record<Action, Outcome> = MATRIX[name]
    const { create, donate, settle, refund, retry, absorb } = row
    const title = (action: Action, outcome: Parameters<typeof sentence>[1]) =>
      `${behaviour.title}: ${sentence(action, outcome)}`

    if (create.kind !== 'NONE') {
      it(title('create', create), async () => {
        await tryCreate(await cashier(behaviour), create)
      })
    }
    if (donate.kind !== 'NONE') {
      it(title('donate', donate), async () => {
        await tryMove('donate', await funding(behaviour), donate)
      })
    }

    const atTheEnd = () => ended(behaviour, settle.kind !== 'NONE')
    const end = () => networkHelpers.loadFixture(atTheEnd)
    for (const [move, outcome] of [
      ['settle', settle],
      ['refund', refund],
      ['absorb', absorb],
    ] as const) {
      if (outcome.kind === 'NONE') continue
      it(title(move, outcome), async () => {
        await tryMove(move, await end(), outcome)
      })
    }
    if (retry.kind !== 'NONE' && !fails(retry)) {
      it(title('retry', retry), async () => {
        await tryRetry(await end(), row, retry)
      })
    }
  }

  it('cover every row of the table', () => {
    const rows = new Set(NAMES.map((name) => BEHAVIOURS[name].row))
    expect([...rows].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: ROWS }, (_, index) => index + 1))
  })

  it('leave out a retry only where no payment fails', () => {
    const retried = NAMES.filter((name) => MATRIX[name].retry.kind !== 'NONE')
    const failing = NAMES.filter((name) => {
      const row: Record<Action, Outcome> = MATRIX[name]
      return [row.settle, row.refund, row.absorb].some(
        (outcome) => ['PULL', 'UNSUPPORTED'].includes(outcome.kind) && fails(outcome),
      )
    })
    expect(retried).to.deep.equal(failing)
  })
})
