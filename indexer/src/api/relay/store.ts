import type { Address, Hash, Hex } from 'viem'
import type { Parameter, ServiceDatabase } from '../platform/service-database.ts'
import { type Errand, errandOf, readBody, writeBody } from './errand.ts'
import type { Reason } from './refusals.ts'

/** `withdrawn`: was never on the chain and can no longer be. */
export type ErrandState = 'sent' | 'included' | 'reverted' | 'withdrawn'

/** A block as an answer names it. */
export interface OutcomeBlock {
  number: bigint
  hash: Hash
}

/** How an errand ended, as far as the newest block tells. */
export interface Outcome {
  state: ErrandState
  transaction: Hash | undefined
  block: OutcomeBlock | undefined
  reason: Reason | undefined
}

export interface KeptErrand extends Outcome {
  errand: Errand
  /** Of the carrier's key; nothing when somebody else carried it. */
  nonce: number | undefined
  carrier: Address | undefined
  /** Nothing can change it any more. */
  final: boolean
}

/** A signed transaction. Fees and gas as they were offered. */
export interface KeptTransaction {
  hash: Hash
  nonce: number
  raw: Hex
  /** It does nothing: it only takes the place of another under its nonce. */
  empty: boolean
  gas: bigint
  maxFee: bigint
  priorityFee: bigint
  /** A node has had it. */
  taken: boolean
  /** Seconds since it was signed. */
  age: number
}

/** Whole numbers as the driver gives them. */
type Whole = string | number | bigint

interface ErrandRow {
  id: Hex
  keeper: Address
  body: string
  state: ErrandState
  carrier: Address | null
  nonce: Whole | null
  outcome_transaction: Hash | null
  outcome_block: Whole | null
  outcome_block_hash: Hash | null
  reason: string | null
  final: boolean
}

interface TransactionRow {
  hash: Hash
  nonce: Whole
  raw: Hex
  empty: boolean
  gas: string
  max_fee: string
  priority_fee: string
  taken: boolean
  age: string | number
}

const ERRAND = `id, chain_id, keeper, body, state, carrier, nonce, outcome_transaction, outcome_block, outcome_block_hash,
  reason, final`
const TRANSACTION = `hash, nonce, raw, empty, gas, max_fee, priority_fee, taken,
  extract(epoch FROM now() - created_at) AS age`

export async function findErrand(database: ServiceDatabase, id: string): Promise<KeptErrand | undefined> {
  const [row] = await database.query<ErrandRow>(`SELECT ${ERRAND} FROM relay_errand WHERE id = $1`, [id])
  return row && keptErrand(row)
}

/** Those to be looked after: in no block yet, or in one that may still be taken back. */
export async function openErrands(database: ServiceDatabase, chainId: number, limit: number): Promise<KeptErrand[]> {
  const rows = await database.query<ErrandRow>(
    `SELECT ${ERRAND} FROM relay_errand
     WHERE chain_id = $1 AND nonce IS NOT NULL AND NOT final
       AND (state = 'sent' OR checked_at < now() - interval '10 seconds')
     ORDER BY (state = 'sent') DESC, CASE WHEN state = 'sent' THEN nonce END, checked_at LIMIT $2`,
    [chainId, limit],
  )
  return rows.map(keptErrand)
}

