// Gifts that come in while something fails.
import { setTimeout as wait } from 'node:timers/promises'
import { giveInOneBlock } from '../bench/index-stage.ts'
import type { System } from './system.ts'

/** Milliseconds between two blocks, and gifts in each. */
const PACE = 500
const GIFTS = 3

/** A block with gifts every half second until `run` is over. */
export async function underLoad<result>({ stage, waiting }: System, run: () => Promise<result>): Promise<result> {
  let isOver = false
  const giving = (async () => {
    while (!isOver) {
      await giveInOneBlock(stage, waiting.splice(0, GIFTS))
      await wait(PACE)
    }
  })()
  try {
    return await run()
  } finally {
    isOver = true
    await giving
  }
}

/** So many blocks, each with a gift. */
export async function mineGifts({ stage, waiting }: System, blocks: number, seconds = 1): Promise<void> {
  for (let block = 0; block < blocks; block++) await giveInOneBlock(stage, waiting.splice(0, 1), seconds)
}
