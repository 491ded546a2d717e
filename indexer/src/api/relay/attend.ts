import { BaseError, isAddressEqual, TransactionNotFoundError } from 'viem'
import { getBalance, getBlock, getTransaction } from 'viem/actions'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { Carrier } from './carriers.ts'
import { carriedElsewhere } from './elsewhere.ts'
import { endOf } from './errand.ts'
import { feesNow, higherFees } from './fees.ts'
import { balanceGauge, openErrandsGauge, resent } from './metrics.ts'
import { refresh, refusalNow } from './outcome.ts'
import { broadcast, countOf, EMPTY_GAS, lockCarrier, type Plan, signDown, takeNonce } from './sign.ts'
import {
  type KeptErrand,
  type KeptTransaction,
  openErrands,
  transactionsAt,
  transactionsOf,
  writeOutcome,
  writePlace,
} from './store.ts'

/** Errands that one turn looks at. */
const AT_ONCE = 100
/** Failures after which a turn ends. */
const PATIENCE = 3
/** Missing nonces that one turn fills. */
const GAPS_AT_ONCE = 20

/** One turn of looking after everything that is under way on a chain. Whatever it does, it may do twice. */
export async function attend(database: ServiceDatabase, carrier: Carrier, signal: AbortSignal): Promise<void> {
  if (!(await carrier.isOnChain())) return
  const open = await openErrands(database, carrier.chainId, AT_ONCE)
  const chain = String(carrier.chainId)
  openErrandsGauge.set({ chain }, open.filter(({ state }) => state === 'sent').length)
  balanceGauge.set({ chain }, Number(await getBalance(carrier.client, { address: carrier.account.address })))
  let failures = 0
  for (const kept of open) {
    signal.throwIfAborted()
    try {
      const now = await refresh(database, carrier, kept)
      if (now.state === 'sent') await urge(database, carrier, now)
    } catch (error) {
      // One that a node cannot answer for must not hold up the others; a node that answers for none ends the turn.
      if (!(error instanceof BaseError) || ++failures >= PATIENCE) throw error
    }
  }
  signal.throwIfAborted()
  await fillGaps(database, carrier)
}

/** Brings an errand forward that is in no block. */
async function urge(database: ServiceDatabase, carrier: Carrier, kept: KeptErrand): Promise<void> {
  const { errand, nonce } = kept
  const chain = String(carrier.chainId)
  const [newest] = await transactionsOf(database, errand.id)
  if (nonce === undefined || !newest) return
  const isOwn = kept.carrier !== undefined && isAddressEqual(kept.carrier, carrier.account.address)
  if (!isOwn || nonce < (await countOf(carrier))) {
    await startAgain(database, carrier, { errand, newest })
  } else if (newest.age >= carrier.limits.stuckAfter) {
    await outbid(database, carrier, { errand, newest })
  } else if (!(await isKnownToNode(carrier, newest))) {
    resent.inc({ chain, how: 'same' })
    await broadcast(database, carrier, newest)
  }
}

type Late = { errand: KeptErrand['errand']; newest: KeptTransaction }

/** Its nonce went to a transaction that nobody here knows, or its key is no longer used: it gets another nonce. */
async function startAgain(database: ServiceDatabase, carrier: Carrier, { errand, newest }: Late): Promise<void> {
  const elsewhere = await carriedElsewhere(carrier, errand)
  const reason = elsewhere ? undefined : await refusalNow(carrier, errand)
  if (elsewhere?.transaction || reason) {
    const state = elsewhere?.transaction ? 'included' : 'withdrawn'
    const outcome = { state, transaction: elsewhere?.transaction, block: elsewhere?.block, reason } as const
    await writeOutcome(database, errand.id, outcome, { final: true, cost: 0n })
    return
  }
  const fees = await feesNow(carrier)
  if (!fees) return
  const { account } = carrier
  const count = await countOf(carrier)
  const signed = await database.transaction(async (transaction) => {
    const nonce = await takeNonce(transaction, carrier, count)
    await writePlace(transaction, errand.id, { nonce, carrier: account.address, cost: newest.gas * fees.maxFee })
    return signDown(transaction, carrier, { errand, nonce, gas: newest.gas, ...fees })
  })
  resent.inc({ chain: String(carrier.chainId), how: 'nonce' })
  await broadcast(database, carrier, signed)
}

