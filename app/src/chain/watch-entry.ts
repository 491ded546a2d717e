import { getEntries } from '@amana/sdk/actions/getEntries'
import { getEntryNonce } from '@amana/sdk/actions/getEntryNonce'
import type { SignedEntry } from './submission.ts'
import { inclusionOf, type Look } from './watch.ts'
import { createCarriedLook } from './watch-carried.ts'

/** An entry that was signed: the journal itself counts how many signed entries of its author it has taken. */
export function createEntryLook(): Look<SignedEntry> {
  return createCarriedLook(async ({ client, submission }, blockNumber) => {
    const { journal, campaign, from: author, content, nonce, sinceBlock } = submission
    if ((await getEntryNonce(client, { journal, author, blockNumber })) <= nonce) return 'unused'
    const range = { fromBlock: sinceBlock, toBlock: blockNumber }
    const entries = await getEntries(client, { journal, campaign, author, ...range })
    const written = entries.find((entry) => entry.content === content)
    // Its number was used for something else, so that this one can never be written.
    return written ? inclusionOf(client, written.transactionHash) : { type: 'lapsed', reason: 'overtaken' }
  })
}
