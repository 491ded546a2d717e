import { expect } from 'chai'
import { checkPlan } from '../../../app/src/features/create/check-plan.ts'
import type { Draft } from '../../../app/src/features/create/draft.ts'
import { newMilestone, newRecipient } from '../../../app/src/features/create/draft.ts'
import { planOf } from '../../../app/src/features/create/plan.ts'
import type { PlanContext } from '../../../app/src/features/create/plan-bounds.ts'
import { account, CHARITY } from '../../sdk/ledger/every-event.ts'
import { USDC } from '../support/book.ts'
import { CONTEXT, completeDraft, day, NOW, named } from './example.ts'

/** The faults of a plan that is complete but for a change. */
function faults(change: Partial<Draft> | ((draft: Draft) => Partial<Draft>), context: PlanContext = CONTEXT): string[] {
  const draft = completeDraft()
  const changed = { ...draft, ...(typeof change === 'function' ? change(draft) : change) }
  return checkPlan(changed, context).map(({ step, fault }) => `${step} ${fault.code}`)
}

describe('what keeps a plan from becoming a campaign', () => {
  it('is nothing when it is complete', () => {
    expect(faults({})).to.deep.equal([])
  })

  it('is what an organiser and an appeal need, and what cannot be in terms', () => {
    expect(faults({ organiser: ' ', name: 'x'.repeat(121), story: 'a\u0007b' })).to.deep.equal([
      'who empty',
      'what tooLong',
      'what characters',
    ])
    expect(
      faults({ domain: 'https://example.org/', identifier: '12', publisherPrefix: 'x', link: 'http://a.b' }),
    ).to.deep.equal(['who domain', 'who identifier', 'who prefix', 'what link'])
    expect(faults({ domain: 'example.org', identifier: 'GB-CHC-1', link: 'https://example.org/x' })).to.deep.equal([])
  })

  it('is a day that the contract does not take', () => {
    expect(faults({ fundBy: day(-1) })).to.include('milestones fundBy')
    expect(faults({ fundBy: day(366) })).to.include('milestones fundBy')
    expect(faults({ fundBy: '2027-02-31' })).to.include('milestones day')
    const withDays = (...days: string[]) =>
      faults(({ milestones }) => ({
        milestones: milestones.map((one, index) => ({ ...one, claimBy: days[index] ?? '' })),
      }))
    // The contract asks for a day between the end of giving and the first claim, and for ascending days.
    expect(withDays(day(60), day(90))).to.deep.equal(['milestones claimBy'])
    expect(withDays(day(61), day(62))).to.deep.equal([])
    expect(withDays(day(90), day(90))).to.deep.equal(['milestones claimBy'])
    expect(withDays(day(90), day(3 * 365))).to.deep.equal(['milestones claimBy'])
  })

  it('is an amount that nobody can be sure of, and too many milestones', () => {
    const withAmount = (amount: string) =>
      faults(({ milestones }) => ({ milestones: milestones.map((one) => ({ ...one, amount })) }))
    for (const amount of ['', 'many', '1,250', '0', '1.0000001']) {
      expect(withAmount(amount), amount).to.include('milestones amount')
    }
    expect(faults({ milestones: [] })).to.include('milestones noMilestone')
    const many = Array.from({ length: 17 }, (_, index) => ({
      ...newMilestone(day(100 + index)),
      title: 'Part',
      amount: '100',
    }))
    expect(faults({ milestones: many })).to.deep.equal(['milestones tooMany'])
  })

  it('is a line without a number, named by its words', () => {
    const draft = completeDraft({ gifts: 'A tile 4\nA window' })
    const [problem] = checkPlan(draft, CONTEXT)
    expect(problem?.fault).to.deep.equal({ code: 'line', line: 'A window' })
  })

  it('is an address that is none, mistyped, used twice or of a contract that takes no part', () => {
    const withAddress = (address: string) =>
      faults(({ recipients }) => ({
        recipients: recipients.map((one, index) => (index === 0 ? { ...one, address } : one)),
      }))
    const mistyped = '0x70997970c51812dc3A010C7d01b50e0d17dc79C8'
    expect(withAddress('0x12')).to.deep.equal(['recipients address'])
    expect(withAddress(`0x${'0'.repeat(40)}`)).to.deep.equal(['recipients address'])
    expect(withAddress(mistyped)).to.deep.equal(['recipients checksum'])
    expect(withAddress(mistyped.toLowerCase())).to.deep.equal([])
    expect(withAddress(account(12))).to.deep.equal(['recipients usedTwice'])
    expect(withAddress(USDC.address)).to.deep.equal(['recipients unusable'])
  })

  it('is shares over a hundred percent, or a part below the smallest gift', () => {
    const withShare = (share: string) =>
      faults(({ recipients }) => ({ recipients: recipients.map((one) => ({ ...one, share })) }))
    expect(withShare('101')).to.deep.equal(['recipients percent'])
    expect(withShare('100')).to.deep.equal([])
    expect(withShare('0.0001')).to.deep.equal(['recipients payout', 'recipients payout'])
    const over = faults(({ recipients, restTo }) => ({
      recipients: [...recipients, { ...newRecipient(), name: 'Glaziers', address: account(13), share: '40' }],
      restTo,
    }))
    expect(over).to.deep.equal(['recipients overWhole'])
  })

  it('is exact amounts that are not what the milestone needs', () => {
    const typed = (first: string, second: string) =>
      faults(({ milestones, recipients: [one, two] }) => ({
        milestones: milestones.map((milestone, index) =>
          index === 0 ? { ...milestone, exact: { [one?.key ?? '']: first, [two?.key ?? '']: second } } : milestone,
        ),
      }))
    expect(typed('3 000', '200')).to.deep.equal([])
    expect(typed('3 000', '')).to.deep.equal(['recipients differs'])
  })

  it('is somebody who decides and has another part', () => {
    const verifier = (address: string) =>
      faults(({ verifiers: { members } }) => ({
        verifiers: { threshold: null, members: [...members.slice(1), named('Other', address)] },
      }))
    expect(verifier(account(32))).to.deep.equal(['deciders usedTwice'])
    expect(verifier(account(41))).to.deep.equal(['deciders onBoth'])
    expect(verifier(account(11))).to.deep.equal(['deciders interested'])
    expect(verifier(CHARITY)).to.deep.equal(['deciders ownCharity'])
    for (const address of [account(11), account(31), account(41), CHARITY]) {
      expect(faults({ fallback: named('Fund', address) })).to.deep.equal(['deciders interestedFallback'])
    }
    const half = faults(({ panel }) => ({ panel: { ...panel, threshold: 1 } }))
    expect(half).to.deep.equal(['deciders threshold'])
  })

  it('is a rule beyond the bounds of the contract', () => {
    expect(faults({ reviewDays: '1', objectionDays: '2', appealDays: '4', objectionShare: '31' })).to.deep.equal([
      'rules between',
      'rules between',
      'rules between',
      'rules between',
    ])
    expect(faults({ reviewDays: '٧', objectionDays: '30' })).to.deep.equal([])
    expect(faults({ upfront: true })).to.deep.equal(['rules advance'])
    expect(faults({ minimum: '' })).to.deep.equal(['rules amount'])
  })

  it('is texts that are too long for the chain together', async () => {
    const story = 'ش'.repeat(6_000)
    const { milestones } = completeDraft()
    const described = milestones.map((one) => ({ ...one, description: 'ش'.repeat(1_999) }))
    const { problems } = await planOf(completeDraft({ story, milestones: described }), CONTEXT)
    expect(problems.map(({ fault }) => fault.code)).to.deep.equal(['terms'])
  })
})

