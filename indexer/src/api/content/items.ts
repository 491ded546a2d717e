import type { Hex } from 'viem'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { Child } from './documents.ts'

/** Until when nobody has to name it. Both clocks must have passed it: this server's and the chain's. */
export interface Expiry {
  at: Date
  chainId: number
  /** Unix seconds of the chain. */
  chainTime: bigint
}

/** Something that is kept. */
export interface Item {
  hash: Hex
  size: number
  /** Names of the accounts that its bytes count to. */
  accounts: string[]
  /** `undefined`: the chain names it, or a document that the chain names. */
  expiry: Expiry | undefined
  /** It is being removed at this moment. */
  leaving: boolean
}

/** A kept document that names a hash, and how. */
export interface Parent extends Item {
  kind: Child['kind']
  /** Bytes that it says the child has. */
  childSize: number
}

interface Row {
  hash: Hex
  size: number
  accounts: string
  expires_at: Date | null
  chain_id: string | number | null
  chain_expiry: string | number | bigint | null
  leaving: boolean
}

const COLUMNS = 'i.hash, i.size, i.accounts, i.expires_at, i.chain_id, i.chain_expiry, i.leaving'

export async function findItem(database: ServiceDatabase, hash: Hex, lock = false): Promise<Item | undefined> {
  const sql = `SELECT ${COLUMNS} FROM content_item i WHERE hash = $1 ${lock ? 'FOR UPDATE' : ''}`
  const [row] = await database.query<Row>(sql, [hash])
  return row && itemOf(row)
}

/** Those that last longest first. */
export async function findParents(database: ServiceDatabase, hash: Hex): Promise<Parent[]> {
  const rows = await database.query<Row & { kind: Child['kind']; child_size: string | number }>(
    `SELECT ${COLUMNS}, l.kind, l.size AS child_size FROM content_link l JOIN content_item i ON i.hash = l.parent
     WHERE l.child = $1 AND NOT i.leaving ORDER BY i.expires_at DESC NULLS FIRST LIMIT 100`,
    [hash],
  )
  return rows.map((row) => ({ ...itemOf(row), kind: row.kind, childSize: Number(row.child_size) }))
}

/** Whether it was not there before. */
export async function addItem(database: ServiceDatabase, item: Item, now: number): Promise<boolean> {
  const { hash, size, accounts, expiry } = item
  const rows = await database.query(
    `INSERT INTO content_item (hash, size, accounts, stored_at, expires_at, chain_id, chain_expiry)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (hash) DO NOTHING RETURNING hash`,
    [
      hash,
      size,
      JSON.stringify(accounts),
      new Date(now),
      expiry?.at ?? null,
      expiry?.chainId ?? null,
      expiry?.chainTime ?? null,
    ],
  )
  return rows.length > 0
}

export async function addLinks(database: ServiceDatabase, parent: Hex, children: readonly Child[]): Promise<void> {
  if (children.length === 0) return
  await database.query(
    `INSERT INTO content_link (parent, child, kind, size)
     SELECT DISTINCT $1::text, x.hash, x.kind, x.size FROM json_to_recordset($2::json) AS x(hash text, kind text, size bigint)
     ON CONFLICT DO NOTHING`,
    [parent, JSON.stringify(children)],
  )
}

const REACHED = `WITH RECURSIVE reached(hash) AS (
  SELECT $1::text UNION SELECT l.child FROM content_link l JOIN reached r ON l.parent = r.hash)`

/** It and everything that it names stays for ever, or at least until `expiry`. Nothing leaves earlier than it would have. */
export async function keep(database: ServiceDatabase, hash: Hex, expiry: Expiry | undefined): Promise<void> {
  if (!expiry) {
    const sql = `${REACHED} UPDATE content_item SET expires_at = NULL, chain_id = NULL, chain_expiry = NULL, leaving = false
      WHERE hash IN (SELECT hash FROM reached) AND expires_at IS NOT NULL`
    await database.query(sql, [hash])
    return
  }
  const sql = `${REACHED} UPDATE content_item SET expires_at = $2, chain_id = $3, chain_expiry = $4
    WHERE hash IN (SELECT hash FROM reached) AND expires_at < $2 AND NOT leaving`
  await database.query(sql, [hash, expiry.at, expiry.chainId, expiry.chainTime])
}

export async function deleteItem(database: ServiceDatabase, hash: Hex): Promise<void> {
  await database.query('DELETE FROM content_item WHERE hash = $1', [hash])
}

function itemOf({ hash, size, accounts, expires_at, chain_id, chain_expiry, leaving }: Row): Item {
  const expiry =
    expires_at === null
      ? undefined
      : { at: new Date(expires_at), chainId: Number(chain_id), chainTime: BigInt(chain_expiry ?? 0) }
  return { hash, size, accounts: JSON.parse(accounts) as string[], expiry, leaving }
}