/** It waits too long: the same under the same nonce for a higher fee, or nothing when it has become useless. */
async function outbid(database: ServiceDatabase, carrier: Carrier, { errand, newest }: Late): Promise<void> {
  const [{ timestamp }, elsewhere] = await Promise.all([getBlock(carrier.client), carriedElsewhere(carrier, errand)])
  const empty = newest.empty || elsewhere !== undefined || timestamp >= endOf(errand)
  const fees = higherFees(newest, await feesNow(carrier), carrier)
  if (!fees) {
    // More may not be offered: what was offered stays.
    await broadcast(database, carrier, newest)
    return
  }
  const plan = { errand, empty, nonce: newest.nonce, gas: empty ? EMPTY_GAS : newest.gas, ...fees }
  const signed = await replace(database, carrier, newest, plan)
  if (!signed) return
  resent.inc({ chain: String(carrier.chainId), how: empty ? 'empty' : 'fee' })
  await broadcast(database, carrier, signed)
}

/** Signs a successor, unless somebody else has done so in the meantime. */
function replace(
  database: ServiceDatabase,
  carrier: Carrier,
  old: KeptTransaction,
  plan: Plan,
): Promise<KeptTransaction | undefined> {
  const { chainId, account } = carrier
  return database.transaction(async (transaction) => {
    await lockCarrier(transaction, chainId, account.address)
    const [newest] = await transactionsAt(transaction, { chainId, carrier: account.address, nonce: plan.nonce })
    if (newest && newest.hash !== old.hash) return undefined
    if (plan.errand) {
      const place = { nonce: plan.nonce, carrier: account.address, cost: plan.gas * plan.maxFee }
      await writePlace(transaction, plan.errand.id, place)
    }
    return signDown(transaction, carrier, plan)
  })
}

/** Nonces that were handed out and for which nothing waits would stop everything behind them. */
async function fillGaps(database: ServiceDatabase, carrier: Carrier): Promise<void> {
  const { chainId, account } = carrier
  const address = account.address
  const [row] = await database.query<{ next: string | number }>(
    'SELECT next_nonce AS next FROM relay_carrier WHERE chain_id = $1 AND address = $2',
    [chainId, address.toLowerCase()],
  )
  const next = Number(row?.next ?? 0)
  const count = await countOf(carrier)
  for (let nonce = count; nonce < Math.min(next, count + GAPS_AT_ONCE); nonce++) {
    const [known] = await transactionsAt(database, { chainId, carrier: address, nonce })
    if (known && !known.empty) continue
    if (known) {
      await keepFilled(database, carrier, known)
      continue
    }
    const fees = await feesNow(carrier)
    if (!fees) return
    const plan = { errand: undefined, nonce, gas: EMPTY_GAS, ...fees }
    const signed = await database.transaction(async (transaction) => {
      await lockCarrier(transaction, chainId, address)
      const [meanwhile] = await transactionsAt(transaction, { chainId, carrier: address, nonce })
      return meanwhile ? undefined : signDown(transaction, carrier, plan)
    })
    if (!signed) continue
    resent.inc({ chain: String(chainId), how: 'gap' })
    await broadcast(database, carrier, signed)
  }
}

/** What fills a nonce must not be stuck itself. */
async function keepFilled(database: ServiceDatabase, carrier: Carrier, known: KeptTransaction): Promise<void> {
  if (known.age < carrier.limits.stuckAfter) {
    if (!(await isKnownToNode(carrier, known))) await broadcast(database, carrier, known)
    return
  }
  const fees = higherFees(known, await feesNow(carrier), carrier)
  const plan = fees && { errand: undefined, nonce: known.nonce, gas: EMPTY_GAS, ...fees }
  const signed = plan && (await replace(database, carrier, known, plan))
  if (signed) await broadcast(database, carrier, signed)
}

async function isKnownToNode({ client }: Carrier, { hash }: KeptTransaction): Promise<boolean> {
  try {
    await getTransaction(client, { hash })
    return true
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return false
    throw error
  }
}
