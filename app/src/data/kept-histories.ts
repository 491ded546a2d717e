import type { Address } from 'viem'
import type { HistoryRead, KeptHistory } from './campaign-history.ts'
import type { ReadClient } from './client.ts'
import { upTo } from './history.ts'
import { settledBelow } from './settled.ts'

const kept = new WeakMap<ReadClient, Map<Address, KeptHistory>>()

/** What was verified before with this client, and can no longer change. */
export function keptHistory(client: ReadClient, campaign: Address): KeptHistory | undefined {
  return kept.get(client)?.get(campaign)
}

/** Remembers a verified history, up to where blocks are settled, and whether the index told another one. */
export function keepHistory(client: ReadClient, campaign: Address, read: HistoryRead, readTo: bigint, first: bigint) {
  const histories = kept.get(client) ?? new Map<Address, KeptHistory>()
  kept.set(client, histories)
  const settledTo = settledBelow(readTo, first)
  const isSilent = read.index.kind === 'silent'
  const indexLied = isSilent ? histories.get(campaign)?.indexLied === true : read.index.kind === 'false'
  histories.set(campaign, { settledTo, history: upTo(read.history, settledTo), indexLied })
}
