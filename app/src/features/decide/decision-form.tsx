import { type Note, noteSchema, type SignedDecisionFile } from '@amana/sdk/schemas'
import { useEffect, useId, useRef, useState } from 'react'
import type { Address } from 'viem'
import { signTypedData } from 'viem/actions'
import * as z from 'zod/mini'
import { isUserRejection } from '../../chain/refusal.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import {
  type CollectedDecision,
  type DecisionContext,
  decisionFileName,
  hashOfNote,
  readDecisionFile,
  typedDataOf,
  type UnsignedDecision,
  type Verdict,
  writeDecisionFile,
} from './decision-file.ts'
import { type MilestoneOfRecord, unsignedDecision } from './decision-rules.ts'
import { TypedDataTable } from './typed-data-table.tsx'

interface DecisionFormProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  signer: Address
  onSigned: (decision: CollectedDecision) => void
}

type Stage =
  | { kind: 'form' }
  | { kind: 'check'; decision: UnsignedDecision; note: Note }
  | { kind: 'signed'; file: SignedDecisionFile; note: Note }

/** A signer's decision: chosen, reasoned, shown field by field, signed without a transaction, kept as a file. */
export function DecisionForm(props: DecisionFormProps) {
  const { record, milestone, context, signer } = props
  const language = useLanguage()
  const [stage, setStage] = useState<Stage>({ kind: 'form' })

  if (stage.kind === 'signed') return <SignedFile file={stage.file} note={stage.note} />
  if (stage.kind === 'check') {
    return (
      <SignStage
        {...props}
        decision={stage.decision}
        note={stage.note}
        onBack={() => setStage({ kind: 'form' })}
        onFile={(file) => setStage({ kind: 'signed', file, note: stage.note })}
      />
    )
  }
  return (
    <VerdictForm
      context={context}
      onDecided={async (verdict, words) => {
        const note: Note = { text: words, language }
        const reason = await hashOfNote(note)
        setStage({
          kind: 'check',
          decision: unsignedDecision(context, record, milestone, { verdict, signer, reason }),
          note,
        })
      }}
    />
  )
}

interface VerdictFormProps {
  context: DecisionContext
  onDecided: (verdict: Verdict, reason: string) => Promise<void>
}

function VerdictForm({ context, onDecided }: VerdictFormProps) {
  const { decide: text } = useText()
  const id = useId()
  const [verdict, setVerdict] = useState<Verdict>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const words = reason.trim()
  const usable = z.safeParse(noteSchema.shape.text, words).success
  const choices: { verdict: Verdict; title: string; text: string }[] = context.cause
    ? [
        { verdict: 'confirm', title: text.confirm, text: text.confirmText },
        { verdict: 'refuse', title: text.refuse, text: text.refuseText[context.cause] },
      ]
    : [
        { verdict: 'approve', title: text.approve, text: text.approveText },
        { verdict: 'reject', title: text.reject, text: text.rejectText },
      ]
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (verdict && usable) void onDecided(verdict, words)
      }}
    >
      <fieldset>
        <legend className="decide-legend">{text.decisionTitle}</legend>
        {choices.map((choice) => (
          <label key={choice.verdict} className="choice">
            <input
              type="radio"
              name={id}
              checked={verdict === choice.verdict}
              onChange={() => setVerdict(choice.verdict)}
            />
            <span>
              <strong>{choice.title}</strong> <span className="quiet">{choice.text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={text.reason} hint={text.reasonHint} error={asked && !usable && text.reasonMissing}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button kind="primary" type="submit" disabled={!verdict}>
          {text.review}
        </Button>
      </div>
    </form>
  )
}

interface SignStageProps extends DecisionFormProps {
  decision: UnsignedDecision
  note: Note
  onBack: () => void
  onFile: (file: SignedDecisionFile) => void
}

function SignStage({ chain, context, decision, note, onBack, onFile, onSigned }: SignStageProps) {
  const { decide: text } = useText()
  const wallet = useWallet()
  const [progress, setProgress] = useState<'idle' | 'signing' | 'rejected' | 'failed'>('idle')
  const typedData = typedDataOf(decision, context)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: reading goes on here.
  useEffect(() => heading.current?.focus(), [])

  const sign = async () => {
    setProgress('signing')
    try {
      const client = await wallet.client(chain.chainId)
      // Both kinds of typed data are complete; their union is too wide for viem's inference.
      const signature = await signTypedData(client, typedData as never)
      const file: SignedDecisionFile = { ...decision, signature }
      const bytes = new TextEncoder().encode(writeDecisionFile(file, note))
      const reading = await readDecisionFile(bytes, context, readClient(chain))
      if (reading.kind === 'problem') return setProgress('failed')
      onSigned(reading.collected)
      onFile(file)
    } catch (error) {
      setProgress(isUserRejection(error) ? 'rejected' : 'failed')
    }
  }
  return (
    <div className="stack">
      <h4 ref={heading} tabIndex={-1}>
        {text.signTitle}
      </h4>
      <p>{text.signText}</p>
      <TypedDataTable typedData={typedData} />
      <p className="quiet">{text.signPower}</p>
      <div role="status">
        {progress === 'signing' && <Notice>{text.signing}</Notice>}
        {progress === 'rejected' && <Notice kind="info">{text.rejectedSignature}</Notice>}
        {progress === 'failed' && <Notice kind="warning">{text.signFailed}</Notice>}
      </div>
      <div className="row">
        <WalletGate chain={chain}>
          <Button kind="primary" busy={progress === 'signing'} onClick={() => void sign()}>
            {text.sign}
          </Button>
        </WalletGate>
        <Button kind="quiet" onClick={onBack}>
          {text.change}
        </Button>
      </div>
    </div>
  )
}

function SignedFile({ file, note }: { file: SignedDecisionFile; note: Note }) {
  const { decide: text } = useText()
  const content = writeDecisionFile(file, note)
  return (
    <div className="stack">
      <Notice kind="success" role="status">
        {text.signed}
      </Notice>
      <div className="row">
        <SaveButton fileName={decisionFileName(file)} content={() => content}>
          {text.saveDecision}
        </SaveButton>
        <CopyButton text={content} label={text.copyDecision} />
      </div>
    </div>
  )
}
