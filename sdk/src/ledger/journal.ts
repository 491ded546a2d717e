import type { Address, Hash, Hex } from 'viem'
import { codeOf, ENTRY_KINDS, type EntryKind } from '../enumerations.ts'
import { ZERO_HASH } from '../parameters.ts'
import { chainedHash } from './encode.ts'

/** A journal entry as its hash needs it: what was written and when. */
export interface JournalEntry {
  campaign: Address
  kind: EntryKind
  author: Address
  subject: Hex
  content: Hex
  /** Unix seconds. */
  timestamp: bigint
}

/** The journal's head for a campaign after one more entry about it. */
export function foldEntry(head: Hash, { timestamp, kind, campaign, author, subject, content }: JournalEntry): Hash {
  return chainedHash(
    head,
    'EntryWritten',
    { campaign, kind: codeOf(ENTRY_KINDS, kind), author, subject, content },
    timestamp,
  )
}

/**
 * The journal's head for a campaign after these entries, in log order. Equal to the contract's (`getJournalHead`) exactly
 * when they are everything that was ever written about it, wherever they came from.
 *
 * @param entries - All about one campaign, as `getEntries` gives them.
 *
 * @example
 * ```ts
 * import { getEntries } from '@amana/sdk/actions/getEntries'
 * import { getJournalHead } from '@amana/sdk/actions/getJournalHead'
 * import { journalHeadOf } from '@amana/sdk/ledger/journal'
 *
 * const entries = await getEntries(client, { journal, campaign, fromBlock })
 * const complete = journalHeadOf(entries) === (await getJournalHead(client, { journal, campaign }))
 * ```
 */
export function journalHeadOf(entries: readonly JournalEntry[]): Hash {
  return entries.reduce(foldEntry, ZERO_HASH)
}
