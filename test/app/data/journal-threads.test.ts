import type { Entry } from '@amana/sdk/actions/getEntries'
import type { EntryKind } from '@amana/sdk/enumerations'
import { payoutSubject } from '@amana/sdk/journal-documents'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { expect } from 'chai'
import type { Address, Hex } from 'viem'
import { answeringOf, type Objection, threadsOf, unansweredOf } from '../../../app/src/data/journal-threads.ts'

const address = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}`
const hash = (index: number): Hex => `0x${index.toString(16).padStart(64, '0')}`
const [charity, recipient, verifier, donor, stranger] = [1, 2, 3, 7, 8].map(address) as [
  Address,
  Address,
  Address,
  Address,
  Address,
]
const parties = {
  charity,
  parameters: {
    fallbackRecipient: address(5),
    verifiers: { members: [verifier] },
    panel: { members: [address(4)] },
    milestones: [{ payouts: [{ recipient }] }],
  },
}

describe('what was said about a campaign', () => {
  it('puts a correction of its own author beside what it corrects, and leaves that as it was', () => {
    const { updates } = threads([
      entry('Update', charity, 10, hash(1)),
      entry('Correction', charity, 20, hash(2), hash(1)),
      entry('Correction', verifier, 30, hash(3), hash(1)),
      entry('Correction', stranger, 40, hash(4), hash(1)),
    ])
    expect(updates.map(({ content }) => content)).to.deep.equal([hash(1)])
    expect(updates[0]?.corrections.map(({ content }) => content)).to.deep.equal([hash(2)])
    expect(updates[0]?.contradictions.map(({ content, role }) => [content, role])).to.deep.equal([
      [hash(3), 'verifier'],
    ])
  })

  it('shows no stranger’s text as news of the campaign, and says who each speaker is', () => {
    const { updates, foreign, asked } = threads([
      entry('Update', stranger, 10, hash(1)),
      entry('Update', recipient, 20, hash(2)),
      entry('Question', donor, 30, hash(3)),
      entry('Question', stranger, 40, hash(4)),
    ])
    expect(updates.map(({ role }) => role)).to.deep.equal(['recipient'])
    expect(foreign.map(({ content }) => content)).to.deep.equal([hash(1)])
    expect(asked.map(({ role }) => role)).to.deep.equal(['visitor', 'donor'])
  })

  it('measures how long the charity took to answer, and counts what it left open', () => {
    const { asked } = threads([
      entry('Question', donor, 100, hash(1)),
      entry('Reply', stranger, 110, hash(2), hash(1)),
      entry('Reply', charity, 400, hash(3), hash(1)),
      entry('Reply', charity, 900, hash(4), hash(1)),
      entry('Question', stranger, 1_000, hash(5)),
      entry('Question', stranger, 2_000, hash(6)),
      entry('Reply', charity, 2_060, hash(7), hash(6)),
    ])
    expect(asked.map(({ answeredAfter }) => answeredAfter)).to.deep.equal([60n, undefined, 300n])
    expect(answeringOf(asked)).to.deep.equal({ asked: 3, answered: 2, median: 60n })
    expect(answeringOf([])).to.deep.equal({ asked: 0, answered: 0, median: undefined })
  })

  it('counts neither what the charity asks itself, nor what it asked to hide, nor an objection without words', () => {
    const { asked } = threads(
      [
        entry('Question', charity, 10, hash(1)),
        entry('Question', stranger, 20, hash(2)),
        entry('Hide', charity, 30, hash(3), hash(2)),
        entry('Question', donor, 40, hash(4)),
        entry('Question', donor, 50, hash(5)),
        entry('Reply', charity, 90, hash(6), hash(5)),
      ],
      [{ donor, milestone: 0, amount: 5n, reason: ZERO_HASH, timestamp: 60n, transaction: hash(90) }],
    )
    expect(answeringOf(asked)).to.deep.equal({ asked: 2, answered: 1, median: 40n })
    expect(unansweredOf(asked).map(({ content }) => content)).to.deep.equal([hash(4)])
  })

  it('puts first what has waited longest', () => {
    const { asked } = threads([entry('Question', donor, 10, hash(1)), entry('Question', donor, 20, hash(2))])
    expect(unansweredOf(asked).map(({ content }) => content)).to.deep.equal([hash(1), hash(2)])
  })

  it('takes an answer that was there before the question for none', () => {
    const { asked } = threads([entry('Reply', charity, 5, hash(2), hash(1)), entry('Question', donor, 100, hash(1))])
    expect(asked[0]?.replies).to.deep.equal([])
  })

  it('lets an objection be answered like a question; one without a reason gets nobody else’s answers', () => {
    const objection = { donor, milestone: 0, amount: 5n, timestamp: 100n, transaction: hash(90) }
    const { asked } = threads(
      [entry('Reply', charity, 150, hash(2), hash(1)), entry('Reply', charity, 160, hash(3), ZERO_HASH)],
      [
        { ...objection, reason: hash(1) },
        { ...objection, reason: ZERO_HASH, timestamp: 90n },
      ],
    )
    expect(asked.map(({ objection: found, answeredAfter }) => [found?.amount, answeredAfter])).to.deep.equal([
      [5n, 50n],
      [5n, undefined],
    ])
  })

  it('hides only what the charity asks to hide, until it asks to show it again', () => {
    const question = entry('Question', stranger, 10, hash(1))
    const hiddenBy = (...more: Entry[]) => threads([question, ...more]).asked[0]?.hidden?.content
    expect(hiddenBy(entry('Hide', stranger, 20, hash(2), hash(1)))).to.equal(undefined)
    expect(hiddenBy(entry('Hide', charity, 20, hash(2), hash(1)))).to.equal(hash(2))
    expect(
      hiddenBy(entry('Hide', charity, 20, hash(2), hash(1)), entry('Unhide', charity, 30, hash(3), hash(1))),
    ).to.equal(undefined)
  })

  it('believes of an arrived payout only its recipient', () => {
    const subject = payoutSubject({ milestone: 0, payout: 0 })
    const { receipts } = threads([
      entry('Received', recipient, 10, hash(1), subject),
      entry('Received', charity, 20, hash(2), subject),
      entry('Received', recipient, 30, hash(3), payoutSubject({ milestone: 0, payout: 1 })),
      entry('Received', recipient, 40, hash(4)),
    ])
    expect(receipts.map(({ content, milestone, payout }) => [content, milestone, payout])).to.deep.equal([
      [hash(1), 0, 0],
    ])
  })
})

function threads(entries: Entry[], objections: Objection[] = []) {
  return threadsOf({ parties, donors: new Set([donor]), entries, objections })
}

let count = 0

function entry(kind: EntryKind, author: Address, time: number, content: Hex, subject: Hex = ZERO_HASH): Entry {
  count += 1
  return {
    campaign: address(99),
    kind,
    author,
    subject,
    content,
    blockNumber: BigInt(time),
    timestamp: BigInt(time),
    transactionHash: hash(10_000 + count),
    logIndex: 0,
  }
}
