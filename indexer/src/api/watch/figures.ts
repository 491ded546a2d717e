import { LEDGER_SLOT } from '@amana/sdk/ledger/check-sources'
import { Gauge, type Registry } from 'prom-client'
import { getBlock, getBlockNumber, getStorageAt } from 'viem/actions'
import type { ChainClient } from '../platform/chain-clients.ts'
import type { Services } from '../platform/feature.ts'
import type { Head } from '../platform/index-reads.ts'

/** Campaigns that each look compares with the chain, the least recently compared ones first. */
const CAMPAIGNS = 5
const KNOWN = 100

type Watched = Pick<Services, 'configuration' | 'index' | 'clients'>

/**
 * Whether the index says what the chain says, asked of a node whenever somebody reads the figures:
 *
 * - `amana_index_on_chain`: 1 when the index's newest block is on the chain, 0 when the chain has another one there.
 * - `amana_index_behind_blocks`: how many blocks the node has that the index has not.
 * - `amana_index_ledger_differs`: of a few campaigns, how many have another ledger hash in their contract at the same block.
 *
 * A chain whose node does not answer has no figures.
 */
export function registerFigures({ configuration, index, clients }: Watched, registry: Registry): void {
  // All of them are read from one look, at the moment when somebody asks.
  let looking: Promise<unknown> | undefined
  const lookOnce = async () => {
    looking ??= Promise.all(configuration.chains.map(({ chainId }) => look(chainId))).finally(() => {
      looking = undefined
    })
    await looking
  }
  const gauge = (name: string, help: string): Gauge<'chain'> => {
    registry.removeSingleMetric(name)
    return new Gauge({ name, help, labelNames: ['chain'], registers: [registry], collect: lookOnce })
  }
  const onChain = gauge('amana_index_on_chain', 'Whether the newest block of the index is on the chain.')
  const behind = gauge('amana_index_behind_blocks', 'Blocks that the node has and the index has not.')
  const differs = gauge(
    'amana_index_ledger_differs',
    'Campaigns of a few whose ledger hash in the contract is another.',
  )
  const turn = new Map<number, number>()

  async function look(chainId: number): Promise<void> {
    const labels = { chain: String(chainId) }
    for (const one of [onChain, behind, differs]) one.remove(labels)
    try {
      const [client, head] = [clients(chainId), await index.head(chainId)]
      if (!client || !head) return
      const [block, latest] = await Promise.all([
        getBlock(client, { blockNumber: head.number }).catch(() => undefined),
        getBlockNumber(client, { cacheTime: 0 }),
      ])
      // a node that is behind the index has no such block yet, and says nothing about it
      if (latest >= head.number) onChain.set(labels, block?.hash === head.hash ? 1 : 0)
      behind.set(labels, Math.max(0, Number(latest - head.number)))
      if (block?.hash === head.hash) differs.set(labels, await differing(client, head))
    } catch {
      // no figures, which is an alert of its own
    }
  }

  async function differing(client: ChainClient, { chainId, number }: Head): Promise<number> {
    const all = await index.campaigns({ chainId, limit: KNOWN })
    const from = turn.get(chainId) ?? 0
    turn.set(chainId, from + CAMPAIGNS < all.length ? from + CAMPAIGNS : 0)
    const chosen = all.slice(from, from + CAMPAIGNS)
    // what has changed since the head was read is compared the next time
    const settled = (await index.head(chainId))?.number === number ? chosen : []
    const words = await Promise.all(
      settled.map(({ campaign }) =>
        getStorageAt(client, { address: campaign, slot: LEDGER_SLOT, blockNumber: number }),
      ),
    )
    return settled.filter(({ ledgerHash }, position) => ledgerHash !== words[position]).length
  }
}
