import { expect } from 'chai'
import { labelledAmounts, pastedMilestones, pastedPeople } from '../../../app/src/features/create/pasted-lines.ts'
import { account } from '../../sdk/ledger/every-event.ts'

const [ONE, OTHER] = [account(5), account(6)]

describe('lines that somebody pasted', () => {
  it('name people before their address, whatever stands between', () => {
    const pasted = `Roofers Ltd, 2nd floor, ${ONE}, 70 %\r\n\n  École du village\t${OTHER}\n${ONE}`
    expect(pastedPeople(pasted)).to.deep.equal([
      { name: 'Roofers Ltd, 2nd floor', address: ONE, after: '70' },
      { name: 'École du village', address: OTHER, after: '' },
      { name: '', address: ONE, after: '' },
    ])
  })

  it('keep the name of a line whose address is no address, so that it is asked for', () => {
    const [cut] = pastedPeople(`Roofers, ${ONE.slice(0, 20)}`)
    expect(cut).to.include({ address: '', after: '' })
    expect(cut?.name).to.include('Roofers')
    expect(pastedPeople(`Roofers ${ONE}ab`)[0]?.address).to.equal('')
  })

  it('read milestones with amount and day, or without', () => {
    const pasted = [
      'Timber and tiles, 3 200, 2027-03-31',
      'The roof: 5400.50 EUR',
      'Room 3, 500',
      'Windows',
      'السقف، ١٢٠٠، 2027-05-01',
      'Doors\t1,250.00\t2027-06-01',
    ].join('\n')
    expect(pastedMilestones(pasted)).to.deep.equal([
      { title: 'Timber and tiles', amount: '3 200', day: '2027-03-31' },
      { title: 'The roof', amount: '5400.50', day: '' },
      { title: 'Room 3', amount: '500', day: '' },
      { title: 'Windows', amount: '', day: '' },
      { title: 'السقف', amount: '١٢٠٠', day: '2027-05-01' },
      { title: 'Doors', amount: '1,250.00', day: '2027-06-01' },
    ])
  })

  it('take the last number of a line for its amount', () => {
    expect(labelledAmounts('12 windows 480\nPaint; 90 €')).to.deep.equal([
      { label: '12 windows', amount: '480' },
      { label: 'Paint', amount: '90' },
    ])
  })
})
