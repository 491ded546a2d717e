import { type Address, isAddressEqual } from 'viem'
import type { Entry } from '../actions/getEntries.ts'

/** How a charity answers what is asked in public. */
export interface Answers {
  asked: number
  answered: number
  /** Half of the answers came within so many seconds; nothing without an answer. */
  medianSeconds: bigint | undefined
}

type Said = Pick<Entry, 'kind' | 'author' | 'campaign' | 'content' | 'subject' | 'timestamp'>

/**
 * How many of the public's questions a charity answered, and how fast. Its own questions are none; of several replies to a
 * question, the first counts.
 *
 * @param entries - The journal, in log order.
 *
 * @example
 * ```ts
 * import { getEntries } from '@amana/sdk/actions/getEntries'
 * import { answersOf } from '@amana/sdk/ledger/answers'
 *
 * const entries = await getEntries(client, { journal, campaign, fromBlock: 21_000_000n })
 * const { asked, answered, medianSeconds } = answersOf(entries, charity)
 * ```
 */
export function answersOf(entries: readonly Said[], charity: Address): Answers {
  const questions = entries.filter(({ kind, author }) => kind === 'Question' && !isAddressEqual(author, charity))
  const replies = entries.filter(({ kind, author }) => kind === 'Reply' && isAddressEqual(author, charity))
  const waits = questions
    .flatMap(({ campaign, content, timestamp }) => {
      const reply = replies.find(
        (one) => one.subject === content && one.timestamp >= timestamp && isAddressEqual(one.campaign, campaign),
      )
      return reply ? [reply.timestamp - timestamp] : []
    })
    .sort((a, b) => Number(a - b))
  return { asked: questions.length, answered: waits.length, medianSeconds: waits[Math.floor((waits.length - 1) / 2)] }
}
