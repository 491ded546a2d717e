import type { ReadonlyDrizzle } from 'ponder'
import type * as schema from '../../../ponder.schema.ts'
import { head } from '../../../ponder.schema.ts'
import type { Head } from './index-reads.ts'
import { Problem } from './problem.ts'
import { betweenBlocks } from './whole-blocks.ts'

/** The index's tables, to be read. */
export type IndexDatabase = ReadonlyDrizzle<typeof schema>

/** The index at one moment: nothing that is read through it is newer than the heads. */
export interface Snapshot {
  db: IndexDatabase
  /** By chain id. */
  heads: ReadonlyMap<number, Head>
}

/** Runs a read at one moment of the index. */
export type AtHead = <result>(read: (snapshot: Snapshot) => Promise<result>) => Promise<result>

/** Ponder's types hide it because it could write; the connection is one that only reads. */
interface Transactional {
  transaction<result>(
    run: (transaction: IndexDatabase) => Promise<result>,
    settings: { isolationLevel: 'repeatable read'; accessMode: 'read only' },
  ): Promise<result>
}

export function createAtHead(db: IndexDatabase): AtHead {
  // The embedded database has no transactions for readers, nor for Ponder.
  if ((db as unknown as { $dialect: string }).$dialect === 'pglite') {
    return (read) => betweenBlocks(db, async () => read({ db, heads: await readHeads(db) }))
  }
  return async (read) => {
    const { result, refusal } = await (db as unknown as Transactional).transaction(
      async (transaction) => {
        try {
          return { result: await read({ db: transaction, heads: await readHeads(transaction) }) }
        } catch (error) {
          // The database did nothing wrong, and must not take it for a failure of its own.
          if (error instanceof Problem) return { refusal: error }
          throw error
        }
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    )
    if (refusal) throw refusal
    return result as Awaited<ReturnType<typeof read>>
  }
}

export async function readHeads(db: IndexDatabase): Promise<ReadonlyMap<number, Head>> {
  const rows = await db.select().from(head)
  return new Map(rows.map((row) => [row.chainId, row]))
}
