import type { Address, Hash, Hex } from 'viem'
import { codeOf, ENTRY_KINDS, type EntryKind, nameOf } from '../enumerations.ts'
import { journalAbi } from '../generated/abis.ts'
import { getEvents, type Progress } from '../logs/get-events.ts'
import type { ReadClient, ReadErrorType } from './internal/read.ts'
import type { WrittenEntry } from './internal/written-entry.ts'

export interface GetEntriesParameters {
  journal: Address
  /** Only entries about this campaign. */
  campaign?: Address | undefined
  /** Only entries of this author. */
  author?: Address | undefined
  /** Only entries of this kind. */
  kind?: EntryKind | undefined
  /** Block of the journal's deployment, see `generated/deployments`, or of the campaign's creation. */
  fromBlock: bigint
  /** Included; default: the latest block. */
  toBlock?: bigint | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}
export type GetEntriesErrorType = ReadErrorType

/** An entry and where it was written. */
export interface Entry extends WrittenEntry {
  blockNumber: bigint
  /** Unix seconds. */
  timestamp: bigint
  transactionHash: Hash
  logIndex: number
}
export type GetEntriesReturnType = Entry[]

/**
 * What is said in public about campaigns, oldest first. Anyone may write: show an entry by its author's role, see `getRoles`.
 * Its text is the document that `content` names, see `journal-documents`.
 *
 * @param client - Any viem client.
 * @param parameters - The journal, what is sought and the range of blocks.
 * @returns The entries.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getEntries } from '@amana/sdk/actions/getEntries'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const updates = await getEntries(client, { journal, campaign, author: charity, kind: 'Update', fromBlock: 21_000_000n })
 * ```
 */
export async function getEntries(
  client: ReadClient,
  { journal, campaign, author, kind, ...range }: GetEntriesParameters,
): Promise<Entry[]> {
  const sought: Record<string, Hex | number> = {
    ...(campaign && { campaign }),
    ...(author && { author }),
    ...(kind && { kind: codeOf(ENTRY_KINDS, kind) }),
  }
  const events = await getEvents(client, {
    address: journal,
    abi: journalAbi,
    eventNames: ['EntryWritten'],
    args: sought,
    ...range,
  })
  return events.map(({ args, blockNumber, timestamp, transactionHash, logIndex }) => ({
    ...args,
    kind: nameOf(ENTRY_KINDS, args.kind),
    blockNumber,
    timestamp,
    transactionHash,
    logIndex,
  }))
}
