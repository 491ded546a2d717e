import { campaignViewsAbi } from '@amana/sdk/generated/campaign-views'
import type { Address, Hash } from 'viem'
import type { Unit } from '../ui/money-text.ts'
import type { ChainConfig } from './config.ts'
import { fromIndex } from './index-client.ts'
import { indexHead } from './index-head.ts'
import { agreement, type Contradiction, haveAgreed, lag, noteAgreement, readStanding } from './index-standing.ts'
import { callAll } from './multicall.ts'
import type { ReadContext } from './read.ts'
import type { Source, SourceDifference } from './source.ts'

/** A campaign as its contract shows it, as far as that is compared. */
export interface Shown {
  address: Address
  ledgerHash: Hash
  given: bigint
  unit: Unit
}

/** More is not asked on one page; the pages of the campaigns themselves compare each in full. */
const MOST_ASKED = 24

/**
 * What the index says of campaigns, compared with what the chain showed: by their ledger hashes, which hold everything that
 * ever happened. While nothing happens, the index is only asked for its newest block.
 */
export async function compareRecords(
  chain: ChainConfig,
  url: string,
  context: ReadContext,
  records: readonly Shown[],
  strangers: readonly Address[],
): Promise<Source> {
  const { blockNumber } = context
  const idOf = ({ address }: Shown) => ({ chainId: chain.chainId, address })
  const found = await fromIndex(url, async (): Promise<Source> => {
    const head = await indexHead(url, chain.chainId)
    if (!head) return { kind: 'chain', index: 'elsewhere' }
    const unsettled = records.filter((record) => !haveAgreed(url, idOf(record), record.ledgerHash))
    const asked = await Promise.all(
      unsettled
        .slice(0, MOST_ASKED)
        .map(async (record) => ({ record, standing: await readStanding(url, idOf(record)) })),
    )
    const doubtful = asked.flatMap(({ record, standing }) => {
      if (standing?.ledgerHash !== record.ledgerHash) return standing ? [{ record, standing }] : []
      noteAgreement(url, idOf(record), record.ledgerHash)
      return []
    })
    const { others, isSettled } = await judged(chain, context, doubtful)
    if (others.length > 0 || strangers.length > 0) {
      return {
        kind: 'disagrees',
        index: head.number,
        differences: [...others.flatMap(differencesOf), ...strangers.map(strangeness)],
      }
    }
    const isCompared = isSettled && unsettled.length <= MOST_ASKED && asked.every(({ standing }) => standing)
    return isCompared ? agreement(head.number, blockNumber) : { kind: 'uncompared', ...lag(head.number, blockNumber) }
  })
  return found ?? { kind: 'chain', index: 'silent' }
}

interface Doubtful {
  record: Shown
  standing: Contradiction
}

/** Of those that differ now: which differed at the index's own block already, and whether all could be asked about it. */
async function judged(chain: ChainConfig, context: ReadContext, doubtful: readonly Doubtful[]) {
  const answers = await Promise.all(
    doubtful.map(async (one) => ({
      one,
      // Ahead of the node, nothing can be compared.
      earlier: one.standing.block <= context.blockNumber ? await hashThen(chain, context, one) : undefined,
    })),
  )
  return {
    others: answers.flatMap(({ one, earlier }) =>
      earlier !== undefined && earlier !== one.standing.ledgerHash ? [one] : [],
    ),
    isSettled: answers.every(({ earlier }) => earlier !== undefined),
  }
}

/** `undefined`: the node has forgotten what was there at that block. */
async function hashThen(chain: ChainConfig, { client }: ReadContext, { record, standing }: Doubtful) {
  const call = { address: record.address, abi: campaignViewsAbi, functionName: 'ledgerHash' } as const
  try {
    const [hash] = await callAll({ ...chain, multicall: undefined }, { client, blockNumber: standing.block }, [call])
    return hash as Hash
  } catch {
    return undefined
  }
}

function differencesOf({ record, standing }: Doubtful): SourceDifference[] {
  const { address: campaign, given, unit, ledgerHash } = record
  return [
    { what: 'given', campaign, fromIndex: { amount: standing.given, unit }, fromChain: { amount: given, unit } },
    { what: 'ledgerHash', campaign, fromIndex: { hash: standing.ledgerHash }, fromChain: { hash: ledgerHash } },
  ]
}

function strangeness(campaign: Address): SourceDifference {
  return { what: 'campaign', campaign, fromIndex: { hash: campaign }, fromChain: undefined }
}
