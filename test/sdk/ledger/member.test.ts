import { expect } from 'chai'
import { foldEvents, stateAt } from '../../../sdk/src/ledger/fold.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import { hearingsOf } from '../../../sdk/src/ledger/hearings.ts'
import { panelistView, verifierView } from '../../../sdk/src/ledger/member.ts'
import { account } from './every-event.ts'
import { attested, changed, claimed, dayAt, lot, PANEL, PARAMETERS, ruled, VERIFIERS } from './past.ts'

const FULL = [lot(1, 0n, 100n)]

describe('what verifiers did', () => {
  const answers = (events: LedgerEvent[], day: number) =>
    VERIFIERS.map((verifier) =>
      verifierView(at(events, day), verifier)
        .answers.map(({ answer }) => answer)
        .join(),
    )

  it('is open while the review lasts, and silence from its last second on', () => {
    const events = [...FULL, ...claimed(10, 1n)]
    expect(answers(events, 16.99)).to.deep.equal(['open', 'open', 'open'])
    expect(answers(events, 17)).to.deep.equal(['silent', 'silent', 'silent'])
    // Still true when the panel's time is over too, and nobody recorded any of it.
    expect(answers(events, 60)).to.deep.equal(['silent', 'silent', 'silent'])
  })

  it('was not needed of those who had not spoken when enough others had', () => {
    const approved = [attested(12, VERIFIERS[0], true), attested(12, VERIFIERS[1], true), changed(12, 'Approved', 19)]
    expect(answers([...FULL, ...claimed(10, 1n), ...approved], 40)).to.deep.equal(['yes', 'yes', 'notNeeded'])
  })

  it('counts each attempt for itself', () => {
    const rejected = [
      attested(12, VERIFIERS[0], false),
      attested(12, VERIFIERS[2], false),
      changed(12, 'Funding', 12),
      ...claimed(20, 2n),
      attested(21, VERIFIERS[1], false, 2n),
    ]
    const events = [...FULL, ...claimed(10, 1n), ...rejected]
    expect(answers(events, 22)).to.deep.equal(['no,open', 'notNeeded,no', 'no,open'])
    // Who rejected an earlier attempt has not rejected this one.
    expect(stateAt(foldEvents(PARAMETERS, events), dayAt(22)).milestones[0]?.rejections).to.equal(0b010n)
  })

  it('knows a rejection that came after the review from one in time', () => {
    const events = [
      ...FULL,
      ...claimed(10, 1n),
      attested(11, VERIFIERS[0], false),
      changed(18, 'AppealedSilence', 31),
      attested(18, VERIFIERS[1], false),
      changed(18, 'Funding', 18),
    ]
    const [first, second, third] = VERIFIERS.map((verifier) => verifierView(at(events, 40), verifier))
    expect([first?.onTime, first?.late]).to.deep.equal([1, 0])
    expect([second?.onTime, second?.late, second?.count.no]).to.deep.equal([0, 1, 1])
    expect(third?.count).to.deep.equal({ yes: 0, no: 0, silent: 1, notNeeded: 0, open: 0 })
  })

  it('is nothing for a stranger', () => {
    expect(verifierView(at([...FULL, ...claimed(10, 1n)], 12), account(1)).answers).to.deep.equal([])
  })
})

describe('what the panel did', () => {
  const answers = (events: LedgerEvent[], day: number) =>
    PANEL.map((panelist) =>
      panelistView(at(events, day), panelist)
        .answers.map(({ answer }) => answer)
        .join(),
    )

  it('begins when the verifiers were silent, recorded or not', () => {
    const events = [...FULL, ...claimed(10, 1n)]
    expect(answers(events, 16)).to.deep.equal(['', '', ''])
    expect(answers(events, 18)).to.deep.equal(['open', 'open', 'open'])
    const [, silence] = hearingsOf(at(events, 18))
    expect([silence?.kind, silence?.opens, silence?.closes]).to.deep.equal([
      'silence',
      Number(dayAt(17)),
      Number(dayAt(31)),
    ])
    expect(answers(events, 31)).to.deep.equal(['silent', 'silent', 'silent'])
  })

  it('waits for the donors’ window before it may rule on their objections', () => {
    const approved = [attested(12, VERIFIERS[0], true), attested(12, VERIFIERS[1], true), changed(12, 'Approved', 19)]
    const events = [...FULL, ...claimed(10, 1n), ...approved, changed(13, 'AppealedObjection', 33)]
    const standing = (day: number) => hearingsOf(at(events, day)).find(({ kind }) => kind === 'objection')?.standing
    expect([standing(14), standing(20), standing(33)]).to.deep.equal(['ahead', 'open', 'expired'])
    const ended = [...events, ruled(21, PANEL[0], false, 2), ruled(21, PANEL[2], false, 2), changed(21, 'Refunded', 21)]
    expect(answers(ended, 40)).to.deep.equal(['no', 'notNeeded', 'no'])
  })

  it('keeps rulings on silence and on objections apart', () => {
    const events = [
      ...FULL,
      ...claimed(10, 1n),
      changed(18, 'AppealedSilence', 31),
      ruled(18, PANEL[0], true, 1),
      ruled(18, PANEL[1], true, 1),
      changed(18, 'ApprovedByPanel', 25),
      ruled(19, PANEL[2], true, 2),
    ]
    expect(answers(events, 20)).to.deep.equal(['yes', 'yes', 'notNeeded'])
  })
})

function at(events: LedgerEvent[], day: number) {
  return { parameters: PARAMETERS, events, timestamp: dayAt(day) }
}
