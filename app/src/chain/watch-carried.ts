import { getBlock } from 'viem/actions'
import { askRelay, errandAt, RelayRefusedError } from './relay.ts'
import type { Carried } from './submission.ts'
import type { TransactionEvent } from './transaction.ts'
import type { Look, Watched } from './watch.ts'

/** Milliseconds until a relay that did not answer is asked again. */
const ASKED_AGAIN_AFTER = 10_000
/** Refusals that pass by themselves, in seconds. */
const PASSING: ReadonlySet<string> = new Set(['no-such-campaign', 'not-ready', 'node-silent'])

/** What the chain says of something that was signed: `unused`, how it ended, or nothing while that is not known. */
export type ChainSays<Kind extends Carried> = (
  watched: Watched<Kind>,
  block: bigint,
) => Promise<TransactionEvent | 'unused' | undefined>

/**
 * Something that was signed for others to carry. Whether it has happened is for the chain to say, whoever carried it;
 * the relay only says how far it is. Nothing is lost when the relay is gone: the signature stays here, and is handed
 * over when somebody answers.
 */
export function createCarriedLook<Kind extends Carried>(chainSays: ChainSays<Kind>): Look<Kind> {
  let askedAt = Number.NEGATIVE_INFINITY

  return async (watched) => {
    const { client, submission, state } = watched
    const { timestamp, number } = await getBlock(client, { blockTag: 'latest' })
    const said = await chainSays(watched, number)
    if (said !== 'unused') return said
    if (timestamp >= submission.validBefore) return { type: 'lapsed', reason: 'expired' }
    if (state.status === 'declined' && !PASSING.has(state.refusal.code)) return undefined
    const isWaiting = state.status === 'kept' || state.status === 'declined'
    if (isWaiting && Date.now() - askedAt < ASKED_AGAIN_AFTER) return undefined
    askedAt = Date.now()
    return hasRelay(submission)
  }
}

async function hasRelay({ relayUrl, body, errand }: Carried): Promise<TransactionEvent | undefined> {
  try {
    const known = errand && (await errandAt(relayUrl, errand))
    const { id, state, reason } = known ?? (await askRelay(relayUrl, body))
    // A carrier's transaction that changed nothing, or never came into a block, is not the end: the signature still holds.
    if (state === 'reverted' || state === 'withdrawn') {
      return { type: 'declined', refusal: { code: reason?.code ?? state } }
    }
    return { type: 'carried', errand: id }
  } catch (error) {
    if (error instanceof RelayRefusedError) return { type: 'declined', refusal: { code: error.code } }
    // Once the relay has it, its silence is no news.
    return errand ? undefined : { type: 'unreachable' }
  }
}