/** @returns False when it is there already. */
export async function addErrand(
  database: ServiceDatabase,
  errand: Errand,
  { nonce, carrier, cost, outcome }: { nonce?: number; carrier?: Address; cost: bigint; outcome?: Outcome },
): Promise<boolean> {
  const { id, chainId, campaign, author, keeper, digest, body } = errand
  const rows = await database.query(
    `INSERT INTO relay_errand (id, chain_id, campaign, author, keeper, digest, body, state, carrier, nonce, cost,
       outcome_transaction, outcome_block, outcome_block_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      id,
      chainId,
      campaign.toLowerCase(),
      author.toLowerCase(),
      keeper.toLowerCase(),
      digest,
      writeBody(body),
      outcome?.state ?? 'sent',
      carrier?.toLowerCase() ?? null,
      nonce ?? null,
      String(cost),
      outcome?.transaction ?? null,
      outcome?.block?.number ?? null,
      outcome?.block?.hash ?? null,
    ],
  )
  return rows.length > 0
}

/** @param cost - What it really took, in wei; `undefined` leaves what was set aside. */
export async function writeOutcome(
  database: ServiceDatabase,
  id: Hex,
  { state, transaction, block, reason }: Outcome,
  { final, cost }: { final: boolean; cost: bigint | undefined },
): Promise<void> {
  await database.query(
    `UPDATE relay_errand SET state = $2, outcome_transaction = $3, outcome_block = $4, outcome_block_hash = $5,
       reason = $6, final = $7, cost = coalesce($8::numeric, cost), checked_at = now() WHERE id = $1`,
    [
      id,
      state,
      transaction ?? null,
      block?.number ?? null,
      block?.hash ?? null,
      reason ? JSON.stringify(reason) : null,
      final,
      cost === undefined ? null : String(cost),
    ],
  )
}

export async function writePlace(
  database: ServiceDatabase,
  id: Hex,
  { nonce, carrier, cost }: { nonce: number; carrier: Address; cost: bigint },
): Promise<void> {
  await database.query('UPDATE relay_errand SET nonce = $2, carrier = $3, cost = $4 WHERE id = $1', [
    id,
    nonce,
    carrier.toLowerCase(),
    String(cost),
  ])
}

/**
 * Makes room for another errand with the same nonce. What the old one took stays counted, under a name that nobody can ask
 * for: else whoever makes the relay's transactions fail would pay with one number again and again.
 */
export async function setAside(database: ServiceDatabase, id: Hex, digest: Hex): Promise<void> {
  await database.query(
    `WITH old AS (DELETE FROM relay_errand WHERE id = $1 AND digest = $2 RETURNING *)
     INSERT INTO relay_errand (id, chain_id, campaign, author, keeper, digest, body, state, carrier, nonce, cost,
       outcome_transaction, outcome_block, outcome_block_hash, reason, final, created_at, checked_at)
     SELECT id || ' ' || created_at::text, chain_id, campaign, author, keeper, digest, body, state, carrier, nonce, cost,
       outcome_transaction, outcome_block, outcome_block_hash, reason, true, created_at, checked_at FROM old`,
    [id, digest],
  )
}

export async function addTransaction(
  database: ServiceDatabase,
  place: { errand: Hex | undefined; chainId: number; carrier: Address },
  { hash, nonce, raw, empty, gas, maxFee, priorityFee }: Omit<KeptTransaction, 'taken' | 'age'>,
): Promise<void> {
  const fees: Parameter[] = [String(gas), String(maxFee), String(priorityFee)]
  await database.query(
    `INSERT INTO relay_transaction (hash, errand, chain_id, carrier, nonce, raw, empty, gas, max_fee, priority_fee)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (hash) DO NOTHING`,
    [hash, place.errand ?? null, place.chainId, place.carrier.toLowerCase(), nonce, raw, empty, ...fees],
  )
}

/** Of one errand, newest first. */
export async function transactionsOf(database: ServiceDatabase, errand: Hex): Promise<KeptTransaction[]> {
  const rows = await database.query<TransactionRow>(
    `SELECT ${TRANSACTION} FROM relay_transaction WHERE errand = $1 ORDER BY created_at DESC, max_fee DESC`,
    [errand],
  )
  return rows.map(keptTransaction)
}

/** Of one nonce, newest first. */
export async function transactionsAt(
  database: ServiceDatabase,
  { chainId, carrier, nonce }: { chainId: number; carrier: Address; nonce: number },
): Promise<KeptTransaction[]> {
  const rows = await database.query<TransactionRow>(
    `SELECT ${TRANSACTION} FROM relay_transaction WHERE chain_id = $1 AND carrier = $2 AND nonce = $3
     ORDER BY created_at DESC, max_fee DESC`,
    [chainId, carrier.toLowerCase(), nonce],
  )
  return rows.map(keptTransaction)
}

export async function markTaken(database: ServiceDatabase, hash: Hash): Promise<void> {
  await database.query('UPDATE relay_transaction SET taken = true WHERE hash = $1', [hash])
}

/** What is over is forgotten; the chain keeps what was carried. */
export async function forgetOld(database: ServiceDatabase, days: number): Promise<void> {
  const old = "created_at < now() - $1 * interval '1 day'"
  await database.query(`DELETE FROM relay_errand WHERE state <> 'sent' AND ${old}`, [days])
  await database.query(`DELETE FROM relay_transaction WHERE errand IS NULL AND ${old}`, [days])
}

function keptErrand(row: ErrandRow): KeptErrand {
  const { id, keeper, body, state, carrier, nonce, reason, final } = row
  const { outcome_transaction: transaction, outcome_block: block, outcome_block_hash: hash } = row
  return {
    errand: { ...errandOf(readBody(body), keeper), id },
    state,
    transaction: transaction ?? undefined,
    block: block === null || hash === null ? undefined : { number: BigInt(block), hash },
    reason: reason === null ? undefined : (JSON.parse(reason) as Reason),
    nonce: nonce === null ? undefined : Number(nonce),
    carrier: carrier ?? undefined,
    final,
  }
}

function keptTransaction(row: TransactionRow): KeptTransaction {
  const { hash, nonce, raw, empty, gas, max_fee: maxFee, priority_fee: priorityFee, taken, age } = row
  const fees = { gas: BigInt(gas), maxFee: BigInt(maxFee), priorityFee: BigInt(priorityFee) }
  return { hash, nonce: Number(nonce), raw, empty, ...fees, taken, age: Number(age) }
}
