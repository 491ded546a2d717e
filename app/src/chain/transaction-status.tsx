import { lazy, type ReactNode, Suspense } from 'react'
import type { TokenConfig } from '../data/config.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../i18n/text.tsx'
import { Button } from '../ui/button.tsx'
import { Hash } from '../ui/hash.tsx'
import { Notice, type NoticeKind } from '../ui/notice.tsx'
import { errorSentence } from './error-sentence.ts'
import { refusalReason } from './refusal-reason.ts'
import { isCarried, knownHash, type Submission } from './submission.ts'
import { hasFailed, submissionOf, type TransactionState, type TransactionStatusName } from './transaction.ts'
import type { Transaction } from './use-transaction.ts'
import { useWallet } from './wallet.tsx'
import { WrongChainBar } from './wrong-chain-bar.tsx'

const ProposalOwners = lazy(() => import('./proposal-owners.tsx'))

interface TransactionStatusProps {
  transaction: Transaction
  /** For amounts in the contract's refusals. */
  token?: TokenConfig | undefined
  /** Said instead of "Done" when it is: what was reached. */
  success?: ReactNode
  /** In place of sentences about coins, where none are moved. */
  words?: StatusWords
}

type Sentences = Catalogue['transaction']

export type StatusWords = Partial<Omit<Sentences, 'reasons' | 'lapsed'>> & {
  reasons?: Partial<Sentences['reasons']>
  lapsed?: Partial<Sentences['lapsed']>
}

const KINDS: Partial<Record<TransactionStatusName, NoticeKind>> = {
  simulationFailed: 'warning',
  unclear: 'warning',
  kept: 'warning',
  declined: 'warning',
  stalled: 'warning',
  reorged: 'warning',
  replaced: 'warning',
  reverted: 'danger',
  included: 'success',
  final: 'success',
}

/** What a transaction is doing, in one sentence; read out as it changes. */
export function TransactionStatus({ transaction, token, success, words }: TransactionStatusProps) {
  const text = inWords(useText(), words)
  const format = useFormat()
  const language = useLanguage()
  const { persona } = useWallet()
  const { state, step, chain, reset, askAgain, busy, done } = transaction
  if (state.status === 'idle') return <div role="status" />
  if (state.status === 'wrongChain') return <WrongChainBar chain={chain} />

  const submission = submissionOf(state)
  const isLast = !step || step.index === step.count - 1
  const sentence =
    state.status === 'simulationFailed'
      ? errorSentence(state.error, { language, text, token, nativeSymbol: chain.nativeSymbol })
      : stateSentence(state, text, (block) => isolate(format.number(block)), persona !== undefined)
  const waitsForRelay = state.status === 'kept' || state.status === 'declined'
  const isSigned = submission && isCarried(submission) && (waitsForRelay || state.status === 'submitted')
  // Of what somebody else carries, the transaction is known once it is in a block.
  const hash = 'inclusion' in state ? state.inclusion.hash : submission && knownHash(submission)
  const isNumber = submission?.kind === 'proposal' && !('inclusion' in state)

  return (
    <Notice kind={KINDS[state.status] ?? 'info'} role={hasFailed(state) ? 'alert' : 'status'}>
      <div className="stack" data-gap="small">
        {step && step.count > 1 && (
          <p className="quiet small">
            {text.transaction.step(isolate(String(step.index + 1)), isolate(String(step.count)), step.label)}
          </p>
        )}
        <p>
          {sentence} {state.status === 'simulationFailed' && text.transaction.notSent}
        </p>
        {isSigned && <p className="small">{text.transaction.signatureEnds(format.dateTime(submission.validBefore))}</p>}
        {isNumber && (
          <Suspense fallback={null}>
            <ProposalOwners chain={chain} account={submission.from} />
          </Suspense>
        )}
        {done && isLast && success && <div>{success}</div>}
        {hash && (
          <p className="small">
            {isNumber ? text.transaction.proposalNumber : text.transaction.hash} <Hash value={hash} copy />
          </p>
        )}
        {'error' in state && (
          <details className="small">
            <summary>{text.shell.details}</summary>
            <pre dir="ltr">{state.error.message}</pre>
          </details>
        )}
        {waitsForRelay && (
          <div className="row">
            <Button onClick={askAgain}>{text.transaction.askAgain}</Button>
          </div>
        )}
        {!busy && !done && (
          <div className="row">
            <Button onClick={reset}>{text.transaction.dismiss}</Button>
          </div>
        )}
      </div>
    </Notice>
  )
}

function inWords(text: Catalogue, words: StatusWords | undefined): Catalogue {
  if (!words) return text
  const { transaction } = text
  const reasons = { ...transaction.reasons, ...words.reasons }
  const lapsed = { ...transaction.lapsed, ...words.lapsed }
  // The catalogue's texts are getters: a copy of it would ask for all of them.
  return Object.create(text, { transaction: { value: { ...transaction, ...words, reasons, lapsed } } })
}

type Spoken = Exclude<TransactionState, { status: 'idle' | 'simulationFailed' | 'wrongChain' }>

function stateSentence(state: Spoken, text: Catalogue, number: (value: bigint) => string, demo: boolean): string {
  const { transaction: say } = text
  switch (state.status) {
    case 'signing':
      return demo ? say.signingDemo : say.signing
    case 'submitted':
      return submittedSentence(state.submission, say)
    case 'declined': {
      const { code } = state.refusal
      const reason = refusalReason(code)
      return `${say.declined} ${reason === 'other' ? say.reasons.other(isolate(code)) : say.reasons[reason]}`
    }
    case 'lapsed':
      return say.lapsed[state.reason]
    case 'included':
    case 'final':
      return say[state.status](number(state.inclusion.block))
    default:
      return say[state.status]
  }
}

function submittedSentence(submission: Submission, say: Catalogue['transaction']): string {
  switch (submission.kind) {
    case 'transaction':
      return say.submitted
    case 'proposal':
      return say.proposed
    case 'calls':
      return say.together
    case 'signed':
    case 'entry':
      return submission.errand ? say.carried : say.handing
  }
}
