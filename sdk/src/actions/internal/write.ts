import type {
  Abi,
  Account,
  Address,
  BaseError,
  Chain,
  Client,
  Hash,
  Hex,
  Log,
  TransactionReceipt,
  Transport,
} from 'viem'
import { type ContractFunctionArgs, type ContractFunctionName, encodeFunctionData } from 'viem'
import { simulateContract, waitForTransactionReceipt, writeContract } from 'viem/actions'
import { getAction } from 'viem/utils'
import type { SolidityErrorType } from '../../errors/solidity-error.ts'
import { toAmanaError } from '../../errors/to-amana-error.ts'
import { TransactionRevertedError, type TransactionRevertedErrorType } from '../../errors/transaction.ts'

/** Any viem client: all that an action needs. */
export type AmanaClient = Client<Transport, Chain | undefined, Account | undefined>

/** What a write can throw: the contract's own error by name, or what viem throws when no contract did. */
export type WriteErrorType = SolidityErrorType | BaseError | TransactionRevertedErrorType

/** What every write takes beside its own arguments. */
export interface WriteParameters {
  /** Who sends; default: the client's account. */
  account?: Account | Address | undefined
  gas?: bigint | undefined
  maxFeePerGas?: bigint | undefined
  maxPriorityFeePerGas?: bigint | undefined
  nonce?: number | undefined
}

/** What every `*Sync` write takes beside that. */
export interface WaitParameters {
  /** How many blocks must hold the transaction, its own included; default 1. */
  confirmations?: number | undefined
  /** Milliseconds between two questions. */
  pollingInterval?: number | undefined
  /** Milliseconds after which waiting ends with viem's `WaitForTransactionReceiptTimeoutError`: nothing has failed then. */
  timeout?: number | undefined
}

/** A call that `simulateContract`, `writeContract`, `multicall`, `estimateContractGas` and `sendCalls` take. */
export interface Call<abi extends Abi = Abi, name extends string = string> {
  address: Address
  abi: abi
  functionName: name
  args: readonly unknown[]
  to: Address
  data: Hex
}

/** A write: sends after a successful simulation. */
export interface WriteAction<args, call extends Call, result> {
  (client: AmanaClient, parameters: args & WriteParameters): Promise<Hash>
  /** The call itself, to be composed with others. */
  call(args: args): call
  /** What the call did, from the logs of its transaction. */
  extractEvent(logs: Log[]): result
}

/** A write that waits for the receipt and says what it did. */
export type WriteActionSync<args, result> = (
  client: AmanaClient,
  parameters: args & WriteParameters & WaitParameters,
) => Promise<result & { receipt: TransactionReceipt }>

export function defineCall<const abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable'>>(
  address: Address,
  abi: abi,
  functionName: name,
  args: ContractFunctionArgs<abi, 'nonpayable', name>,
): Call<abi, name> {
  const data = encodeFunctionData({
    abi: abi as Abi,
    functionName: functionName as string,
    args: args as readonly unknown[],
  })
  return { address, abi, functionName, args: args as readonly unknown[], to: address, data }
}

/** The one way in which every action writes: simulate, then send exactly the simulated request. */
export function defineWrite<args, call extends Call, result>(definition: {
  call(args: args): call
  extractEvent(logs: Log[]): result
}): WriteAction<args, call, result> {
  const write = (client: AmanaClient, parameters: args & WriteParameters) =>
    send(client, definition.call(parameters), parameters)
  return Object.assign(write, definition)
}

/** The twin of a write that waits. */
export function defineWriteSync<args, call extends Call, result>(
  action: WriteAction<args, call, result>,
): WriteActionSync<args, result> {
  return async (client, parameters) => {
    const call = action.call(parameters)
    const hash = await send(client, call, parameters)
    const { confirmations, pollingInterval, timeout } = parameters
    const receipt = await getAction(
      client,
      waitForTransactionReceipt,
      'waitForTransactionReceipt',
    )({
      hash,
      ...(confirmations === undefined ? {} : { confirmations }),
      ...(pollingInterval === undefined ? {} : { pollingInterval }),
      ...(timeout === undefined ? {} : { timeout }),
    })
    if (receipt.status === 'reverted') {
      throw new TransactionRevertedError({ receipt, cause: await reasonOf(client, call, parameters, receipt) })
    }
    const logs = receipt.logs.filter((log) => log.address.toLowerCase() === call.address.toLowerCase())
    return { ...action.extractEvent(logs), receipt }
  }
}

async function send(client: AmanaClient, call: Call, options: WriteParameters): Promise<Hash> {
  try {
    const { request } = await simulate(client, call, options)
    // The simulation hands back only the called function's ABI; with all of it, an error in sending has a name too.
    return await getAction(client, writeContract, 'writeContract')({ ...request, abi: call.abi } as never)
  } catch (error) {
    throw toAmanaError(error)
  }
}

/** Tries a call on the node's state without sending it. Throws what viem throws when it would revert. */
export function simulate(client: AmanaClient, call: Call, options: WriteParameters, blockNumber?: bigint) {
  const { address, abi, functionName, args } = call
  const { account = client.account, gas, maxFeePerGas, maxPriorityFeePerGas, nonce } = options
  return getAction(
    client,
    simulateContract,
    'simulateContract',
  )({
    address,
    abi,
    functionName,
    args,
    account,
    // Without a chain of its own, the client sends to whatever chain its transport speaks to.
    chain: client.chain ?? null,
    gas,
    maxFeePerGas,
    maxPriorityFeePerGas,
    nonce,
    blockNumber,
  } as never)
}

/** Why a transaction reverted that had passed its simulation, as far as the state after its block still tells. */
async function reasonOf(
  client: AmanaClient,
  call: Call,
  { account }: WriteParameters,
  { blockNumber }: TransactionReceipt,
): Promise<Error | undefined> {
  try {
    await simulate(client, call, { account }, blockNumber)
    return undefined
  } catch (error) {
    return toAmanaError(error)
  }
}
