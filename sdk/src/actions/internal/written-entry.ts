import { type Address, type Hex, type Log, parseEventLogs } from 'viem'
import { ENTRY_KINDS, type EntryKind, nameOf } from '../../enumerations.ts'
import { EventNotFoundError } from '../../errors/transaction.ts'
import { journalAbi } from '../../generated/abis.ts'

/** An entry as the journal recorded it. */
export interface WrittenEntry {
  campaign: Address
  kind: EntryKind
  author: Address
  subject: Hex
  /** SHA-256 of the document. */
  content: Hex
}

export function writtenEntry(logs: Log[]): WrittenEntry {
  const [entry] = parseEventLogs({ abi: journalAbi, logs, eventName: 'EntryWritten' })
  if (!entry) throw new EventNotFoundError(['EntryWritten'])
  return { ...entry.args, kind: nameOf(ENTRY_KINDS, entry.args.kind) }
}
