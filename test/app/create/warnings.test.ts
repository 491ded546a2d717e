import { expect } from 'chai'
import type { Draft } from '../../../app/src/features/create/draft.ts'
import { soundsLike, type WarningsContext, warningsOf } from '../../../app/src/features/create/warnings.ts'
import { account } from '../../sdk/ledger/every-event.ts'
import { CONTEXT, completeDraft, day, named } from './example.ts'

const PROVEN: WarningsContext = { ...CONTEXT, facts: new Map(), proven: () => true }

function warned(change: Partial<Draft>, context: WarningsContext = PROVEN): string[] {
  return warningsOf(completeDraft(change), context).map(({ code }) => code)
}

describe('what deserves a second look', () => {
  it('is nothing in a careful plan whose people have answered', () => {
    expect(warned({})).to.deep.equal([])
  })

  it('is an address that is a contract, or was never used, until its owner has proved it', () => {
    const facts = new Map([
      [account(11), { kind: 'contract', unused: false } as const],
      [account(31), { kind: 'key', unused: true } as const],
      [account(32), { kind: 'key', unused: false } as const],
    ])
    const unproven = { ...PROVEN, facts, proven: () => false }
    expect(warned({}, unproven)).to.deep.equal(['contract', 'unused', 'noProof'])
    expect(warned({}, { ...unproven, proven: () => true })).to.deep.equal([])
    const all = warningsOf(completeDraft(), unproven).find(({ code }) => code === 'noProof')
    expect(all).to.deep.include({ count: 8 })
  })

  it('is one person who decides alone, and one whose name is a recipient’s', () => {
    expect(warned({ verifiers: { threshold: null, members: [named('One', account(31))] } })).to.deep.equal([
      'singleVerifier',
    ])
    expect(warned({ panel: { threshold: null, members: [named('One', account(41))] } })).to.deep.equal([
      'singlePanelist',
    ])
    const { verifiers } = completeDraft()
    const related = [...verifiers.members.slice(1), named('The ROOFERS, Ltd', account(34))]
    expect(warned({ verifiers: { threshold: null, members: related } })).to.deep.equal(['related'])
  })

  it('is short windows, late days, one milestone, payment in advance, and costs that differ', () => {
    expect(warned({ reviewDays: '4', objectionDays: '6', appealDays: '6' })).to.deep.equal([
      'shortReview',
      'shortObjection',
      'shortAppeal',
    ])
    const [first, second] = completeDraft().milestones
    if (!first || !second) throw new Error('no milestones')
    expect(warned({ milestones: [first, { ...second, claimBy: day(500) }] })).to.deep.equal(['lateDeadline'])
    expect(warned({ milestones: [first] })).to.deep.equal(['oneMilestone'])
    expect(warned({ upfront: true })).to.deep.equal(['advance'])
    expect(warned({ milestones: [{ ...first, budget: 'Beams 3 000\nNails 100' }, second] })).to.deep.equal(['budget'])
    expect(warned({ milestones: [{ ...first, budget: 'Beams 3 000\nNails 200' }, second] })).to.deep.equal([])
  })

  it('hears names through case, accents and marks, and no short ones in long ones', () => {
    expect(soundsLike('École du Val', 'ecole du val')).to.equal(true)
    expect(soundsLike('Roofers', 'roofers, ltd.')).to.equal(true)
    expect(soundsLike('جمعية الوادي', 'جمعيّة الوادي')).to.equal(true)
    expect(soundsLike('Ali', 'Ali Hassan')).to.equal(false)
    expect(soundsLike('Roof', 'Roofers')).to.equal(false)
    expect(soundsLike('', '')).to.equal(false)
  })
})
