import type { Note, SignedDecisionFile } from '@amana/sdk/schemas'
import { useState } from 'react'
import type { Address } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { hashOfNote } from '../../data/note.ts'
import { useLanguage } from '../../i18n/text.tsx'
import type { CollectedDecision, DecisionContext, UnsignedDecision } from './decision-file.ts'
import { type MilestoneOfRecord, unsignedDecision } from './decision-rules.ts'
import type { EvidenceStanding } from './evidence-standing.ts'
import type { Safe, SafePart } from './safe-signing.ts'
import { SignStage } from './sign-stage.tsx'
import { SignedDecision } from './signed-decision.tsx'
import { type Draft, VerdictForm } from './verdict-form.tsx'

interface DecisionFormProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  /** The member that decides. */
  signer: Address
  /** It is a Safe, and the connected wallet one of its owners. */
  safe: Safe | undefined
  standing: EvidenceStanding | undefined
  /** What this signer has signed before, on this page or before it was loaded again. */
  signed: CollectedDecision | undefined
  onSigned: (decision: CollectedDecision) => void
  onPart: (part: SafePart) => void
}

type Stage =
  | { kind: 'start' }
  | { kind: 'form' }
  | { kind: 'check'; decision: UnsignedDecision; note: Note }
  | { kind: 'signed'; file: SignedDecisionFile; note: Note }

/** A signer's decision: chosen, reasoned, shown field by field, signed without a transaction, handed on. */
export function DecisionForm(props: DecisionFormProps) {
  const { chain, record, milestone, context, signer, signed, safe, standing, onSigned, onPart } = props
  const language = useLanguage()
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const [draft, setDraft] = useState<Draft>({ verdict: undefined, reason: '' })
  const edit = () => setStage({ kind: 'form' })

  // What has run out is signed anew, from its beginning.
  const fresh = stage.kind === 'signed' && BigInt(stage.file.validUntil) > context.now ? stage : undefined
  if (fresh || (stage.kind === 'start' && signed)) {
    const done = fresh ?? { file: signed?.file, note: signed?.reason }
    return (
      done.file && (
        <SignedDecision
          chain={chain}
          record={record}
          file={done.file}
          note={done.note}
          arrived={fresh !== undefined}
          onBack={edit}
        />
      )
    )
  }
  if (stage.kind === 'check') {
    return (
      <SignStage
        chain={chain}
        record={record}
        context={context}
        decision={stage.decision}
        note={stage.note}
        safe={safe}
        standing={standing}
        onBack={edit}
        onOutcome={(outcome) => {
          if (outcome.kind === 'signed') {
            onSigned(outcome.collected)
            setStage({ kind: 'signed', file: outcome.collected.file, note: stage.note })
          }
          if (outcome.kind === 'part') {
            onPart(outcome.part)
            setStage({ kind: 'start' })
          }
        }}
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
