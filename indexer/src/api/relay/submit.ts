import { estimateGas } from 'viem/actions'
import type { ServiceDatabase } from '../platform/service-database.ts'
import { requireBudget, requireFunds } from './budgets.ts'
import type { Carrier } from './carriers.ts'
import type { Desk } from './desk.ts'
import { carriedElsewhere } from './elsewhere.ts'
import { callOf, type Errand } from './errand.ts'
import type { Examined } from './examine.ts'
import { type Fees, feesNow } from './fees.ts'
import { accepted } from './metrics.ts'
import { refusalNow } from './outcome.ts'
import { type OtherWay, type Reason, refusal } from './refusals.ts'
import { broadcast, countOf, signDown, takeNonce } from './sign.ts'
import { addErrand, findErrand, type KeptErrand, type KeptTransaction, setAside } from './store.ts'

/** Carries it, or says how it stands when it has been asked for before. */
export async function submit(desk: Desk, examined: Examined): Promise<KeptErrand> {
  const { database } = desk.services
  const { errand, instead } = examined
  const known = await findErrand(database, errand.id)
  if (known && (await isSame(database, known, errand, instead))) return known
  const underWay = desk.underWay.get(errand.id)
  if (underWay) return underWay
  await desk.allow('author', `${errand.chainId}:${errand.author}`, instead)
  const sending = send(database, examined)
    .catch((error: unknown) => unlessSent(database, errand, error))
    .finally(() => desk.underWay.delete(errand.id))
  desk.underWay.set(errand.id, sending)
  return sending
}

/** Two entries of one author may be signed with one number; the journal takes the first. */
async function isSame(
  database: ServiceDatabase,
  known: KeptErrand,
  { id, digest }: Errand,
  instead: OtherWay,
): Promise<boolean> {
  if (known.errand.digest === digest) return true
  if (known.state === 'sent' || known.state === 'included') {
    const detail = 'Another entry of this author with the same number has been taken; sign it with the next number.'
    throw refusal(409, 'number-taken', detail, instead, { errand: id })
  }
  await setAside(database, id, known.errand.digest)
  return false
}

/** What was refused because another replica was faster with this very errand has not been refused. */
async function unlessSent(database: ServiceDatabase, { id, digest }: Errand, error: unknown): Promise<KeptErrand> {
  const kept = await findErrand(database, id)
  if (kept?.errand.digest === digest) return kept
  throw error
}

async function send(database: ServiceDatabase, { carrier, errand, instead }: Examined): Promise<KeptErrand> {
  if (!(await carrier.isOnChain())) {
    throw refusal(503, 'node-on-other-chain', `The relay’s node is not on chain ${carrier.chainId}.`, instead)
  }
  await requireBudget(database, carrier, errand, instead)
  const reason = await refusalNow(carrier, errand)
  if (reason) return answerRefusal(database, carrier, errand, reason, instead)
  const [gas, fees, count] = await Promise.all([
    gasFor(carrier, errand, instead),
    feesFor(carrier, instead),
    countOf(carrier),
  ])
  const cost = gas * fees.maxFee
  await requireFunds(database, carrier, instead, cost)
  const signed = await writeDown(database, carrier, { errand, instead, gas, fees, count })
  if (signed) {
    accepted.inc({ chain: String(errand.chainId), kind: errand.body.kind })
    await broadcast(database, carrier, signed)
  }
  const kept = await findErrand(database, errand.id)
  if (!kept) throw new Error('an errand that was just written down is gone')
  return kept
}

interface Writing {
  errand: Errand
  instead: OtherWay
  gas: bigint
  fees: Fees
  count: number
}

/**
 * Sets the money aside, takes a nonce and signs, all at once or not at all.
 *
 * @returns `undefined` when another replica has done so in the meantime.
 */
function writeDown(
  database: ServiceDatabase,
  carrier: Carrier,
  { errand, instead, gas, fees, count }: Writing,
): Promise<KeptTransaction | undefined> {
  const { account } = carrier
  const cost = gas * fees.maxFee
  return database.transaction(async (transaction) => {
    // Whoever has the nonce's lock is alone: nobody else counts, spends or signs until this is written.
    const nonce = await takeNonce(transaction, carrier, count)
    if (await findErrand(transaction, errand.id)) {
      await giveBack(transaction, carrier, nonce)
      return undefined
    }
    await requireBudget(transaction, carrier, errand, instead, cost)
    await addErrand(transaction, errand, { nonce, carrier: account.address, cost })
    return signDown(transaction, carrier, { errand, nonce, gas, ...fees })
  })
}

/** Still under the lock under which it was taken. */
async function giveBack(transaction: ServiceDatabase, { chainId, account }: Carrier, nonce: number): Promise<void> {
  await transaction.query('UPDATE relay_carrier SET next_nonce = $3 WHERE chain_id = $1 AND address = $2', [
    chainId,
    account.address.toLowerCase(),
    nonce,
  ])
}

/** What the contract would refuse may have arrived already, through somebody else. */
async function answerRefusal(
  database: ServiceDatabase,
  carrier: Carrier,
  errand: Errand,
  reason: Reason,
  instead: OtherWay,
): Promise<KeptErrand> {
  const elsewhere = await carriedElsewhere(carrier, errand)
  if (elsewhere?.transaction) {
    const outcome = { state: 'included', ...elsewhere, reason: undefined } as const
    await addErrand(database, errand, { cost: 0n, outcome })
    const kept = await findErrand(database, errand.id)
    if (kept) return kept
  }
  throw refusal(422, 'refused-by-contract', `The contract would refuse it: ${reason.sentence}`, instead, {
    error: reason,
  })
}

async function gasFor({ client, account, limits }: Carrier, errand: Errand, instead: OtherWay): Promise<bigint> {
  const { to, data } = callOf(errand)
  const estimate = await estimateGas(client, { account, to, data })
  // What is due by then may have to be done in the same call.
  const gas = (estimate * 6n) / 5n
  const limit = errand.body.kind === 'donateWithAuthorization' ? limits.gasPerGift : limits.gasPerEntry
  if (gas <= limit) return gas
  throw refusal(422, 'too-much-gas', `It takes ${gas} gas; the relay pays for ${limit}.`, instead)
}

async function feesFor(carrier: Carrier, instead: OtherWay): Promise<Fees> {
  const fees = await feesNow(carrier)
  if (fees) return fees
  const detail = 'Gas costs more right now than the relay’s operator pays. Try again later.'
  throw refusal(503, 'fees-too-high', detail, instead)
}
