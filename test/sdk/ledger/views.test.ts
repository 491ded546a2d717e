import { expect } from 'chai'
import * as fc from 'fast-check'
import { MILESTONE_STATES } from '../../../sdk/src/enumerations.ts'
import { charityView } from '../../../sdk/src/ledger/charity.ts'
import { donorView } from '../../../sdk/src/ledger/donor.ts'
import { FATES, milestoneMoney, moneyHolds, moneyIdentity } from '../../../sdk/src/ledger/money.ts'
import { recipientView } from '../../../sdk/src/ledger/recipient.ts'
import { ambassadorView, sourceViews } from '../../../sdk/src/ledger/source.ts'
import { traceGift } from '../../../sdk/src/ledger/trace.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { encodeSourceTag } from '../../../sdk/src/source-tag.ts'
import { account, CHARITY, DONOR, FALLBACK, RECIPIENT } from './every-event.ts'
import { attested, changed, claimed, dayAt, happened, lot, PARAMETERS, VERIFIERS } from './past.ts'

const AMBASSADOR = account(51)
const OTHER = account(52)
const byAmbassador = encodeSourceTag({ kind: 'ambassador', address: AMBASSADOR })

const events = [
  lot(1, 0n, 40n, DONOR, byAmbassador),
  lot(2, 40n, 10n, CHARITY, byAmbassador),
  lot(2, 50n, 50n, OTHER),
  lot(3, 100n, 5n, DONOR, byAmbassador),
  lot(3, 105n, 4n, OTHER, encodeSourceTag({ kind: 'earned', name: 'news' })),
  ...claimed(10, 1n),
  attested(12, VERIFIERS[0], true),
  attested(12, VERIFIERS[1], true),
  changed(12, 'Approved', 19),
  happened(13, 'LotObjected', { milestone: 0n, donor: DONOR, start: 0n, amount: 40n, reason: ZERO_HASH }),
  changed(13, 'AppealedObjection', 33),
  changed(34, 'Split', 33),
  happened(34, 'PayoutSettled', { milestone: 0n, payout: 0n, recipient: RECIPIENT, amount: 60n }),
  happened(35, 'LotRefunded', { milestone: 0n, to: DONOR, start: 0n, amount: 40n }),
  changed(36, 'Refunded', 30, 0n, 1n),
  happened(36, 'LotRefunded', { milestone: 1n, to: FALLBACK, start: 105n, amount: 4n }),
]
const history = { parameters: PARAMETERS, charity: CHARITY, events, timestamp: dayAt(40) }

describe('a gift followed to its end', () => {
  const gift = traceGift({ ...history, gift: 0n })

  it('leads over evidence and decisions to where each coin is', () => {
    expect(gift?.fates).to.include({ refunded: 40n, paid: 0n })
    expect(gift?.lots[0]?.objection?.timestamp).to.equal(dayAt(13))
    expect(gift?.lots[0]?.refunded).to.deep.include({ to: DONOR, passedOn: false, timestamp: dayAt(35) })
    expect(gift?.hearings.map(({ kind, standing }) => `${kind} ${standing}`)).to.deep.equal([
      'review decided',
      'objection expired',
    ])
    expect(gift?.hearings[0]?.voices.map(({ signer }) => signer)).to.deep.equal(VERIFIERS.slice(0, 2))
  })

  it('knows coins that were passed on, and no gift that there is none of', () => {
    expect(traceGift({ ...history, gift: 105n })?.lots[0]?.refunded?.passedOn).to.equal(true)
    expect(traceGift({ ...history, gift: 1n })).to.equal(undefined)
  })

  it('shows the payment of a coin that reached its recipient', () => {
    const [portion] = traceGift({ ...history, gift: 50n })?.lots[0]?.portions ?? []
    expect([portion?.fate, portion?.recipient, portion?.paid?.timestamp]).to.deep.equal(['paid', RECIPIENT, dayAt(34)])
  })
})

describe('a donor', () => {
  it('sees all gifts of one address, and where the coins are', () => {
    const { gifts, money, objected, passedOn } = donorView(history, DONOR)
    expect(gifts.map((one) => one.gift)).to.deep.equal([0n, 100n])
    expect(money).to.deep.equal({ given: 45n, waiting: 0n, released: 0n, paid: 0n, refundable: 5n, refunded: 40n })
    expect([objected, passedOn]).to.deep.equal([40n, 0n])
    expect(donorView(history, OTHER).passedOn).to.equal(4n)
  })
})

