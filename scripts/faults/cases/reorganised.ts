// The chain takes back blocks and goes on on another branch.
import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { mineGifts } from '../load.ts'
import { type System, untilCaughtUp } from '../system.ts'

/**
 * Ponder holds a block for final that lies this deep on a chain that it does not know, and looks at it only when another as many
 * blocks have come.
 */
export const FINALITY = 30
const TOO_DEEP = 2 * FINALITY + 10

export function reorganised(depth: number): Fault {
  return {
    name: `reorganised-${depth}`,
    title: `the chain takes back ${depth} block${depth === 1 ? '' : 's'} with gifts`,
    run: async (system) => {
      await mineGifts(system, FINALITY)
      await untilCaughtUp(system)
      await otherBranch(system, depth)
      return { seconds: await untilCaughtUp(system), seen: 'the index followed the new branch' }
    },
  }
}

/** Gifts that were on the old branch alone are gone; others take their coins. */
async function otherBranch(system: System, depth: number): Promise<void> {
  const back = await system.stage.chain.remember()
  await mineGifts(system, depth)
  await untilCaughtUp(system)
  await system.node.atOnce(async () => {
    await back()
    await mineGifts(system, depth + 1, 2)
  })
}

export const reorganisedTooDeep: Fault = {
  name: 'reorganised-too-deep',
  title: `the chain takes back ${TOO_DEEP} blocks, more than is held for final`,
  run: async (system) => {
    await otherBranch(system, TOO_DEEP)
    await wait(5_000)
    const alarm = system.indexer.complaints.find(({ text }) => /unrecoverable|reorg/i.test(text))
    const metrics = await (await fetch(`${system.indexer.url}/v1/metrics`)).text()
    const agrees = /^amana_index_on_chain\{[^}]*\} (\d)$/m.exec(metrics)?.[1]
    if (agrees !== '0') throw new Error(`the index does not say that its newest block is off the chain: ${agrees}`)
    // what the incident page says: a new index in a schema of its own, from the same settings
    await system.indexer.end()
    system.indexer = await system.start({ mode: 'start', schema: 'amana_index_again' })
    const seconds = await untilCaughtUp(system)
    return { seconds, seen: `alarm (${alarm ? alarm.text.slice(0, 60) : 'in the metrics'}), built anew` }
  },
}
