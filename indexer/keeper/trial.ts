import { type Address, decodeFunctionResult, encodeFunctionData, multicall3Abi } from 'viem'
import { call, estimateContractGas } from 'viem/actions'
import { type KeeperClient, MULTICALL3 } from './node.ts'
import { isOfTheWhole, type Refusal, refusalIn, refusalOf } from './refusal.ts'
import { callOf, type RefundTask, type Task } from './task.ts'

/** A task that the chain would do now, and what the node says it takes. */
export interface Accepted<task extends Task = Task> {
  task: task
  /** Of a whole transaction. */
  gas: bigint
}

export interface Refused<task extends Task = Task> extends Refusal {
  task: task
}

export interface Verdicts {
  accepted: Accepted[]
  refused: Refused[]
}

export interface Trial {
  client: KeeperClient
  /** Who would send; who it is makes no difference to anybody but a donor. */
  from: Address
  /** Of one transaction. */
  maxGas: bigint
  signal?: AbortSignal | undefined
}

/**
 * Tries a task on the newest state. Of a refund that is refused, or that is too large for one transaction, each half is tried,
 * until only the lots are left out that nobody can pay. Throws when it is not the chain that refuses but the node that fails.
 */
export async function tryTask(trial: Trial, task: Task): Promise<Verdicts> {
  trial.signal?.throwIfAborted()
  const verdict = await tryOnce(trial, task)
  if ('gas' in verdict) return { accepted: [verdict], refused: [] }
  if (task.kind !== 'refund' || task.lots.length === 1 || isOfTheWhole(verdict)) {
    return { accepted: [], refused: [verdict] }
  }
  const middle = Math.ceil(task.lots.length / 2)
  const first = await tryTask(trial, { ...task, lots: task.lots.slice(0, middle) })
  const second = await tryTask(trial, { ...task, lots: task.lots.slice(middle) })
  return { accepted: [...first.accepted, ...second.accepted], refused: [...first.refused, ...second.refused] }
}

async function tryOnce({ client, from, maxGas }: Trial, task: Task): Promise<Accepted | Refused> {
  const { address, abi, functionName, args } = callOf(task)
  try {
    // Some nodes else count in what waits in no block, such as our own transaction that got stuck before a restart.
    const request = { account: from, address, abi, functionName, args, blockTag: 'latest' }
    const gas = await estimateContractGas(client, request as never)
    if (gasLimitOf([{ gas }]) <= maxGas) return { task, gas }
    return { task, code: undefined, reason: `It takes ${gas} gas, more than one transaction may use.` }
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    return { task, ...refusal }
  }
}

/** No more lots than this in a task. */
export function divided(tasks: readonly Task[], maxLots: number): Task[] {
  return tasks.flatMap((task): Task[] => {
    if (task.kind !== 'refund') return [task]
    const parts: RefundTask[] = []
    for (let next = 0; next < task.lots.length; next += maxLots) {
      parts.push({ ...task, lots: task.lots.slice(next, next + maxLots) })
    }
    return parts
  })
}

/** Beside the calls themselves, for each of them: the wrapping of its data. */
const GAS_PER_CALL = 8_000n
const GAS_OF_WRAPPING = 30_000n

/**
 * How much gas a transaction of these tasks gets. The node is not asked: an estimate of calls that may fail is one of calls
 * that do. Each part counts as a whole transaction, and a tenth more, so that a call has what it had when it was tried.
 */
export function gasLimitOf(parts: readonly Pick<Accepted, 'gas'>[]): bigint {
  const sum = parts.reduce((total, { gas }) => total + gas, 0n)
  const wrapping = parts.length > 1 ? GAS_OF_WRAPPING + GAS_PER_CALL * BigInt(parts.length) : 0n
  return (sum * 11n) / 10n + wrapping
}

/** Data and receiver of the transaction that does these tasks: one call, or several through Multicall3. */
export function transactionOf(tasks: readonly Task[]): { to: Address; data: `0x${string}` } {
  const [only] = tasks
  if (only && tasks.length === 1) {
    const { to, data } = callOf(only)
    return { to, data }
  }
  const data = encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args: [callsOf(tasks)] })
  return { to: MULTICALL3, data }
}

/** Tries several tasks as the one transaction that they will be: they may have passed only one by one. */
export async function tryTogether({ client, from }: Trial, parts: readonly Accepted[]): Promise<Verdicts> {
  if (parts.length < 2) return { accepted: [...parts], refused: [] }
  const args = [callsOf(parts.map(({ task }) => task))] as const
  const { data = '0x' } = await call(client, {
    account: from,
    to: MULTICALL3,
    data: encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args }),
    gas: gasLimitOf(parts),
    batch: false,
  })
  const result = decodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', data })
  const verdicts: Verdicts = { accepted: [], refused: [] }
  for (const [index, part] of parts.entries()) {
    const answer = result[index]
    if (answer?.success) verdicts.accepted.push(part)
    else verdicts.refused.push({ task: part.task, ...refusalOf(answer?.returnData) })
  }
  return verdicts
}

function callsOf(tasks: readonly Task[]) {
  return tasks.map((task) => {
    const { to, data } = callOf(task)
    return { target: to, allowFailure: true, callData: data }
  })
}