describe('an ambassador', () => {
  it('sees what came through its tag, insiders apart, and which milestones it reached', () => {
    const view = ambassadorView(history, AMBASSADOR)
    expect(view?.public).to.deep.equal({ gifts: 2, donors: 1, amount: 45n })
    expect(view?.insiders).to.deep.equal({ gifts: 1, donors: 1, amount: 10n })
    expect(view?.milestones).to.deep.equal([
      { index: 0, amount: 50n, state: 'Split', reached: true },
      { index: 1, amount: 5n, state: 'Refunded', reached: false },
    ])
    expect(ambassadorView(history, OTHER)).to.equal(undefined)
  })

  it('stands among all sources, the largest first', () => {
    expect(sourceViews(history).map(({ source, money }) => [source?.kind, money.given])).to.deep.equal([
      ['ambassador', 55n],
      [undefined, 50n],
      ['earned', 4n],
    ])
  })
})

describe('a recipient', () => {
  it('sees what it was promised, got and lost', () => {
    const view = recipientView(history, RECIPIENT)
    const { promised, undecided, outstanding, received, lost } = view
    expect({ promised, undecided, outstanding, received, lost }).to.deep.equal({
      promised: 200n,
      undecided: 0n,
      outstanding: 0n,
      received: 60n,
      lost: 140n,
    })
    expect(view.payouts[0]?.paid?.timestamp).to.equal(dayAt(34))
    const before = recipientView({ ...history, timestamp: dayAt(33), events: events.slice(0, 12) }, RECIPIENT)
    expect([before.outstanding, before.undecided]).to.deep.equal([60n, 0n]) // the second is refunded by time alone
  })
})

describe('a charity', () => {
  it('sees its claims, and its own coins apart from public support', () => {
    const view = charityView(history, CHARITY)
    expect(view.public).to.deep.equal({ gifts: 4, donors: 2, amount: 99n })
    expect(view.insiders).to.deep.equal({ gifts: 1, donors: 1, amount: 10n })
    expect(view.given.money.paid).to.equal(10n)
    expect(view.received.promised).to.equal(0n)
    expect(view.milestones.map(({ state, claims }) => [state, claims.length])).to.deep.equal([
      ['Split', 1],
      ['Refunded', 0],
    ])
    expect(view.money.campaign).to.include({ given: 109n, paid: 60n, refunded: 44n, refundable: 5n })
  })
})

describe('the money identity', () => {
  const amount = fc.bigInt(0n, 2n ** 94n)
  const milestone = fc
    .record({
      state: fc.constantFrom(...MILESTONE_STATES),
      paid: amount,
      released: amount,
      refunded: amount,
      back: amount,
    })
    .map(({ state, paid, released, refunded, back }) => {
      const goes = state === 'Released' || state === 'Split' ? { paid, out: paid + released } : { paid: 0n, out: 0n }
      const returns =
        state === 'Refunded' || state === 'Split'
          ? { refunded, objected: refunded + back }
          : { refunded: 0n, objected: 0n }
      return {
        state,
        funded: goes.out + returns.objected,
        objected: returns.objected,
        paid: goes.paid,
        refunded: returns.refunded,
      }
    })

  it('holds in each milestone and in the campaign, which is their sum', () => {
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 16 }), (milestones) => {
        const { campaign, milestones: each, holds } = moneyIdentity(milestones)
        expect(holds).to.equal(true)
        for (const part of ['given', ...FATES] as const) {
          expect(campaign[part]).to.equal(each.reduce((sum, money) => sum + money[part], 0n))
        }
      }),
    )
  })

  it('breaks when a milestone has paid or returned more than it may', () => {
    const released = { state: 'Released', funded: 10n, objected: 0n, paid: 11n, refunded: 0n } as const
    expect(moneyHolds(milestoneMoney(released))).to.equal(false)
    expect(moneyIdentity([{ ...released, state: 'Refunded', paid: 0n, refunded: 11n }]).holds).to.equal(false)
    // Two wrongs that cancel out are two wrongs.
    expect(moneyIdentity([released, { ...released, paid: 9n }]).holds).to.equal(false)
    expect(moneyHolds({ given: 3n, waiting: 1n, released: 0n, paid: 1n, refundable: 0n, refunded: 0n })).to.equal(false)
  })
})
