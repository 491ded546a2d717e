// A node that is away, slow, of another chain, or has thrown away its past.
import { setTimeout as wait } from 'node:timers/promises'
import { ReplayChain } from '../../replay/chain.ts'
import { GasTally } from '../../replay/gas.ts'
import { findingsOf } from '../check.ts'
import type { Fault } from '../fault.ts'
import { mineGifts, underLoad } from '../load.ts'
import { type System, untilCaughtUp } from '../system.ts'

const LONG = 8_000

export const nodeDown: Fault = {
  name: 'node-down',
  title: 'the node is away for eight seconds',
  run: (system) =>
    underLoad(system, async () => {
      system.node.ail({ kind: 'down' })
      await wait(LONG)
      const response = await fetch(`${system.indexer.url}/v1/campaigns?limit=1`)
      system.node.ail({ kind: 'none' })
      if (response.status !== 200) throw new Error(`the API answered ${response.status} while only the node was away`)
      return { seconds: await untilCaughtUp(system), seen: 'the API went on answering' }
    }),
}

export const nodeSlow: Fault = {
  name: 'node-slow',
  title: 'the node takes two seconds for every answer',
  run: (system) =>
    underLoad(system, async () => {
      system.node.ail({ kind: 'slow', milliseconds: 2_000 })
      await wait(LONG)
      system.node.ail({ kind: 'none' })
      return { seconds: await untilCaughtUp(system), seen: 'behind, and caught up' }
    }),
}

export const otherChainAtStart: Fault = {
  name: 'other-chain-at-start',
  title: 'the node is of another chain when the indexer starts',
  run: async (system) => {
    system.node.ail({ kind: 'otherChain', ask: system.stage.chain.ask, chainId: 10 })
    const part = await system.start({ mode: 'start', schema: 'amana_other_chain', again: false })
    const { reason } = await part.process().ended
    system.node.ail({ kind: 'none' })
    if (!/is of chain 10/.test(reason)) throw new Error(`it ended with: ${reason}`)
    return { seconds: await untilCaughtUp(system), seen: 'refused to start' }
  },
}

export const otherChainLive: Fault = {
  name: 'other-chain-live',
  title: 'the node answers from another chain for eight seconds, and then from the right one',
  run: async (system) => {
    const other = await ReplayChain.open(system.stage.chain.time, new GasTally())
    try {
      await other.ask('hardhat_mine', [`0x${((await system.stage.latest()) + 3n).toString(16)}`])
      system.node.ail({ kind: 'otherChain', ask: other.ask, chainId: 31_337 })
      await wait(LONG)
      const during = await findingsOf(system.stage, system.indexer.url)
      if (during.lost > 0 || during.twice > 0)
        throw new Error('the index took events of the other chain, or lost its own')
    } finally {
      system.node.ail({ kind: 'none' })
      await other.close()
    }
    await mineGifts(system, 3)
    return { seconds: await untilCaughtUp(system), seen: 'nothing of it was taken' }
  },
}

export const nodePruned: Fault = {
  name: 'node-pruned',
  title: 'a new index from a node without its past, which then gets it back',
  run: async (system) => {
    system.node.ail({ kind: 'pruned', before: Number(await system.stage.latest()) - 10 })
    const part = await system.start({ mode: 'start', schema: 'amana_pruned' })
    try {
      await neverReady(system, part.url)
      system.node.ail({ kind: 'none' })
      const seconds = await untilCaughtUp(system, part)
      const found = await findingsOf(system.stage, part.url)
      if (found.lost > 0 || found.twice > 0 || !found.ledgerOk) throw new Error('the new index is not complete')
      return { seconds, seen: 'not ready without the past, complete with it' }
    } catch (error) {
      throw new Error(`${(error as Error).message}; it said: ${part.complaints.at(-1)?.text}`)
    } finally {
      system.node.ail({ kind: 'none' })
      await part.end()
    }
  },
}

async function neverReady(_: System, url: string): Promise<void> {
  const end = performance.now() + 2 * LONG
  while (performance.now() < end) {
    const response = await fetch(`${url}/ready`).catch(() => undefined)
    if (response?.ok) throw new Error('it called itself ready without the past')
    await wait(200)
  }
}
