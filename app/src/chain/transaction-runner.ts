import { type Abi, type Address, encodeFunctionData, type TransactionReceipt } from 'viem'
import { getBlockNumber, getTransactionReceipt, sendTransaction, simulateContract } from 'viem/actions'
import { type ReadClient, readClient } from '../data/client.ts'
import type { ChainConfig } from '../data/config.ts'
import { isRefusal } from './error-sentence.ts'
import { type KeptTransaction, keptTransactions } from './kept-transactions.ts'
import { isUserRejection } from './refusal.ts'
import {
  IDLE,
  isDone,
  isPending,
  isSending,
  isSettled,
  type Submission,
  submissionOf,
  type TransactionEvent,
  type TransactionState,
  transactionReducer,
} from './transaction.ts'
import { isWrongChain, type WalletClientSource } from './wallet-client-source.ts'
import { walletRevert } from './wallet-revert.ts'
import { lookAt, nonceOf, type SentCall, sentCall } from './watch.ts'

/** One contract call; what the SDK's `action.call(args)` returns fits. */
export interface TransactionCall {
  address: Address
  abi: Abi | readonly unknown[]
  functionName: string
  args: readonly unknown[]
}

export interface TransactionStep {
  /** What the person signs, in their words: "Allow 50.00 USDC". */
  label: string
  /** The call as it stands now, or nothing when this step is not needed (any more). */
  prepare: (context: { client: ReadClient; account: Address }) => Promise<TransactionCall | undefined>
}

export interface TransactionSnapshot {
  state: TransactionState
  step: { index: number; count: number; label: string | undefined } | undefined
}

/** How long without news before the page says that the network is slow. */
const SILENT_AFTER = 180_000

export type TransactionRunner = ReturnType<typeof createTransactionRunner>

/**
 * Runs and follows the transactions of one purpose. It lives as long as the page, so that leaving a view stops nothing,
 * and keeps what was sent in storage, so that closing the page loses nothing.
 */
export function createTransactionRunner(chain: ChainConfig, key: string) {
  const client = readClient(chain)
  let snapshot: TransactionSnapshot = { state: IDLE, step: undefined }
  const listeners = new Set<() => void>()
  let stopped = false

  function update(next: Partial<TransactionSnapshot>) {
    snapshot = { ...snapshot, ...next }
    for (const listener of listeners) listener()
  }

  function dispatch(event: TransactionEvent): TransactionState {
    const state = transactionReducer(snapshot.state, event)
    if (state !== snapshot.state) update({ state })
    return state
  }

  /** Sends one call. True once it is out. */
  async function send(
    step: TransactionStep,
    walletClient: WalletClientSource,
    place: { index: number; count: number },
  ) {
    let abi: Abi = []
    try {
      const wallet = await walletClient(chain.chainId)
      const { account } = wallet
      const call = await step.prepare({ client, account: account.address })
      if (!call) return 'skipped'
      const { address, functionName, args } = call
      abi = call.abi as Abi
      await simulateContract(client, { address, abi, functionName, args, account: account.address })
      const data = encodeFunctionData({ abi, functionName, args })
      const sinceBlock = await getBlockNumber(client, { cacheTime: 0 })

      dispatch({ type: 'checked' })
      const hash = await sendTransaction(wallet, { account, chain: wallet.chain, to: address, data })
      const nonce = await nonceOf(client, hash, account.address).catch(() => 0)
      const submission: Submission = { hash, from: account.address, nonce, sinceBlock }
      keep({ chainId: chain.chainId, step: place, submission, call: sentCall(address, data) })
      return 'sent'
    } catch (caught) {
      const error = caught instanceof Error ? caught : new Error(String(caught))
      if (isUserRejection(error)) dispatch({ type: 'rejected' })
      else if (isWrongChain(error)) dispatch({ type: 'foundOnWrongChain', expected: chain.chainId })
      else if (snapshot.state.status === 'checking' || isRefusal(error)) dispatch({ type: 'simulationFailed', error })
      else {
        const refusal = walletRevert(error, abi)
        dispatch(refusal ? { type: 'simulationFailed', error: refusal } : { type: 'answerMissing', error })
      }
      return 'stopped'
    }
  }

  function keep(kept: KeptTransaction) {
    keptTransactions.set(key, kept)
    dispatch({ type: 'submitted', submission: kept.submission })
    void follow(kept.call)
  }

  /** Looks again and again until nothing can change any more, or another transaction takes this one's place. */
  async function follow(call: SentCall): Promise<void> {
    let since = Date.now()
    const { nonce, from } = submissionOf(snapshot.state) ?? {}
    for (;;) {
      const { state } = snapshot
      const submission = submissionOf(state)
      if (!submission || submission.nonce !== nonce || submission.from !== from || isSettled(state) || stopped) return
      const event = await lookAt({
        client,
        finality: chain.finality,
        submission,
        call,
        includedIn: 'inclusion' in state ? state.inclusion : undefined,
      }).catch(() => undefined) // No answer is no news.

      if (event && submissionOf(snapshot.state) === submission) {
        since = Date.now()
        const next = dispatch(event)
        if (isSettled(next) || event.type === 'finalised') {
          keptTransactions.remove(key)
          return
        }
      } else if (isPending(state) && Date.now() - since > SILENT_AFTER) {
        dispatch({ type: 'silent' })
      }
      if (!event) await pause(chain.pollingInterval)
    }
  }

  /** Waits until the transaction under way is in a block, or will never be. */
  function outcome(): Promise<TransactionState> {
    return new Promise((resolve) => {
      const look = () => {
        const { state } = snapshot
        if (isSending(state) || isPending(state)) return
        listeners.delete(look)
        resolve(state)
      }
      listeners.add(look)
      look()
    })
  }

  return {
    snapshot: () => snapshot,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Takes up what this page, or another tab, sent before. */
    resume(): void {
      const kept = keptTransactions.get(key)
      if (!kept || kept.chainId !== chain.chainId || snapshot.state !== IDLE) return
      update({ step: { ...kept.step, label: undefined } })
      dispatch({ type: 'submitted', submission: kept.submission })
      void follow(kept.call)
    },

    /**
     * Sends each step after the one before is in a block. The last receipt, or nothing when it did not come to that;
     * the state says why.
     */
    async run(
      steps: readonly TransactionStep[],
      walletClient: WalletClientSource,
    ): Promise<TransactionReceipt | undefined> {
      if (isSending(snapshot.state) || isPending(snapshot.state)) return undefined
      let receipt: TransactionReceipt | undefined
      for (const [index, step] of steps.entries()) {
        const place = { index, count: steps.length }
        update({ step: { ...place, label: step.label } })
        dispatch({ type: 'started' })
        const result = await send(step, walletClient, place)
        if (result === 'stopped') return undefined
        if (result === 'skipped') continue
        const state = await outcome()
        if (!isDone(state) || !('inclusion' in state)) return undefined
        receipt = await getTransactionReceipt(client, { hash: state.inclusion.hash })
      }
      // Every step was done before: there is nothing to wait for.
      dispatch({ type: 'nothingToSend' })
      return receipt
    },

    /** Stops looking; what was sent stays kept. */
    stop(): void {
      stopped = true
    },

    /** Forgets an outcome that was read; what is under way stays. */
    reset(): void {
      if (isPending(snapshot.state)) return
      keptTransactions.remove(key)
      dispatch({ type: 'reset' })
      update({ step: undefined })
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
