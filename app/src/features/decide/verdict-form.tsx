import { noteSchema } from '@amana/sdk/schemas'
import { useId, useState } from 'react'
import * as z from 'zod/mini'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import type { DecisionContext, Verdict } from './decision-file.ts'

export interface Draft {
  verdict: Verdict | undefined
  reason: string
}

interface VerdictFormProps {
  context: DecisionContext
  draft: Draft
  onDraft: (draft: Draft) => void
  returned: boolean
  onDecided: (verdict: Verdict, reason: string) => Promise<void>
}

/** Yes or no, and why, in words that everybody can read. */
export function VerdictForm({ context, draft, onDraft, returned, onDecided }: VerdictFormProps) {
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
      {returned && (
        <StepHeading as="h3" arrived>
          {text.decisionTitle}
        </StepHeading>
      )}
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
