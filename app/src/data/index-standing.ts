import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { Hash } from 'viem'
import { type History, headOf, upTo } from './history.ts'
import { standingSchema } from './index-answers.ts'
import { askIndex, fromIndex, IndexError } from './index-client.ts'
import { indexHead } from './index-head.ts'
import type { Source } from './source.ts'

/** The ledger hash that index and chain last agreed on, by index and campaign. */
const agreed = new Map<string, Hash>()

/** What a campaign's history, read to a block and complete, is compared with. */
export interface Comparison {
  url: string
  campaign: AccountId
  start: Hash
  history: History
  toBlock: bigint
}

/** What the index says of a campaign at a block, where that is not what the chain's events come to. */
export interface Contradiction {
  block: bigint
  ledgerHash: Hash
  given: bigint
  events: number
}

export function noteAgreement(url: string, campaign: AccountId, ledgerHash: Hash): void {
  agreed.set(keyOf(url, campaign), ledgerHash)
}

export function haveAgreed(url: string, campaign: AccountId, ledgerHash: Hash): boolean {
  return agreed.get(keyOf(url, campaign)) === ledgerHash
}

/**
 * Compares the index with the chain at the index's own block, without asking it more than its newest block while nothing has
 * happened. A difference counts when it is there twice: the chain may have taken a block back between two answers.
 */
export async function compareWithIndex(
  comparison: Comparison,
): Promise<Exclude<Source, { kind: 'disagrees' }> | (Contradiction & { kind: 'contradicts' })> {
  const { url, campaign, start, history, toBlock } = comparison
  const hashAt = (block: bigint) => headOf(start, block < toBlock ? upTo(history, block) : history)
  const found = await fromIndex(url, async () => {
    const head = await indexHead(url, campaign.chainId)
    if (!head) return { kind: 'chain', index: 'elsewhere' } as const
    if (haveAgreed(url, campaign, hashAt(head.number))) return agreement(head.number, toBlock)
    for (let attempt = 0; ; attempt += 1) {
      const standing = await readStanding(url, campaign)
      // Created after the index's newest block.
      if (!standing) return { kind: 'uncompared', ...lag(head.number, toBlock) } as const
      const { block, ledgerHash } = standing
      if (ledgerHash === hashAt(block)) {
        noteAgreement(url, campaign, ledgerHash)
        return agreement(block, toBlock)
      }
      // The index is ahead of the node, and something has happened in between.
      if (block > toBlock) return { kind: 'uncompared', ...lag(block, toBlock) } as const
      if (attempt > 0) return { kind: 'contradicts', ...standing } as const
    }
  })
  return found ?? { kind: 'chain', index: 'silent' }
}

/** `undefined`: the index does not know the campaign. */
export async function readStanding(url: string, campaign: AccountId): Promise<Contradiction | undefined> {
  const path = `/v1/campaigns/${formatAccountId(campaign)}`
  try {
    const { block, campaign: standing } = await askIndex({ url, path, schema: standingSchema })
    const { ledgerHash, events, money } = standing
    return { block: block.number, ledgerHash, events, given: money.given }
  } catch (error) {
    if (error instanceof IndexError && error.problem === 'unknown') return undefined
    throw error
  }
}

export function agreement(index: bigint, toBlock: bigint): Source & { kind: 'agrees' } {
  return { kind: 'agrees', ...lag(index, toBlock) }
}

export function lag(index: bigint, toBlock: bigint): { index: bigint; behind: bigint } {
  return { index, behind: index < toBlock ? toBlock - index : 0n }
}

function keyOf(url: string, campaign: AccountId): string {
  return `${url} ${formatAccountId(campaign)}`
}
