import { useCallback, useMemo, useState } from 'react'
import { isDone, isPending } from '../../chain/transaction.ts'
import { useTransaction } from '../../chain/use-transaction.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { transactionKey } from './create-campaign.tsx'
import { Created } from './created.tsx'
import type { ChangeDraft, Draft } from './draft.ts'
import { keptDrafts } from './kept-drafts.ts'
import { useMoment, usePlanContext, usePlanned } from './plan-context.ts'
import type { StepName } from './problem.ts'
import { StepFrame } from './step-frame.tsx'
import type { DrawPreview } from './step-review.tsx'
import { useCreated } from './use-created.ts'
import { type Wizard, WizardProvider } from './wizard.tsx'

interface PlanFormProps {
  chain: ChainConfig
  draft: Draft
  onLeave: () => void
  drawPreview: DrawPreview
}

/** One plan, step by step; each change is kept at once. */
export function PlanForm(props: PlanFormProps) {
  const { create } = useText()
  const { now } = useMoment(props.chain)
  if (now === undefined) return <Skeleton label={create.title} height="40rem" />
  return <Form {...props} now={now} />
}

function Form({ chain, draft, now, onLeave, drawPreview }: PlanFormProps & { now: bigint }) {
  const { id, sent } = draft
  const change = useCallback<ChangeDraft>((part) => keptDrafts.change(id, part), [id])
  const context = usePlanContext(chain, draft, now)
  const planned = usePlanned(draft, context)
  const [looked, setLooked] = useState<ReadonlySet<StepName>>(new Set())
  const onLooked = useCallback(
    (step: StepName) => setLooked((before) => (before.has(step) ? before : new Set([...before, step]))),
    [],
  )
  const transaction = useTransaction(chain, transactionKey(id))
  const isLive = useCreated(chain, sent?.campaign, transaction.done)
  const isOut = isPending(transaction.state) || isDone(transaction.state)

  const wizard = useMemo((): Wizard => {
    const { problems, plan } = planned
    const shown = new Map(problems.filter(({ step }) => looked.has(step)).map(({ field, fault }) => [field, fault]))
    const unit = context.token ?? { symbol: '', decimals: 0 }
    return { chain, draft, change, context, unit, problems, plan, faultOf: (field) => shown.get(field) }
  }, [chain, draft, change, context, planned, looked])
  return (
    <WizardProvider value={wizard}>
      {sent && (isLive || isOut) ? (
        <Sent sent={sent} isLive={isLive} name={draft.name.trim()} onLeave={onLeave} />
      ) : (
        <StepFrame onLeave={onLeave} drawPreview={drawPreview} onLooked={onLooked} />
      )}
    </WizardProvider>
  )
}

interface SentProps {
  sent: NonNullable<Draft['sent']>
  isLive: boolean
  name: string
  onLeave: () => void
}

function Sent({ sent, isLive, name, onLeave }: SentProps) {
  const { create: text } = useText()
  return (
    <>
      <h1>{name ? <UserText>{name}</UserText> : text.title}</h1>
      <Created sent={sent} isLive={isLive} />
      <p className="quiet small">{text.locked}</p>
      <p className="row">
        <Button kind="quiet" onClick={onLeave}>
          {text.allPlans}
        </Button>
      </p>
    </>
  )
}
