import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/text.tsx'

/** What a control needs to be tied to its label, hint and error. */
export interface FieldControl {
  id: string
  className: 'input'
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do; shown beside the control and read with it. */
  error?: ReactNode
  required?: boolean
  /** Where something else leads here; else one is made. */
  id?: string
  /** `<Field label={…}>{(control) => <input {...control} />}</Field>` */
  children: (control: FieldControl) => ReactNode
}

export function Field({ label, hint, error, required = true, id: given, children }: FieldProps) {
  const text = useText()
  const made = useId()
  const id = given ?? made
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {!required && <span className="field-hint">({text.shell.optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        className: 'input',
        required,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}
