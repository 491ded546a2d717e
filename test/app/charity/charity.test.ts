import { expect } from 'chai'
import type { Hash } from 'viem'
import { charityRecord } from '../../../app/src/features/charity/record.ts'
import { answersOf } from '../../../sdk/src/ledger/answers.ts'
import { account, CHARITY, DONOR } from '../../sdk/ledger/every-event.ts'
import { attested, changed, claimed, lot, VERIFIERS } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

const word = (n: number): Hash => `0x${n.toString(16).padStart(64, '0')}`
const campaign = account(99)
const question = (n: number, at: bigint, author = DONOR) =>
  ({ kind: 'Question', author, campaign, content: word(n), subject: word(0), timestamp: at }) as const
const reply = (to: number, at: bigint, author = CHARITY, about = campaign) =>
  ({ kind: 'Reply', author, campaign: about, content: word(900 + to), subject: word(to), timestamp: at }) as const

describe('how a charity answers', () => {
  it('counts the first reply of the charity itself, about the same campaign', () => {
    const answers = answersOf(
      [
        question(1, 100n),
        question(2, 100n),
        question(3, 100n),
        question(4, 100n, CHARITY),
        reply(2, 150n, account(8)),
        reply(3, 160n, CHARITY, account(98)),
        reply(1, 400n),
        reply(1, 800n),
      ],
      CHARITY,
    )
    expect(answers).to.deep.equal({ asked: 3, answered: 1, medianSeconds: 300n })
  })

  it('says how long half of the answers took, and nothing when there is none', () => {
    const times = [30n, 10n, 20n, 40n]
    const entries = times.flatMap((time, n) => [question(n + 1, 0n), reply(n + 1, time)])
    expect(answersOf(entries, CHARITY).medianSeconds).to.equal(20n)
    expect(answersOf([question(1, 0n)], CHARITY)).to.deep.equal({ asked: 1, answered: 0, medianSeconds: undefined })
  })
})

describe('the record of a charity', () => {
  it('counts what became of every milestone and claim, over all its campaigns', () => {
    const rejectedOnce = bookOf({
      day: 60,
      events: [
        lot(1, 0n, 100n),
        ...claimed(10, 1n),
        attested(11, VERIFIERS[0], false),
        changed(12, 'Funding', 12),
        ...claimed(20, 2n),
        attested(21, VERIFIERS[0], true, 2n),
        attested(21, VERIFIERS[1], true, 2n),
        changed(21, 'Approved', 28, 2n),
        changed(29, 'Released', 28, 2n),
      ],
    })
    const unknown = bookOf({ address: account(98), day: 2, events: [lot(1, 0n, 5n)] })
    const record = charityRecord(
      [rejectedOnce, { ...unknown, record: { ...unknown.record, token: undefined } }],
      CHARITY,
    )
    expect(record.milestones).to.deep.equal({ all: 4, released: 1, split: 0, refunded: 1, undecided: 2 })
    expect(record.claims).to.deep.equal({ all: 2, rejected: 1 })
    expect(record.money.map(({ campaigns, money }) => [campaigns, money.given, money.released])).to.deep.equal([
      [1, 100n, 100n],
    ])
  })
})
