import { expect } from 'chai'
import { objectionFacts } from '../../../app/src/features/objection/objection-facts.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import { account, DONOR, ZERO } from '../../sdk/ledger/every-event.ts'
import { changed, claimed, happened, lot, PANEL, ruled } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

const OTHER = account(8)
/** Of 100 coins, of which a tenth is enough to ask the panel. */
const LOTS = [lot(1, 0n, 5n), lot(1, 5n, 5n, OTHER), lot(1, 10n, 90n, OTHER)]
const APPROVED = [...LOTS, ...claimed(2, 1n), changed(3, 'Approved', 10)]
const ASKED = [...APPROVED, objected(4, 0n, 5n), objected(4, 5n, 5n, OTHER), changed(4, 'AppealedObjection', 24)]

describe('objections to a milestone', () => {
  it('are nothing to speak of before it was ever approved', () => {
    expect(facts([...LOTS, ...claimed(2, 1n)], 3)?.standing).to.equal('never')
  })

  it('count coins, donors and what the largest donor holds, and say when each clock ends', () => {
    const open = facts([...APPROVED, objected(4, 0n, 5n)], 5)
    expect(open).to.include({ standing: 'open', objected: 5n, needed: 10n, reached: false, objectors: 1, largest: 95n })
    expect(open?.closes).to.equal(open?.opens)
    expect((open?.ends ?? 0) - (open?.opens ?? 0)).to.equal(14 * 86_400)
  })

  it('once enough, give the panel its time after the donors’ whole window', () => {
    const asked = facts(ASKED, 5)
    expect(asked).to.include({ standing: 'open', asked: true, reached: true, objectors: 2 })
    expect((asked?.closes ?? 0) - (asked?.opens ?? 0)).to.equal(14 * 86_400)
    expect(asked?.ends).to.equal(asked?.closes)
  })

  it('put what was sent together in one objection', () => {
    const together = [objected(4, 5n, 5n, OTHER), objected(4, 10n, 90n, OTHER)]
    const same = together.map((event) => ({ ...event, transactionHash: ZERO }) as LedgerEvent)
    expect(facts([...APPROVED, ...same], 5)?.objections.map(({ amount }) => amount)).to.deep.equal([95n])
  })

  const ends: Record<string, [events: LedgerEvent[], day: number]> = {
    confirmed: [[...ASKED, ruled(11, PANEL[0], true, 2), changed(11, 'Released', 11)], 12],
    refused: [[...ASKED, ruled(11, PANEL[0], false, 2), changed(11, 'Refunded', 11)], 12],
    silent: [ASKED, 25],
    tooFew: [[...APPROVED, objected(4, 0n, 5n)], 11],
    split: [
      [
        ...LOTS,
        ...claimed(2, 1n),
        changed(9, 'AppealedSilence', 23),
        changed(10, 'ApprovedByPanel', 17),
        objected(11, 5n, 5n, OTHER),
        objected(11, 10n, 90n, OTHER),
      ],
      18,
    ],
  }
  for (const [end, [events, day]] of Object.entries(ends)) {
    it(`say how they ended: ${end}`, () => {
      expect(facts(events, day)).to.include({ standing: 'closed', ended: end })
    })
  }
})

function facts(events: readonly LedgerEvent[], day: number) {
  return objectionFacts(bookOf({ events, day }), 0)
}

function objected(day: number, start: bigint, amount: bigint, donor = DONOR): LedgerEvent {
  return happened(day, 'LotObjected', { milestone: 0n, donor, start, amount, reason: ZERO })
}
