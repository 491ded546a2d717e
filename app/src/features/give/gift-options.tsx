import { canonicalJson } from '@amana/sdk/canonical-json'
import type { Note } from '@amana/sdk/schemas'
import { useId } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Field } from '../../ui/field.tsx'
import { Fill } from '../../ui/fill.tsx'
import { SaveButton } from '../../ui/save-button.tsx'

interface FailureChoiceProps {
  record: CampaignRecord
  passOn: boolean
  onChange: (passOn: boolean) => void
}

/** The donor's own instruction for the case that a milestone fails. */
export function FailureChoice({ record, passOn, onChange }: FailureChoiceProps) {
  const { give: text } = useText()
  const { inSentence } = usePartyNames(record)
  const { fallbackRecipient } = record.parameters
  const id = useId()
  return (
    <fieldset>
      <legend className="give-legend">{text.failure}</legend>
      <label className="choice">
        <input type="radio" name={id} checked={!passOn} onChange={() => onChange(false)} />
        <span>{text.backToMe}</span>
      </label>
      <div className="choice">
        <input
          type="radio"
          name={id}
          id={`${id}-pass-on`}
          checked={passOn}
          onChange={() => onChange(true)}
          aria-describedby={`${id}-pass-on-help`}
        />
        <span>
          <label htmlFor={`${id}-pass-on`}>
            <Fill text={text.passOn} values={{ fallback: <bdi>{inSentence(fallbackRecipient)}</bdi> }} />
          </label>
          <span id={`${id}-pass-on-help`} className="quiet small give-help" hidden={!passOn}>
            <Address value={fallbackRecipient} full /> {text.passOnHelp}
          </span>
        </span>
      </div>
    </fieldset>
  )
}

interface NoteFieldProps {
  value: string
  /** The note as it will be hashed; nothing while there is none or it cannot be used. */
  note: Note | undefined
  onChange: (value: string) => void
}

/** A public note: its fingerprint goes with the gift, its words stay with the donor as a file. */
export function NoteField({ value, note, onChange }: NoteFieldProps) {
  const { give: text } = useText()
  return (
    <details className="give-note">
      <summary>{text.note}</summary>
      <div className="stack" data-gap="small">
        <Field label={text.noteLabel} hint={text.noteHelp} required={false}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              maxLength={4000}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )}
        </Field>
        {note && (
          <div className="row">
            <SaveButton fileName="amana-note.json" content={() => canonicalJson(note)}>
              {text.noteSave}
            </SaveButton>
          </div>
        )}
      </div>
    </details>
  )
}
