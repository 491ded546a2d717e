import { type Abi, type Address, encodeFunctionData, type TransactionReceipt } from 'viem'
import { getBlockNumber, getTransactionReceipt, sendTransaction, simulateContract } from 'viem/actions'
import { type ReadClient, readClient } from '../data/client.ts'
import type { ChainConfig } from '../data/config.ts'
import { isRefusal } from './error-sentence.ts'
import { type KeptTransaction, keptTransactions } from './kept-transactions.ts'
import { lookFor } from './look-for.ts'
import { isUserRejection } from './refusal.ts'
import { requireRightChain } from './right-chain.ts'
import { identityOf, type Submission } from './submission.ts'
import {
  IDLE,
  isDone,
  isPending,
  isSending,
  isSettled,
  submissionOf,
  type TransactionEvent,
  type TransactionState,
  transactionReducer,
} from './transaction.ts'
import { isWrongChain, type WalletClientSource } from './wallet-client-source.ts'
import type { WalletClient } from './wallet-engine.ts'
import { walletRevert } from './wallet-revert.ts'
import { lookAtIncluded } from './watch.ts'
import { sentAs, sentCall } from './watch-transaction.ts'

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

/** What a step that is no single transaction works with. */
export interface SubmitTools {
  client: ReadClient
  wallet: WalletClient
  /** Newest block before the wallet is asked. */
  sinceBlock: bigint
  /** Checks the wallet's chain and says that the wallet is asked now. Called right before it is. */
  ask: () => Promise<void>
}

/** A step that goes another way than as one transaction: calls together, or a signature for others to carry. */
export interface SubmitStep {
  label: string
  submit: (tools: SubmitTools) => Promise<Submission>
}

export type AnyStep = TransactionStep | SubmitStep

export interface TransactionSnapshot {
  state: TransactionState
  step: { index: number; count: number; label: string } | undefined
}

/** How long without news before the page says that the network is slow. */
const SILENT_AFTER = 180_000

export type TransactionRunner = ReturnType<typeof createTransactionRunner>

/**
 * Runs and follows the transactions of one purpose. It lives as long as the page, so that leaving a view stops nothing,
 * and keeps what was sent or signed in storage, so that closing the page loses nothing.
 */
export function createTransactionRunner(chain: ChainConfig, key: string) {
  const client = readClient(chain)
  let snapshot: TransactionSnapshot = { state: IDLE, step: undefined }
  let walletSource: WalletClientSource | undefined
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

  /** Sends one call, or whatever else the step makes of it. */
  async function send(step: AnyStep, walletClient: WalletClientSource, place: KeptTransaction['step']) {
    let abi: Abi = []
    try {
      const wallet = await walletClient(chain.chainId)
      if ('submit' in step) {
        const sinceBlock = await getBlockNumber(client, { cacheTime: 0 })
        const ask = async () => {
          await requireRightChain(wallet)
          dispatch({ type: 'checked' })
        }
        keep({
          chainId: chain.chainId,
          step: place,
          submission: await step.submit({ client, wallet, sinceBlock, ask }),
        })
        return 'sent'
      }
      const { account } = wallet
      const call = await step.prepare({ client, account: account.address })
      if (!call) return 'skipped'
      const { address, functionName, args } = call
      abi = call.abi as Abi
      await simulateContract(client, { address, abi, functionName, args, account: account.address })
      const data = encodeFunctionData({ abi, functionName, args })
      const sinceBlock = await getBlockNumber(client, { cacheTime: 0 })

      await requireRightChain(wallet)
      dispatch({ type: 'checked' })
      const hash = await sendTransaction(wallet, { account, chain: wallet.chain, to: address, data })
      const sent = { from: account.address, sinceBlock, call: sentCall(address, data) }
      const submission = await sentAs(client, hash, sent).catch(
        (): Submission => ({ kind: 'transaction', hash, nonce: 0, ...sent }),
      )
      keep({ chainId: chain.chainId, step: place, submission })
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
    void follow()
  }

  /** Looks again and again until nothing can change any more, or another submission takes this one's place. */
  async function follow(): Promise<void> {
    let since = Date.now()
    const followed = submissionOf(snapshot.state)
    if (!followed) return
    const look = await lookFor(followed.kind)
    for (;;) {
      const { state } = snapshot
      const submission = submissionOf(state)
      if (!submission || identityOf(submission) !== identityOf(followed) || isSettled(state) || stopped) return
      const event = await ('inclusion' in state
        ? lookAtIncluded(client, state.inclusion, chain.finality)
        : look({ client, chainId: chain.chainId, submission, state, wallet: walletSource })
      ).catch(() => undefined) // No answer is no news.

      const before = snapshot.state
      if (event && submissionOf(before) === submission) {
        since = Date.now()
        const next = dispatch(event)
        if (isSettled(next) || event.type === 'finalised') {
          keptTransactions.remove(key)
          return
        }
        if (event.type === 'carried' && next !== before) keepAgain(next)
      } else if (isPending(state) && Date.now() - since > SILENT_AFTER) {
        dispatch({ type: 'silent' })
      }
      if (snapshot.state === state) await pause(chain.pollingInterval)
    }
  }

  /** The relay's name for it is worth keeping too. */
  function keepAgain(state: TransactionState) {
    const submission = submissionOf(state)
    const { step } = snapshot
    if (submission && step) keptTransactions.set(key, { chainId: chain.chainId, step, submission })
  }

  /** Waits until what is under way is in a block, or will never be. */
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
    resume(walletClient?: WalletClientSource): void {
      if (walletClient) walletSource = walletClient
      const kept = keptTransactions.get(key)
      if (!kept || kept.chainId !== chain.chainId || snapshot.state !== IDLE) return
      update({ step: kept.step })
      dispatch({ type: 'submitted', submission: kept.submission })
      void follow()
    },

    /**
     * Sends each step after the one before is in a block. The last receipt, or nothing when it did not come to that;
     * the state says why.
     */
    async run(steps: readonly AnyStep[], walletClient: WalletClientSource): Promise<TransactionReceipt | undefined> {
      if (isSending(snapshot.state) || isPending(snapshot.state)) return undefined
      walletSource = walletClient
      let receipt: TransactionReceipt | undefined
      for (const [index, step] of steps.entries()) {
        const place = { index, count: steps.length, label: step.label }
        update({ step: place })
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

    /** Asks a relay once more that was silent or said no. */
    askAgain(): void {
      dispatch({ type: 'askedAgain' })
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
