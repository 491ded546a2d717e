import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'ponder'
import { head } from '../../../ponder.schema.ts'
import { notReady } from './problem.ts'
import type { IndexDatabase } from './snapshot.ts'

/** Milliseconds: a block is written in less, and a chain that took blocks back has new ones soon. */
const INTERVAL = 10
const PATIENCE = 30_000

const BLOCK_NUMBER = { from: 26, to: 42 } as const
const TIMESTAMP = { from: 0, to: 10 } as const

/**
 * Runs a read when no block is half written, and again when one was begun meanwhile. With the embedded database Ponder
 * writes the rows of a block one table after another and in no transaction: the head first, since it is the schema's first
 * table, and its own checkpoint last. While the two name the same blocks, before and after a read, nothing was half there.
 */
export async function betweenBlocks<result>(db: IndexDatabase, read: () => Promise<result>): Promise<result> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(INTERVAL)) {
    const before = await standing(db)
    if (before === undefined) continue
    const result = await read()
    if ((await standing(db)) === before) return result
  }
  throw notReady()
}

/** Which blocks are wholly there; nothing while one is being written. */
async function standing(db: IndexDatabase): Promise<string | undefined> {
  const [heads, checkpoints] = await Promise.all([
    db.select().from(head),
    raw(db).execute(sql`select chain_id, latest_checkpoint from _ponder_checkpoint`),
  ])
  const written = new Map(checkpoints.rows.map((row) => [Number(row.chain_id), row.latest_checkpoint]))
  for (const { chainId, number, timestamp } of heads) {
    const checkpoint = written.get(chainId)
    if (checkpoint === undefined) return undefined
    if (numberAt(checkpoint, BLOCK_NUMBER) !== number || numberAt(checkpoint, TIMESTAMP) !== timestamp) return undefined
  }
  return JSON.stringify(heads.map(({ chainId, hash }) => [chainId, hash]))
}

/** A checkpoint is one text of numbers, each with zeros before it. */
function numberAt(checkpoint: string, { from, to }: { from: number; to: number }): bigint {
  return BigInt(checkpoint.slice(from, to))
}

/** Ponder's types hide it because it could write. */
function raw(db: IndexDatabase) {
  return db as unknown as {
    execute(query: ReturnType<typeof sql>): Promise<{ rows: { chain_id: number; latest_checkpoint: string }[] }>
  }
}
