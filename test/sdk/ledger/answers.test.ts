import { expect } from 'chai'
import type { Hash } from 'viem'
import { answersOf } from '../../../sdk/src/ledger/answers.ts'
import { account, CHARITY, DONOR } from './every-event.ts'

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
