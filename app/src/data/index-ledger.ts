import type { AccountId } from '@amana/sdk/caip'
import { parseHistory } from '@amana/sdk/ledger/history'
import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import type { Hash } from 'viem'
import { breath } from '../lib/breath.ts'
import { IndexError } from './index-client.ts'
import { type LedgerAnswer, ledgerPath } from './index-ledger-answer.ts'

/** A campaign's whole history as the index tells it; nothing in it is believed until it hashes to the contract's word. */
export interface IndexLedger {
  block: bigint
  /** What the index says that its events hash to. */
  ledgerHash: Hash
  events: RecordedEvent[]
}

/** Events read between two looks at the clock. */
const PORTION = 100

/** Reads what was asked for. Throws `IndexError`. */
export async function ledgerIn(answer: LedgerAnswer, campaign: AccountId): Promise<IndexLedger> {
  const path = ledgerPath(campaign)
  const { block, ledgerHash } = answer
  if (block.chainId !== campaign.chainId) throw new IndexError('garbled', `${path}: chain ${block.chainId}`)
  const events: RecordedEvent[] = []
  const breathe = breath()
  for (let next = 0; next < answer.events.length; next += PORTION) {
    for (const event of historyOf(answer.events.slice(next, next + PORTION), path)) {
      const { blockNumber, transactionHash, logIndex } = event
      const isPlaced = blockNumber !== undefined && transactionHash !== undefined && logIndex !== undefined
      const last = events.at(-1)?.blockNumber ?? 0n
      if (!isPlaced || blockNumber < last || blockNumber > block.number) {
        throw new IndexError('garbled', `${path}: an event without its place`)
      }
      events.push({ ...event, address: campaign.address } as RecordedEvent)
    }
    await breathe()
  }
  return { block: block.number, ledgerHash, events }
}

function historyOf(list: unknown, path: string) {
  try {
    return parseHistory(list)
  } catch (error) {
    throw new IndexError('garbled', `${path}: ${error instanceof Error ? error.name : ''}`)
  }
}
