import { expect } from 'chai'
import { isPassedOn, ledgerRows } from '../../../sdk/src/ledger/rows.ts'
import { DONOR, FALLBACK, HISTORY } from './every-event.ts'

describe('the rows of the ledger', () => {
  const rows = ledgerRows(HISTORY)
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted)

  it('are all events, in their order', () => {
    expect(rows.map(({ event }) => event)).to.deep.equal(HISTORY)
    expect(new Set(rows.map(({ key }) => key)).size).to.equal(HISTORY.length)
  })

  it('never show coins that came without a gift as gifts', () => {
    expect(of('gift').every(({ event }) => event.eventName === 'LotGiven')).to.equal(true)
    const absorbed = rows.filter(({ event }) => event.eventName === 'Absorbed')
    expect(absorbed.map(({ notAGift }) => notAGift)).to.deep.equal([true])
  })

  it('know a refund of absorbed coins from a refund of a gift', () => {
    expect(of('refund').map(({ notAGift }) => notAGift)).to.deep.equal([false, false, true])
  })

  it('say which way the money went', () => {
    const flows = rows.map(({ flow }) => flow)
    expect(flows.filter((flow) => flow === 'in')).to.have.length(4)
    expect(flows.filter((flow) => flow === 'out')).to.have.length(5)
  })

  it('tell a refund that was passed on from one to the donor', () => {
    const passedOn = of('refund').map((row) => isPassedOn(row, FALLBACK, () => DONOR))
    expect(passedOn).to.deep.equal([false, true, false])
  })
})
