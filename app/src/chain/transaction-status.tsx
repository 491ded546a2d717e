import type { ReactNode } from 'react'
import type { TokenConfig } from '../data/config.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../i18n/text.tsx'
import { Button } from '../ui/button.tsx'
import { Hash } from '../ui/hash.tsx'
import { Notice, type NoticeKind } from '../ui/notice.tsx'
import { errorSentence } from './error-sentence.ts'
import { hasFailed, submissionOf, type TransactionState, type TransactionStatusName } from './transaction.ts'
import type { Transaction } from './use-transaction.ts'
import { useWallet } from './wallet.tsx'
import { WrongChainBar } from './wrong-chain-bar.tsx'

interface TransactionStatusProps {
  transaction: Transaction
  /** For amounts in the contract's refusals. */
  token?: TokenConfig | undefined
  /** Said instead of "Done" when it is: what was reached. */
  success?: ReactNode
}

const KINDS: Partial<Record<TransactionStatusName, NoticeKind>> = {
  simulationFailed: 'warning',
  unclear: 'warning',
  stalled: 'warning',
  reorged: 'warning',
  replaced: 'warning',
  reverted: 'danger',
  included: 'success',
  final: 'success',
}

/** What a transaction is doing, in one sentence; read out as it changes. */
export function TransactionStatus({ transaction, token, success }: TransactionStatusProps) {
  const text = useText()
  const format = useFormat()
  const language = useLanguage()
  const { persona } = useWallet()
  const { state, step, chain, reset, busy, done } = transaction
  if (state.status === 'idle') return <div role="status" />
  if (state.status === 'wrongChain') return <WrongChainBar chain={chain} />

  const submission = submissionOf(state)
  const isLast = !step || step.index === step.count - 1
  const sentence =
    state.status === 'simulationFailed'
      ? errorSentence(state.error, { language, text, token, nativeSymbol: chain.nativeSymbol })
      : stateSentence(state, text, (block) => isolate(format.number(block)), persona !== undefined)

  return (
    <Notice kind={KINDS[state.status] ?? 'info'} role={hasFailed(state) ? 'alert' : 'status'}>
      <div className="stack" data-gap="small">
        {step && step.count > 1 && (
          <p className="quiet small">
            {step.label === undefined
              ? text.shell.step(step.index + 1, step.count)
              : text.transaction.step(isolate(String(step.index + 1)), isolate(String(step.count)), step.label)}
          </p>
        )}
        <p>
          {sentence} {state.status === 'simulationFailed' && text.transaction.notSent}
        </p>
        {done && isLast && success && <div>{success}</div>}
        {submission && (
          <p className="small">
            {text.transaction.hash} <Hash value={submission.hash} copy />
          </p>
        )}
        {'error' in state && (
          <details className="small">
            <summary>{text.shell.details}</summary>
            <pre dir="ltr">{state.error.message}</pre>
          </details>
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

type Spoken = Exclude<TransactionState, { status: 'idle' | 'simulationFailed' | 'wrongChain' }>

function stateSentence(state: Spoken, text: Catalogue, number: (value: bigint) => string, demo: boolean): string {
  switch (state.status) {
    case 'signing':
      return demo ? text.transaction.signingDemo : text.transaction.signing
    case 'included':
    case 'final':
      return text.transaction[state.status](number(state.inclusion.block))
    default:
      return text.transaction[state.status]
  }
}
