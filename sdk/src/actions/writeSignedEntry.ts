import type { Address, Hash, Hex, Log, TransactionReceipt } from 'viem'
import { codeOf, ENTRY_KINDS, type EntryKind } from '../enumerations.ts'
import { journalAbi } from '../generated/abis.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'
import { type WrittenEntry, writtenEntry } from './internal/written-entry.ts'

export interface WriteSignedEntryArgs {
  journal: Address
  /** Exactly what was signed. */
  entry: {
    campaign: Address
    kind: EntryKind
    author: Address
    /** What it is about, or zero. */
    subject: Hex
    /** SHA-256 of the document. */
    content: Hex
    /** The author's next nonce in the journal. */
    nonce: bigint
    /** Unix seconds. */
    validUntil: bigint
  }
  /** The author's. */
  signature: Hex
}
export type WriteSignedEntryParameters = WriteSignedEntryArgs & WriteParameters
export type WriteSignedEntryReturnType = Hash
export type WriteSignedEntryErrorType = WriteErrorType

/**
 * Carries an entry that its author signed (`entryTypedData`) into the public journal: the author needs no gas.
 *
 * Errors: `EntryExpired`, `InvalidAccountNonce`, `InvalidEntrySignature`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { writeSignedEntry } from '@amana/sdk/actions/writeSignedEntry'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await writeSignedEntry(wallet, { journal, entry, signature })
 * ```
 */
export const writeSignedEntry = defineWrite({
  call: ({ journal, entry, signature }: WriteSignedEntryArgs) =>
    defineCall(journal, journalAbi, 'writeSigned', [{ ...entry, kind: codeOf(ENTRY_KINDS, entry.kind) }, signature]),
  extractEvent: (logs: Log[]): WrittenEntry => writtenEntry(logs),
})

export type WriteSignedEntrySyncParameters = WriteSignedEntryParameters & WaitParameters
export type WriteSignedEntrySyncReturnType = WrittenEntry & { receipt: TransactionReceipt }

/** {@link writeSignedEntry}, waited for with the entry. Throws `TransactionRevertedError` when the receipt says so. */
export const writeSignedEntrySync = defineWriteSync(writeSignedEntry)
