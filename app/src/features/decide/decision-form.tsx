import { type Note, noteSchema, type SignedDecisionFile } from '@amana/sdk/schemas'
import { useId, useState } from 'react'
import type { Address } from 'viem'
import { signTypedData } from 'viem/actions'
import * as z from 'zod/mini'
import { isUserRejection } from '../../chain/refusal.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import {
  type CollectedDecision,
  type DecisionContext,
  decisionFileName,
  hashOfNote,
  readDecisionFile,
  typedDataOf,
  type UnsignedDecision,
  type Verdict,
  verdictOf,
  writeDecisionFile,
} from './decision-file.ts'
import { type MilestoneOfRecord, unsignedDecision } from './decision-rules.ts'
import { keptDecisions } from './kept-decisions.ts'
import { TypedDataTable } from './typed-data-table.tsx'

interface DecisionFormProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  signer: Address
  /** What this signer has signed before, on this page or before it was loaded again. */
  signed: CollectedDecision | undefined
  onSigned: (decision: CollectedDecision) => void
}

interface Draft {
  verdict: Verdict | undefined
  reason: string
}

type Stage =
  | { kind: 'start' }
  | { kind: 'form' }
  | { kind: 'check'; decision: UnsignedDecision; note: Note }
  | { kind: 'signed'; file: SignedDecisionFile; note: Note }

/** A signer's decision: chosen, reasoned, shown field by field, signed without a transaction, kept as a file. */
export function DecisionForm(props: DecisionFormProps) {
  const { record, milestone, context, signer, signed } = props
  const language = useLanguage()
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const [draft, setDraft] = useState<Draft>({ verdict: undefined, reason: '' })
  const edit = () => setStage({ kind: 'form' })

  if (stage.kind === 'signed') return <SignedFile file={stage.file} note={stage.note} arrived onBack={edit} />
  if (stage.kind === 'start' && signed) {
    return <SignedFile file={signed.file} note={signed.reason} arrived={false} onBack={edit} />
  }
  if (stage.kind === 'check') {
    return (
      <SignStage
        {...props}
        decision={stage.decision}
        note={stage.note}
        onBack={edit}
        onFile={(file) => setStage({ kind: 'signed', file, note: stage.note })}
      />
    )
  }
  return (
    <VerdictForm
      context={context}
      draft={draft}
      onDraft={setDraft}
      returned={stage.kind === 'form'}
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
  draft: Draft
  onDraft: (draft: Draft) => void
  returned: boolean
  onDecided: (verdict: Verdict, reason: string) => Promise<void>
}

function VerdictForm({ context, draft, onDraft, returned, onDecided }: VerdictFormProps) {
  const { decide: text } = useText()
  const id = useId()
  const { verdict, reason } = draft
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
      {returned && <StepHeading arrived>{text.decisionTitle}</StepHeading>}
      <fieldset>
        <legend className={returned ? 'visually-hidden' : 'decide-legend'}>{text.decisionTitle}</legend>
        {choices.map((choice) => (
          <label key={choice.verdict} className="choice">
            <input
              type="radio"
              name={id}
              checked={verdict === choice.verdict}
              onChange={() => onDraft({ ...draft, verdict: choice.verdict })}
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
            onChange={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="row">
        <Button kind="primary" type="submit" disabled={!verdict} aria-describedby={verdict ? undefined : `${id}-why`}>
          {text.review}
        </Button>
        {!verdict && (
          <span id={`${id}-why`} className="quiet small">
            {text.chooseFirst}
          </span>
        )}
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

function SignStage({ chain, record, context, decision, note, onBack, onFile, onSigned }: SignStageProps) {
  const { decide: text } = useText()
  const wallet = useWallet()
  const [progress, setProgress] = useState<'idle' | 'signing' | 'rejected' | 'failed'>('idle')
  const typedData = typedDataOf(decision, context)
  const titles = useMilestoneTitles(record, () => '')
  const title = titles[decision.milestone]
  const subject = text.subject(decision.milestone + 1, title ? isolateText(title) : '')

  const sign = async () => {
    setProgress('signing')
    try {
      const client = await wallet.client(chain.chainId)
      // Both kinds of typed data are complete; their union is too wide for viem's inference.
      const signature = await signTypedData(client, typedData as never)
      const file: SignedDecisionFile = { ...decision, signature }
      const content = writeDecisionFile(file, note)
      const reading = await readDecisionFile(new TextEncoder().encode(content), context, readClient(chain))
      if (reading.kind === 'problem') return setProgress('failed')
      keptDecisions.keep(context, reading.collected.signer, content)
      onSigned(reading.collected)
      onFile(file)
    } catch (error) {
      setProgress(isUserRejection(error) ? 'rejected' : 'failed')
    }
  }
  return (
    <div className="stack">
      <StepHeading arrived>{text.signTitle}</StepHeading>
      <p>
        <strong>{text.saying[verdictOf(decision)](subject)}</strong>
      </p>
      <p>{text.signText}</p>
      <TypedDataTable typedData={typedData} note={note} />
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

interface SignedFileProps {
  file: SignedDecisionFile
  note: Note | undefined
  arrived: boolean
  onBack: () => void
}

function SignedFile({ file, note, arrived, onBack }: SignedFileProps) {
  const { decide: text } = useText()
  const content = writeDecisionFile(file, note)
  return (
    <div className="stack">
      <StepHeading arrived={arrived}>{text.signedTitle}</StepHeading>
      <Notice kind="success" role="status">
        {text.signed}
      </Notice>
      <div className="row">
        <SaveButton fileName={decisionFileName(file)} content={() => content}>
          {text.saveDecision}
        </SaveButton>
        <CopyButton text={content} label={text.copyDecision} />
        <Button kind="quiet" onClick={onBack}>
          {text.change}
        </Button>
      </div>
    </div>
  )
}
