import type { Hash } from 'viem'
import { type Carried, isCarried, type Submission } from './submission.ts'

/** What the chain says about a transaction that is in a block. */
export interface Inclusion {
  hash: Hash
  block: bigint
  blockHash: Hash
  outcome: 'success' | 'reverted'
}

/** Why a relay does not carry something. */
export interface Refusal {
  /** The relay's own word for it, or that of the contract's error. */
  code: string
}

/** Why something signed can never happen any more. */
export type LapseReason = 'expired' | 'wallet' | 'overtaken'

export type TransactionState =
  | { status: 'idle' }
  | { status: 'checking' }
  | { status: 'signing' }
  | { status: 'wrongChain'; expected: number }
  /** Refused before anything was sent: by the simulation, or by the wallet for certain. */
  | { status: 'simulationFailed'; error: Error }
  | { status: 'rejected' }
  /** The wallet gave no hash and no refusal: it may or may not have sent. */
  | { status: 'unclear'; error: Error }
  | { status: 'submitted'; submission: Submission }
  /** Signed for others to carry, and nobody could be reached who would: kept on this device. */
  | { status: 'kept'; submission: Submission }
  /** Signed for others to carry, and the relay does not. Anybody else still can, until its time is over. */
  | { status: 'declined'; submission: Submission; refusal: Refusal }
  /** The wallet sent the same call again, with another price or hash. */
  | { status: 'repriced'; submission: Submission; previous: Hash }
  /** No news for long. Still being looked for. */
  | { status: 'stalled'; submission: Submission }
  | { status: 'included'; submission: Submission; inclusion: Inclusion }
  /** It was in a block that the network has dropped. Still being looked for. */
  | { status: 'reorged'; submission: Submission; droppedFrom: bigint }
  | { status: 'final'; submission: Submission; inclusion: Inclusion }
  /** The owner took it back in the wallet. */
  | { status: 'cancelled'; submission: Submission; by: Hash }
  /** The owner sent something else in its place. */
  | { status: 'replaced'; submission: Submission; by: Hash }
  /** Its time is over, the wallet gave it up, or something else took its number: nothing was taken, and nothing can be any more. */
  | { status: 'lapsed'; submission: Submission; reason: LapseReason }
  /** The receipt says so: the only failure there is. */
  | { status: 'reverted'; submission: Submission; inclusion: Inclusion }

export type TransactionStatusName = TransactionState['status']

export type TransactionEvent =
  | { type: 'started' }
  | { type: 'checked' }
  | { type: 'foundOnWrongChain'; expected: number }
  | { type: 'simulationFailed'; error: Error }
  | { type: 'rejected' }
  | { type: 'answerMissing'; error: Error }
  | { type: 'submitted'; submission: Submission }
  | { type: 'repriced'; hash: Hash }
  | { type: 'silent' }
  | { type: 'included'; inclusion: Inclusion }
  | { type: 'dropped' }
  | { type: 'finalised' }
  | { type: 'cancelled'; by: Hash }
  | { type: 'replaced'; by: Hash }
  /** The relay has it. */
  | { type: 'carried'; errand: Hash }
  /** No relay could be reached. */
  | { type: 'unreachable' }
  | { type: 'declined'; refusal: Refusal }
  /** The relay is to be asked once more. */
  | { type: 'askedAgain' }
  | { type: 'lapsed'; reason: LapseReason }
  /** The step turned out not to be needed. */
  | { type: 'nothingToSend' }
  | { type: 'reset' }

export const IDLE: TransactionState = { status: 'idle' }

/**
 * The life of one transaction. Events that make no sense in a state change nothing, so that late news from a watcher
 * that was stopped cannot undo anything.
 */
export function transactionReducer(state: TransactionState, event: TransactionEvent): TransactionState {
  switch (event.type) {
    case 'reset':
      return isUnderWay(state) ? state : IDLE
    case 'nothingToSend':
      return state.status === 'checking' ? IDLE : state
    case 'started':
      return isUnderWay(state) ? state : { status: 'checking' }
    case 'checked':
      return state.status === 'checking' ? { status: 'signing' } : state
    case 'foundOnWrongChain':
      return isSending(state) ? { status: 'wrongChain', expected: event.expected } : state
    case 'simulationFailed':
      return isSending(state) ? { status: 'simulationFailed', error: event.error } : state
    case 'rejected':
      return isSending(state) ? { status: 'rejected' } : state
    case 'answerMissing':
      return state.status === 'signing' ? { status: 'unclear', error: event.error } : state
    case 'submitted':
      // Also from idle: a page that was loaded again takes up what was sent before.
      return submissionOf(state) ? state : { status: 'submitted', submission: event.submission }
    default:
      return watched(state, event)
  }
}

