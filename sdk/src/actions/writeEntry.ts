import type { Address, Hash, Hex, Log, TransactionReceipt } from 'viem'
import { codeOf, ENTRY_KINDS, type EntryKind } from '../enumerations.ts'
import { journalAbi } from '../generated/abis.ts'
import { ZERO_HASH } from '../parameters.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'
import { type WrittenEntry, writtenEntry } from './internal/written-entry.ts'

export interface WriteEntryArgs {
  journal: Address
  campaign: Address
  kind: EntryKind
  /** What it is about: an earlier entry's content, a payout, as the kind says; default: the campaign. */
  subject?: Hex | undefined
  /** SHA-256 of the document. */
  content: Hex
}
export type WriteEntryParameters = WriteEntryArgs & WriteParameters
export type WriteEntryReturnType = Hash
export type WriteEntryErrorType = WriteErrorType

/**
 * Writes an entry about a campaign into the public journal. Anyone may write; nobody can delete.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { writeEntry } from '@amana/sdk/actions/writeEntry'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await writeEntry(wallet, { journal, campaign, kind: 'Update', content })
 * ```
 */
export const writeEntry = defineWrite({
  call: ({ journal, campaign, kind, subject = ZERO_HASH, content }: WriteEntryArgs) =>
    defineCall(journal, journalAbi, 'write', [campaign, codeOf(ENTRY_KINDS, kind), subject, content]),
  extractEvent: (logs: Log[]): WrittenEntry => writtenEntry(logs),
})

export type WriteEntrySyncParameters = WriteEntryParameters & WaitParameters
export type WriteEntrySyncReturnType = WrittenEntry & { receipt: TransactionReceipt }

/** {@link writeEntry}, waited for with the entry. Throws `TransactionRevertedError` when the receipt says so. */
export const writeEntrySync = defineWriteSync(writeEntry)
