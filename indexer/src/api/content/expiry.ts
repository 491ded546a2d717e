import type { Hex } from 'viem'
import type { ServiceDatabase } from '../platform/service-database.ts'
import { deleteItem, findItem, keep } from './items.ts'
import type { ContentServices } from './services.ts'
import { forgetBudgets, release } from './usage.ts'

const BATCH = 200

/** Whose time is over by both clocks, and that no kept document names which lasts. `$1`: now. `$2`: the chains' times. */
const DUE = `
  FROM content_item i JOIN json_to_recordset($2::json) AS c(chain_id bigint, chain_time bigint)
    ON c.chain_id = i.chain_id AND c.chain_time >= i.chain_expiry
  WHERE i.expires_at <= $1 AND NOT EXISTS (
    WITH RECURSIVE above(hash) AS (
      SELECT l.parent FROM content_link l WHERE l.child = i.hash
      UNION SELECT l.parent FROM content_link l JOIN above a ON l.child = a.hash)
    SELECT 1 FROM above a JOIN content_item p ON p.hash = a.hash
    WHERE p.expires_at IS NULL OR p.expires_at > $1)`

/**
 * Removes what nobody names once its time is over, and keeps for ever what the chain names by now. Nothing is removed while
 * the index is behind that time: it could not know.
 */
export async function removeExpired(services: ContentServices, chainIds: readonly number[], signal: AbortSignal) {
  const { database, index, now } = services
  const heads = (await Promise.all(chainIds.map((id) => index.head(id)))).flatMap((head) => (head ? [head] : []))
  const times = JSON.stringify(
    heads.map(({ chainId, timestamp }) => ({ chain_id: chainId, chain_time: `${timestamp}` })),
  )
  const at = new Date(now())

  // What the chain names is kept first, with all that it names: then no parent is missed by what comes after.
  let last = ''
  while (!signal.aborted) {
    const sql = `SELECT i.hash ${DUE} AND i.hash > $3 ORDER BY i.hash LIMIT ${BATCH}`
    const due = await database.query<{ hash: Hex }>(sql, [at, times, last])
    for (const { hash } of due) if (await index.document(hash)) await keep(database, hash, undefined)
    last = due.at(-1)?.hash ?? ''
    if (due.length < BATCH) break
  }
  while (!signal.aborted) {
    const due = await database.query<{ hash: Hex }>(`SELECT i.hash ${DUE} ORDER BY i.hash LIMIT ${BATCH}`, [at, times])
    for (const { hash } of due) await removeOne(hash, [at, times], services)
    if (due.length < BATCH) break
  }
  await forgetBudgets(database, now())
}

async function removeOne(hash: Hex, due: [Date, string], { database, backend, index }: ContentServices) {
  if (await index.document(hash)) return keep(database, hash, undefined)
  if (!(await beginToLeave(database, hash, due))) return
  // Interrupted from here on, the next turn finds it due again and goes on.
  await backend.remove(hash)
  await database.transaction(async (transaction) => {
    const item = await findItem(transaction, hash, true)
    if (!item?.leaving) return
    await deleteItem(transaction, hash)
    await release(transaction, item.accounts, item.size)
  })
}

/** From now on it takes no upload; false when somebody names it by now. */
async function beginToLeave(database: ServiceDatabase, hash: Hex, [at, times]: [Date, string]): Promise<boolean> {
  const sql = `UPDATE content_item SET leaving = true WHERE hash = $3 AND hash IN (SELECT i.hash ${DUE}) RETURNING hash`
  return (await database.query(sql, [at, times, hash])).length > 0
}
