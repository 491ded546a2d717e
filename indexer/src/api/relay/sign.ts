import { type Address, BaseError, type Hex, keccak256 } from 'viem'
import { getTransactionCount, sendRawTransaction } from 'viem/actions'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { Carrier } from './carriers.ts'
import { callOf, type Errand } from './errand.ts'
import type { Fees } from './fees.ts'
import { addTransaction, type KeptTransaction, markTaken } from './store.ts'

/** A plain transfer, which is what an empty transaction is. */
export const EMPTY_GAS = 21_000n

/** What a transaction is to do; without an errand it only takes up its nonce. */
export interface Plan extends Fees {
  errand: Errand | undefined
  /** It belongs to an errand that it no longer carries. */
  empty?: boolean
  nonce: number
  gas: bigint
}

/** Signs and writes down. Whoever dies after this leaves bytes that are sent by the next. */
export async function signDown(
  database: ServiceDatabase,
  { account, chainId }: Carrier,
  { errand, empty = errand === undefined, nonce, gas, maxFee, priorityFee }: Plan,
): Promise<KeptTransaction> {
  const call = errand && !empty ? callOf(errand) : { to: account.address, data: '0x' as const }
  const raw = await account.signTransaction({
    type: 'eip1559',
    chainId,
    nonce,
    to: call.to,
    data: call.data,
    value: 0n,
    gas,
    maxFeePerGas: maxFee,
    maxPriorityFeePerGas: priorityFee,
  })
  const signed = { hash: keccak256(raw), nonce, raw, empty, gas, maxFee, priorityFee }
  await addTransaction(database, { errand: errand?.id, chainId, carrier: account.address }, signed)
  return { ...signed, taken: false, age: 0 }
}

/**
 * Takes the key's next nonce; nobody else takes one before the transaction ends.
 *
 * @param count - How many transactions of the key the chain has, asked before: the least that the nonce can be.
 */
export async function takeNonce(
  transaction: ServiceDatabase,
  { account, chainId }: Carrier,
  count: number,
): Promise<number> {
  const key = [chainId, account.address.toLowerCase()]
  await transaction.query(
    'INSERT INTO relay_carrier (chain_id, address, next_nonce) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
    key,
  )
  await lockCarrier(transaction, chainId, account.address)
  const [row] = await transaction.query<{ nonce: string | number }>(
    `UPDATE relay_carrier SET next_nonce = greatest(next_nonce, $3::bigint) + 1
     WHERE chain_id = $1 AND address = $2 RETURNING next_nonce - 1 AS nonce`,
    [...key, count],
  )
  if (!row) throw new Error('the carrier’s row is gone')
  return Number(row.nonce)
}

export async function lockCarrier(transaction: ServiceDatabase, chainId: number, address: Address): Promise<void> {
  await transaction.query('SELECT next_nonce FROM relay_carrier WHERE chain_id = $1 AND address = $2 FOR UPDATE', [
    chainId,
    address.toLowerCase(),
  ])
}

/** How many transactions of the key are in blocks. */
export function countOf({ client, account }: Carrier): Promise<number> {
  return getTransactionCount(client, { address: account.address, blockTag: 'latest' })
}

/** @returns Whether a node has it now; what it does not take, `attend` sees to. */
export async function broadcast(
  database: ServiceDatabase,
  { client }: Carrier,
  { hash, raw }: { hash: Hex; raw: Hex },
): Promise<boolean> {
  try {
    await sendRawTransaction(client, { serializedTransaction: raw })
  } catch (error) {
    if (!isKnown(error)) return false
  }
  await markTaken(database, hash)
  return true
}

/** Nodes have no code for it, only words of their own. */
function isKnown(error: unknown): boolean {
  const text = error instanceof BaseError ? `${error.details} ${error.message}` : String(error)
  return /already known|already exists|already imported|known transaction/i.test(text)
}
