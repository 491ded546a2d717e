import { encodeSourceTag } from '@amana/sdk/source-tag'
import { expect } from 'chai'
import type { Counts } from '../../../app/src/data/counts.ts'
import { funnelRows } from '../../../app/src/features/desk/funnel-rows.ts'
import { tasksOf } from '../../../app/src/features/desk/tasks.ts'
import { account, DONOR, ZERO } from '../../sdk/ledger/every-event.ts'
import { claimed, lot } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

const earned = encodeSourceTag({ kind: 'earned', name: 'oven-video' })
const book = bookOf({
  day: 3,
  events: [lot(1, 0n, 60n, DONOR, earned), lot(1, 60n, 10n, account(9), ZERO)],
})
const counts: Counts = {
  from: '2026-01-01',
  to: '2026-01-30',
  days: [
    {
      counts: [
        { source: { kind: 'earned', name: 'oven-video' }, step: 'view', value: 120 },
        { source: { kind: 'earned', name: 'oven-video' }, step: 'given', value: '< 5' },
        { source: { kind: 'paid', name: 'poster' }, step: 'view', value: 7 },
      ],
    },
    { counts: [{ source: { kind: 'earned', name: 'other-video' }, step: 'view', value: 30 }] },
  ],
}

describe('the funnel from visit to gift', () => {
  it('adds up what was counted by kind of source, and says where small numbers are hidden', () => {
    const rows = funnelRows(book, counts)
    const of = (way: string) => rows.find((row) => row.way === way)
    expect(of('earned')?.steps?.view).to.deep.equal({ atLeast: 150, hidden: 0 })
    expect(of('earned')?.steps?.given).to.deep.equal({ atLeast: 0, hidden: 1 })
    expect(of('paid')?.steps?.view).to.deep.equal({ atLeast: 7, hidden: 0 })
    expect(of('owned')).to.equal(undefined)
  })

  it('knows gifts by source from the chain, whether or not anybody counts visits', () => {
    for (const known of [counts, null, undefined]) {
      const rows = funnelRows(book, known)
      expect(rows.find(({ way }) => way === 'earned')).to.deep.include({ gifts: 1, amount: 60n })
      expect(rows.find(({ way }) => way === 'none')).to.deep.include({ gifts: 1, amount: 10n })
    }
    expect(funnelRows(book, null)[0]?.steps).to.equal(undefined)
  })
})

describe('what is ahead of a charity', () => {
  it('has its own turn first, then what comes soonest, and nothing that is over', () => {
    const waiting = bookOf({ day: 12, address: account(97), events: [lot(1, 0n, 100n)] })
    const claimedAlready = bookOf({ day: 12, events: [lot(1, 0n, 100n), ...claimed(10, 1n)] })
    const tasks = tasksOf([claimedAlready, waiting])
    expect(tasks.map(({ outlook, own }) => [outlook.step.kind, own])).to.deep.equal([
      ['claim', true],
      ['verify', false],
      ['give', false],
      ['give', false],
    ])
  })
})
