import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { TransactionReceipt } from 'viem'
import { useRefresh } from '../data/block.ts'
import type { ChainConfig } from '../data/config.ts'
import { keptTransactions } from './kept-transactions.ts'
import { isDone, isPending, isSending } from './transaction.ts'
import {
  type AnyStep,
  createTransactionRunner,
  type TransactionRunner,
  type TransactionSnapshot,
} from './transaction-runner.ts'
import { useWallet } from './wallet.tsx'

export interface Transaction extends TransactionSnapshot {
  chain: ChainConfig
  /** Sends the steps one after another. Resolves with the last receipt, for the SDK's `extractEvent(receipt.logs)`. */
  run: (steps: readonly AnyStep[]) => Promise<TransactionReceipt | undefined>
  reset: () => void
  /** Asks a relay once more that was silent or said no. */
  askAgain: () => void
  /** A button must not send again. */
  busy: boolean
  done: boolean
}

const runners = new Map<string, TransactionRunner>()

function runnerFor(chain: ChainConfig, key: string): TransactionRunner {
  const name = `${chain.chainId} ${key}`
  const known = runners.get(name)
  if (known) return known
  const runner = createTransactionRunner(chain, name)
  runners.set(name, runner)
  return runner
}

/** Whether something was sent or signed under a key and is not over. */
export function isKept(chain: ChainConfig, key: string): boolean {
  return keptTransactions.get(`${chain.chainId} ${key}`) !== undefined
}

/**
 * The transactions of one purpose. `key` names it (`give 0x…`, `claim 0x… 2`): what was sent under it is taken up again
 * after a reload and in other tabs.
 */
export function useTransaction(chain: ChainConfig, key: string): Transaction {
  const runner = useMemo(() => runnerFor(chain, key), [chain, key])
  const snapshot = useSyncExternalStore(runner.subscribe, runner.snapshot)
  const { client } = useWallet()
  const refresh = useRefresh(chain)

  useEffect(() => {
    const resume = () => runner.resume(client)
    resume()
    return keptTransactions.subscribe(resume)
  }, [runner, client])

  // What the transaction changed is read at once.
  const done = isDone(snapshot.state)
  useEffect(() => {
    if (done) void refresh()
  }, [done, refresh])

  return {
    ...snapshot,
    chain,
    run: useCallback((steps) => runner.run(steps, client), [runner, client]),
    reset: runner.reset,
    askAgain: runner.askAgain,
    busy: isSending(snapshot.state) || isPending(snapshot.state),
    done,
  }
}
