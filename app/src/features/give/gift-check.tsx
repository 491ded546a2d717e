import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { submissionOf } from '../../chain/transaction.ts'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import type { Step } from '../../data/count-step.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type GiftInHand, giftPurpose } from './gift-in-hand.ts'
import type { PlannedShare } from './gift-plan.ts'
import { GiftPreview } from './gift-preview.tsx'
import { Given } from './given.tsx'
import { SendGift } from './send-gift.tsx'
import { useGiving } from './use-giving.ts'

const NameNotice = lazy(() => import('../../data/name-notice.tsx'))
const KeptGift = lazy(() => import('./kept-gift.tsx'))

interface GiftCheckProps extends GiftInHand {
  titles: readonly string[]
  /** On the chain as it is now; nothing when the gift would no longer pay what was reviewed. */
  plan: readonly PlannedShare[] | undefined
  /** For the charity's funnel: how far the visit has come. */
  onCount: (step: Step) => void
  onBack: () => void
  onAgain: () => void
}

/** The last look before signing, the signing, and what came of it. */
export function GiftCheck(props: GiftCheckProps) {
  const { chain, record, token, titles, plan, intent, note, onCount, onBack, onAgain } = props
  const { give: text } = useText()
  const transaction = useTransaction(chain, giftPurpose(record.address))
  const { state, step, done, busy } = transaction
  const [asking, setAsking] = useState(false)
  // What has just been allowed is used, and not left open beside another way.
  const isAllowed = done && !isLast(step)
  const giving = useGiving(chain, record, plan, isAllowed ? 'allowance' : undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  const untouched = state.status === 'idle'
  // The button that was pressed is gone: reading goes on here. A gift taken up again after a reload moves nothing.
  useEffect(() => {
    if (untouched) heading.current?.focus()
  }, [untouched])

  const isGiven = done && isLast(step)
  useEffect(() => {
    if (busy) onCount('sign')
    if (isGiven) onCount('given')
  }, [busy, isGiven, onCount])

  if (isGiven && 'inclusion' in state) {
    return (
      <Given
        chain={chain}
        record={record}
        note={note}
        donor={state.submission.from}
        hash={state.inclusion.hash}
        status={<TransactionStatus transaction={transaction} token={token} />}
        onAgain={() => {
          transaction.reset()
          onAgain()
        }}
      />
    )
  }
  const submission = submissionOf(state)
  const isKept = state.status === 'kept' || state.status === 'declined'
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {text.reviewTitle}
      </h3>
      {untouched && (
        <Suspense fallback={null}>
          <NameNotice chain={chain} record={record} />
        </Suspense>
      )}
      {plan ? (
        <GiftPreview
          record={record}
          titles={titles}
          plan={plan}
          passOn={intent.passOn === true}
          giving={giving}
          chain={chain}
        />
      ) : (
        untouched && (
          <Notice kind="warning" role="status">
            {text.moved}
          </Notice>
        )
      )}
      {asking ? (
        <Notice role="status">{text.signingPermit}</Notice>
      ) : (
        <TransactionStatus transaction={transaction} token={token} />
      )}
      {isAllowed && <Notice role="status">{text.allowed}</Notice>}
      {isKept && submission?.kind === 'signed' && (
        <Suspense fallback={null}>
          <KeptGift chain={chain} record={record} token={token} gift={submission} />
        </Suspense>
      )}
      {plan && !isKept && (
        <SendGift {...props} plan={plan} giving={giving} transaction={transaction} onPermit={setAsking} />
      )}
      {!busy && (
        <div className="row">
          <Button
            kind="quiet"
            onClick={() => {
              transaction.reset()
              onBack()
            }}
          >
            {text.back}
          </Button>
        </div>
      )}
    </div>
  )
}

function isLast(step: { index: number; count: number } | undefined): boolean {
  return !step || step.index === step.count - 1
}