type WatchEvent = Exclude<
  TransactionEvent,
  {
    type:
      | 'reset'
      | 'nothingToSend'
      | 'started'
      | 'checked'
      | 'foundOnWrongChain'
      | 'simulationFailed'
      | 'rejected'
      | 'answerMissing'
      | 'submitted'
  }
>

function watched(state: TransactionState, event: WatchEvent): TransactionState {
  const submission = submissionOf(state)
  if (!submission || isSettled(state)) return state
  switch (event.type) {
    case 'included': {
      const { inclusion } = event
      const found = submission.kind === 'transaction' ? { ...submission, hash: inclusion.hash } : submission
      return { status: inclusion.outcome === 'reverted' ? 'reverted' : 'included', submission: found, inclusion }
    }
    case 'dropped':
      return state.status === 'included' || state.status === 'reverted'
        ? { status: 'reorged', submission, droppedFrom: state.inclusion.block }
        : state
    case 'finalised':
      return state.status === 'included' ? { ...state, status: 'final' } : state
    case 'lapsed':
      return isPending(state) ? { status: 'lapsed', submission, reason: event.reason } : state
    case 'carried':
    case 'unreachable':
    case 'declined':
    case 'askedAgain':
      return isCarried(submission) && isPending(state) ? withCarrier(state, submission, event) : state
    default:
      return submission.kind === 'transaction' ? inWallet(state, submission, event) : state
  }
}

/** What a relay says, or its silence, about something that was signed for it. */
function withCarrier(
  state: TransactionState,
  submission: Carried,
  event: Extract<WatchEvent, { type: 'carried' | 'unreachable' | 'declined' | 'askedAgain' }>,
): TransactionState {
  switch (event.type) {
    case 'carried': {
      const isKnown = state.status === 'submitted' && submission.errand === event.errand
      return isKnown ? state : { status: 'submitted', submission: { ...submission, errand: event.errand } }
    }
    case 'unreachable':
      return state.status === 'kept' ? state : { status: 'kept', submission }
    case 'declined':
      return { status: 'declined', submission, refusal: event.refusal }
    case 'askedAgain':
      return state.status === 'kept' || state.status === 'declined' ? { status: 'submitted', submission } : state
  }
}

/** What became of a transaction whose number in the account's own row is known. */
function inWallet(
  state: TransactionState,
  submission: Extract<Submission, { kind: 'transaction' }>,
  event: Extract<WatchEvent, { type: 'repriced' | 'silent' | 'cancelled' | 'replaced' }>,
): TransactionState {
  switch (event.type) {
    case 'repriced':
      return event.hash === submission.hash
        ? state
        : { status: 'repriced', submission: { ...submission, hash: event.hash }, previous: submission.hash }
    case 'silent':
      return state.status === 'submitted' || state.status === 'repriced' || state.status === 'reorged'
        ? { status: 'stalled', submission }
        : state
    case 'cancelled':
    case 'replaced':
      return { status: event.type, submission, by: event.by }
  }
}

export function submissionOf(state: TransactionState): Submission | undefined {
  return 'submission' in state ? state.submission : undefined
}

/** Before anything is out: the wallet or the check has it. */
export function isSending(state: TransactionState): boolean {
  return state.status === 'checking' || state.status === 'signing'
}

/** It may be in the network: sending another one could act twice. */
export function isUnderWay(state: TransactionState): boolean {
  return isSending(state) || isPending(state)
}

/** Out of hand, and not in a block. */
export function isPending(state: TransactionState): boolean {
  return ['submitted', 'kept', 'declined', 'repriced', 'stalled', 'reorged'].includes(state.status)
}

/** Nothing will change any more. */
export function isSettled(state: TransactionState): boolean {
  return ['final', 'cancelled', 'replaced', 'lapsed'].includes(state.status)
}

/** In a block and done what it should. */
export function isDone(state: TransactionState): boolean {
  return state.status === 'included' || state.status === 'final'
}

/** Only a reverted receipt may be called a failure. */
export function hasFailed(state: TransactionState): boolean {
  return state.status === 'reverted'
}
