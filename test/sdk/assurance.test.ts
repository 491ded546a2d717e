import { expect } from 'chai'
import { ASSURANCE_CHECKS, assuranceOf } from '../../sdk/src/assurance.ts'
import type { CampaignParameters, Rules } from '../../sdk/src/parameters.ts'
import { account, CHARITY } from './ledger/every-event.ts'
import { PARAMETERS } from './ledger/past.ts'

const DAY = 86_400
const [ONE, OTHER] = [account(31), account(32)]

const CAREFUL: CampaignParameters = {
  ...PARAMETERS,
  rules: {
    ...PARAMETERS.rules,
    reviewWindow: 7 * DAY,
    objectionWindow: 7 * DAY,
    appealWindow: 14 * DAY,
    objectionBps: 1_000,
    upfront: false,
  },
}

function lacks(change: Partial<CampaignParameters>, charity = CHARITY) {
  const { grade, checks } = assuranceOf({ charity, parameters: { ...CAREFUL, ...change } })
  expect(checks.map(({ id }) => id)).to.deep.equal([...ASSURANCE_CHECKS])
  return { grade, lacks: checks.filter(({ met }) => !met).map(({ id }) => id) }
}

const rules = (change: Partial<Rules>) => ({ rules: { ...CAREFUL.rules, ...change } })

describe('the assurance of rules', () => {
  it('is the best where nothing hangs on one person', () => {
    expect(lacks({})).to.deep.equal({ grade: 'A', lacks: [] })
  })

  it('falls to C when one verifier alone approves, whatever else is good', () => {
    expect(lacks({ verifiers: { threshold: 1, members: [ONE] } })).to.deep.equal({ grade: 'C', lacks: ['verifiers'] })
    expect(lacks({ panel: { threshold: 1, members: [OTHER] } })).to.deep.equal({ grade: 'B', lacks: ['panel'] })
  })

  it('weighs payment in advance more than a short window', () => {
    expect(lacks(rules({ upfront: true, reviewWindow: 2 * DAY }))).to.deep.equal({
      grade: 'C',
      lacks: ['advance', 'review'],
    })
    expect(lacks(rules({ objectionWindow: 7 * DAY - 1 }))).to.deep.equal({ grade: 'B', lacks: ['objection'] })
    expect(lacks(rules({ objectionBps: 2_001 }))).to.deep.equal({ grade: 'B', lacks: ['objectionShare'] })
  })

  it('sees a charity that pays itself, one large milestone, and coins that wait long', () => {
    const [first, second] = CAREFUL.milestones
    if (!first || !second) throw new Error('no milestones')
    const own = { ...first, payouts: [{ recipient: CHARITY, amount: 101n }] }
    expect(lacks({ milestones: [own, second] })).to.deep.equal({ grade: 'B', lacks: ['recipients'] })
    expect(
      lacks({ milestones: [{ ...first, payouts: [{ recipient: ONE, amount: 151n }] }, second] }).lacks,
    ).to.deep.equal(['steps'])
    const late = { ...second, claimBy: CAREFUL.rules.fundBy + 367 * DAY }
    expect(lacks({ milestones: [first, late] }).lacks).to.deep.equal(['duration'])
  })

  it('is the worst where nearly everything is a matter of trust', () => {
    const { grade } = lacks({
      ...rules({ upfront: true, reviewWindow: 2 * DAY, objectionWindow: 3 * DAY, objectionBps: 3_000 }),
      verifiers: { threshold: 1, members: [ONE] },
    })
    expect(grade).to.equal('D')
  })
})
