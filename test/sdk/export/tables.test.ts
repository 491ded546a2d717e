import { expect } from 'chai'
import { lotsCsv } from '../../../sdk/src/export/lots-csv.ts'
import { payoutsCsv } from '../../../sdk/src/export/payouts-csv.ts'
import { FATES } from '../../../sdk/src/ledger/money.ts'
import { SUBJECT } from './subject.ts'

describe('lots as CSV', () => {
  const rows = rowsOf(lotsCsv(SUBJECT))

  it('has every lot of every gift, and none that is no gift', () => {
    const given = SUBJECT.events.filter(({ eventName }) => eventName === 'LotGiven')
    expect(rows).to.have.length(given.length)
    expect(rows.map(({ gift }) => gift)).to.deep.equal(['0', '0', '155000001', '205000001', '209000001'])
  })

  it('says where each coin is, exactly', () => {
    for (const row of rows) {
      const units = (part: string) => BigInt(row[`${part}_base_units`] ?? '')
      expect(FATES.map(units).reduce((sum, amount) => sum + amount)).to.equal(units('amount'))
    }
    expect(rows[0]).to.include({ amount: '125.000001', paid_base_units: '125000001', milestone_state: 'Released' })
    expect(rows[1]).to.include({ objected: 'yes', refundable_base_units: '30000000', refund_transaction: '' })
    const refund = SUBJECT.events.find(({ eventName }) => eventName === 'LotRefunded')
    expect(rows[3]).to.include({
      pass_on: 'yes',
      refunded_base_units: '4000000',
      refunded_to: SUBJECT.creation.parameters.fallbackRecipient,
      refund_transaction: refund?.transactionHash,
    })
  })
})

describe('payouts as CSV', () => {
  const rows = rowsOf(payoutsCsv(SUBJECT))

  it('has every payout, and what has become of it', () => {
    expect(rows.map(({ milestone, payout }) => `${milestone}.${payout}`)).to.deep.equal([
      '0.0',
      '0.1',
      '0.2',
      '1.0',
      '1.1',
      '2.0',
    ])
    expect(rows[0]).to.include({ due: '100.000001', settled: 'yes', time: '2026-03-22T23:50:00Z' })
    // All but 30 of its 50 had objected.
    expect(rows[3]).to.include({ amount_base_units: '50000000', objected_base_units: '30000000', due: '20' })
    expect(rows[4]).to.include({ due: '30', settled: 'no', time: '', transaction: '' })
    expect(rows[5]).to.include({ milestone_state: 'Refunded', due_base_units: '0' })
  })
})

/** None of these cells holds a comma or a quote. */
function rowsOf(csv: string): Record<string, string>[] {
  const [columns = [], ...lines] = csv.split('\r\n').map((line) => line.split(','))
  expect(lines.pop()).to.deep.equal([''])
  return lines.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
}
