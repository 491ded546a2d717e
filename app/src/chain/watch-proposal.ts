import { type Address, type Hash, type Hex, keccak256, numberToHex, type RpcLog, toHex } from 'viem'
import { getBlockNumber } from 'viem/actions'
import type { ReadClient } from '../data/client.ts'
import type { Proposal } from './submission.ts'
import type { TransactionEvent } from './transaction.ts'
import { inclusionOf, type Watched } from './watch.ts'

/** A Safe records its own number of what it has carried out, or has tried in vain. */
const EXECUTED = keccak256(toHex('ExecutionSuccess(bytes32,uint256)'))
const TRIED = keccak256(toHex('ExecutionFailure(bytes32,uint256)'))

/** Blocks that one look goes through, and how many of them the next look goes through again: they may be replaced. */
const SPAN = 2_000n
const UNSETTLED = 64n

const scannedTo = new Map<string, bigint>()

/** Something that the owners of a contract wallet have to agree to: the wallet's own record, or a transaction. */
export async function lookForProposal({
  client,
  submission,
}: Pick<Watched<Proposal>, 'client' | 'submission'>): Promise<TransactionEvent | undefined> {
  return (await inclusionOf(client, submission.hash)) ?? (await executionOf(client, submission))
}

/** Where the account carried out what it knows under `hash`, as far as one look reaches. */
export async function executionOf(
  client: ReadClient,
  { from, hash, sinceBlock }: { from: Address; hash: Hash; sinceBlock: bigint },
): Promise<TransactionEvent | undefined> {
  const key = `${from} ${hash}`
  const latest = await getBlockNumber(client, { cacheTime: 0 })
  const first = scannedTo.get(key) ?? sinceBlock
  const last = first + SPAN < latest ? first + SPAN : latest
  const logs = await client.request({
    method: 'eth_getLogs',
    params: [{ address: from, fromBlock: numberToHex(first), toBlock: numberToHex(last), topics: [[EXECUTED, TRIED]] }],
  })
  const log = (logs as RpcLog[]).find((one) => names(one, hash))
  const settled = last === latest ? latest - UNSETTLED : last
  scannedTo.set(key, settled > first ? settled : first)
  if (!log?.transactionHash) return undefined
  const included = await inclusionOf(client, log.transactionHash)
  if (!included || log.topics[0] === EXECUTED) return included
  // The transaction went through, and what it was for did not: the wallet itself has written that down.
  return { ...included, inclusion: { ...included.inclusion, outcome: 'reverted' } }
}

/** Newer Safes put the number among the topics, older ones before the payment. */
function names({ topics, data }: { topics: readonly Hex[]; data: Hex }, hash: Hash): boolean {
  return (topics[1] ?? data.slice(0, 66)).toLowerCase() === hash.toLowerCase()
}