describe('the campaign of a plan', () => {
  it('has exact payouts, members in order, and terms that say who is who', async () => {
    const { plan } = await planOf(completeDraft(), CONTEXT)
    if (!plan) throw new Error('the plan is not complete')
    const { parameters, terms } = plan
    expect(parameters.milestones.map(({ payouts }) => payouts.map(({ amount }) => amount))).to.deep.equal([
      [2_133_440_000n, 1_066_560_000n],
      [3_600_513_350n, 1_799_986_650n],
    ])
    expect(parameters.verifiers.threshold).to.equal(2)
    expect([...parameters.verifiers.members].sort()).to.deep.equal(parameters.verifiers.members)
    expect(parameters.rules).to.deep.include({ reviewWindow: 7 * 86_400, objectionBps: 1_000, minDonation: 1_000_000n })
    // The end of a day in UTC.
    expect(parameters.rules.fundBy % 86_400).to.equal(0)
    expect(parameters.rules.fundBy).to.be.within(NOW + 60 * 86_400, NOW + 61 * 86_400)
    expect(terms.members?.map(({ name }) => name)).to.include.members(['Verifier 31', 'Member 43', 'The common fund'])
    expect(terms.organiser).to.deep.equal({ name: 'Valley School Association', kind: 'charity' })
  })

  it('is the same bytes each time: whoever signed it has seen it', async () => {
    const draft = completeDraft({ country: 'GB', sector: '11120', helps: 'SD', gifts: 'A tile 4' })
    const [one, other] = await Promise.all([planOf(draft, CONTEXT), planOf(draft, { ...CONTEXT, now: NOW + 60 })])
    expect(one.plan?.parameters).to.deep.equal(other.plan?.parameters)
    expect(one.plan?.terms.openData).to.deep.equal({
      sector: '11120',
      humanitarian: false,
      countries: [{ country: 'SD', percentage: 100 }],
    })
  })
})
