import { expect } from 'chai'
import { type SilentMilestone, silenceOf } from '../../../app/src/lib/silence.ts'

const FUND_BY = 1_000
const CLAIM_BY = 2_000

describe('what happens if nobody acts', () => {
  it('refunds a milestone that is not full at the end of giving', () => {
    expect(silenceOf(milestone({ funded: 99n }))).to.deep.equal({ kind: 'refundsUnlessFull', at: FUND_BY })
  })

  it('closes a milestone that got nothing', () => {
    expect(silenceOf(milestone({ funded: 0n }))).to.deep.equal({ kind: 'closesEmpty', at: FUND_BY })
  })

  it('refunds a full milestone that the charity does not claim', () => {
    expect(silenceOf(milestone({}))).to.deep.equal({ kind: 'refundsUnlessClaimed', at: CLAIM_BY })
  })

  it('counts from the return to Funding when that came after the claim deadline', () => {
    const at = (time: number) => silenceOf(milestone({ time }))
    expect(at(CLAIM_BY - 1)).to.deep.equal({ kind: 'refundsUnlessClaimed', at: CLAIM_BY })
    expect(at(CLAIM_BY)).to.deep.equal({ kind: 'refundsUnlessClaimed', at: CLAIM_BY })
    expect(at(CLAIM_BY + 1)).to.deep.equal({ kind: 'refundsUnlessClaimed', at: CLAIM_BY + 1 })
  })

  it('releases a full upfront milestone without a deadline, and refunds one that is not full', () => {
    expect(silenceOf(milestone({ upfront: true }))).to.deep.equal({ kind: 'releaseIsDue' })
    expect(silenceOf(milestone({ upfront: true, funded: 1n }))).to.deep.equal({
      kind: 'refundsUnlessFull',
      at: FUND_BY,
    })
  })

  it('asks the panel when verifiers are silent', () => {
    expect(silenceOf(milestone({ state: 'Claimed', time: 1_500 }))).to.deep.equal({ kind: 'panelIsAsked', at: 1_500 })
  })

  it('releases after the objection window, however many objected below the threshold', () => {
    const approved = { state: 'Approved', time: 1_500, objected: 19n } as const
    expect(silenceOf(milestone(approved))).to.deep.equal({ kind: 'releases', at: 1_500 })
  })

  it('splits after a panel approval from exactly the threshold on', () => {
    const at = (objected: bigint) => silenceOf(milestone({ state: 'ApprovedByPanel', time: 1_500, objected }))
    expect(at(0n)).to.deep.equal({ kind: 'releases', at: 1_500 })
    expect(at(19n)).to.deep.equal({ kind: 'releases', at: 1_500 })
    expect(at(20n)).to.deep.equal({ kind: 'splits', at: 1_500 })
  })

  it('returns to the charity after a silent panel only while it could still claim', () => {
    const at = (time: number) => silenceOf(milestone({ state: 'AppealedSilence', time }))
    expect(at(CLAIM_BY - 1)).to.deep.equal({ kind: 'returnsToCharity', at: CLAIM_BY - 1, claimBy: CLAIM_BY })
    expect(at(CLAIM_BY)).to.deep.equal({ kind: 'refundsAfterPanel', at: CLAIM_BY, claimBy: CLAIM_BY })
  })

  it('splits after a panel that says nothing about an objection', () => {
    const appealed = { state: 'AppealedObjection', time: 1_500, objected: 30n } as const
    expect(silenceOf(milestone(appealed))).to.deep.equal({ kind: 'splits', at: 1_500 })
  })

  it('says of a final milestone what still waits', () => {
    const final = (unpaid: bigint, unreturned: bigint) =>
      silenceOf(milestone({ state: 'Split', unpaid, unreturned })).kind
    expect(final(1n, 1n)).to.equal('bothWait')
    expect(final(1n, 0n)).to.equal('payoutsWait')
    expect(final(0n, 1n)).to.equal('refundsWait')
    expect(final(0n, 0n)).to.equal('done')
  })
})

function milestone(different: Partial<SilentMilestone>): SilentMilestone {
  return {
    state: 'Funding',
    time: 0,
    claimBy: CLAIM_BY,
    fundBy: FUND_BY,
    amount: 100n,
    funded: 100n,
    objected: 0n,
    objectionBps: 2_000,
    upfront: false,
    unpaid: 0n,
    unreturned: 0n,
    ...different,
  }
}
