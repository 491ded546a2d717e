import { isSolidityError } from '@amana/sdk/errors/solidity-error'
import { toAmanaError } from '@amana/sdk/errors/to-amana-error'
import {
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem'
import { getBlockNumber, getTransactionReceipt, simulateContract } from 'viem/actions'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { Carrier } from './carriers.ts'
import { carriedElsewhere } from './elsewhere.ts'
import { callOf, type Errand } from './errand.ts'
import { outcomes, spentWei } from './metrics.ts'
import { type Reason, reasonOf } from './refusals.ts'
import {
  findErrand,
  type KeptErrand,
  type KeptTransaction,
  type Outcome,
  transactionsOf,
  writeOutcome,
} from './store.ts'

/** Looks the errand up on the chain and writes down what is found. Throws when the node cannot be asked. */
export async function refresh(database: ServiceDatabase, carrier: Carrier, kept: KeptErrand): Promise<KeptErrand> {
  const { errand, state, nonce } = kept
  if (kept.final || nonce === undefined) return kept
  const found = await receiptOf(carrier, await transactionsOf(database, errand.id))
  if (!found) {
    // Its block is gone, or was never there: it is on its way again.
    if (state === 'included' || state === 'reverted') await write({ state: 'sent' }, false, undefined)
    return (await findErrand(database, errand.id)) ?? kept
  }
  const { receipt, transaction } = found
  const outcome = await outcomeOf(carrier, errand, receipt, transaction)
  const head = await getBlockNumber(carrier.client, { cacheTime: 0 })
  const cost = receipt.gasUsed * receipt.effectiveGasPrice
  const final = head - receipt.blockNumber >= BigInt(carrier.limits.confirmations)
  await write(outcome, final, cost)
  if (state === 'sent') {
    outcomes.inc({ chain: String(errand.chainId), kind: errand.body.kind, outcome: outcome.state ?? 'sent' })
    spentWei.inc({ chain: String(errand.chainId) }, Number(cost))
  }
  return (await findErrand(database, errand.id)) ?? kept

  function write(outcome: Partial<Outcome> & Pick<Outcome, 'state'>, final: boolean, cost: bigint | undefined) {
    const { transaction, block, reason } = outcome
    return writeOutcome(database, errand.id, { state: outcome.state, transaction, block, reason }, { final, cost })
  }
}

async function receiptOf({ client }: Carrier, transactions: readonly KeptTransaction[]) {
  for (const transaction of transactions) {
    try {
      return { transaction, receipt: await getTransactionReceipt(client, { hash: transaction.hash }) }
    } catch (error) {
      if (!(error instanceof TransactionReceiptNotFoundError)) throw error
    }
  }
  return undefined
}

async function outcomeOf(
  carrier: Carrier,
  errand: Errand,
  receipt: TransactionReceipt,
  { empty }: KeptTransaction,
): Promise<Outcome> {
  const block = { number: receipt.blockNumber, hash: receipt.blockHash }
  if (receipt.status === 'success' && !empty) {
    return { state: 'included', transaction: receipt.transactionHash, block, reason: undefined }
  }
  // Somebody was faster with the same signature: then it has arrived all the same.
  const elsewhere = await carriedElsewhere(carrier, errand)
  if (elsewhere?.transaction) return { state: 'included', ...elsewhere, reason: undefined }
  const reason = (await refusalNow(carrier, errand, receipt.blockNumber)) ?? UNTOLD
  if (empty) return { state: 'withdrawn', transaction: undefined, block: undefined, reason }
  return { state: 'reverted', transaction: receipt.transactionHash, block, reason }
}

const UNTOLD: Reason = { code: 'Unknown', sentence: 'The contract refused it and did not say why.', args: [] }

/** What the contract says to the call at the end of a block; `undefined` when it would take it. */
export async function refusalNow(
  { client, account }: Carrier,
  errand: Errand,
  blockNumber?: bigint,
): Promise<Reason | undefined> {
  const { address, abi, functionName, args } = callOf(errand)
  const block = blockNumber === undefined ? {} : { blockNumber }
  try {
    await simulateContract(client, { address, abi, functionName, args, account, ...block } as never)
    return undefined
  } catch (error) {
    const told = toAmanaError(error)
    if (isSolidityError(told)) return reasonOf(told)
    const refused = (cause: unknown) =>
      cause instanceof ContractFunctionRevertedError || cause instanceof ContractFunctionZeroDataError
    const revert = told instanceof BaseError ? told.walk(refused) : null
    // A node that does not answer says nothing about the contract.
    if (!revert) throw error
    const words = revert instanceof ContractFunctionRevertedError ? revert.reason : undefined
    return words ? { ...UNTOLD, sentence: `It says “${words}”.` } : UNTOLD
  }
}
