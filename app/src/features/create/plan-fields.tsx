import type { ReactNode } from 'react'
import { Field, type FieldControl } from '../../ui/field.tsx'
import { useFaultSentence } from './fault-sentence.ts'
import { useWizard } from './wizard.tsx'

interface PlanFieldProps {
  /** Also what problems name it by. */
  id: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
}

interface TypedProps extends PlanFieldProps {
  value: string
  onChange: (value: string) => void
  maxLength: number
}

/** A field of the plan with what is wrong with it. */
export function PlanField({
  children,
  required = true,
  ...props
}: PlanFieldProps & { children: (control: FieldControl) => ReactNode }) {
  const { faultOf } = useWizard()
  const sentence = useFaultSentence()
  const fault = faultOf(props.id)
  return (
    <Field {...props} required={required} error={fault && sentence(fault)}>
      {children}
    </Field>
  )
}

interface LineProps extends TypedProps {
  /** Letters of every language; or what is always written from left to right. */
  kind?: 'words' | 'code' | 'amount'
  placeholder?: string
}

export function PlanLine({ value, onChange, maxLength, kind = 'words', placeholder, ...field }: LineProps) {
  return (
    <PlanField {...field}>
      {(control) => (
        <input
          {...control}
          dir={kind === 'words' ? 'auto' : 'ltr'}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
          autoComplete="off"
          autoCapitalize={kind === 'code' ? 'none' : undefined}
          spellCheck={kind === 'words'}
          data-kind={kind}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </PlanField>
  )
}

interface TextProps extends TypedProps {
  rows?: number
  placeholder?: string
}

export function PlanText({ value, onChange, maxLength, rows = 4, placeholder, ...field }: TextProps) {
  return (
    <PlanField {...field}>
      {(control) => (
        <textarea
          {...control}
          dir="auto"
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </PlanField>
  )
}

export function PlanDay({ value, onChange, ...field }: Omit<TypedProps, 'maxLength'>) {
  return (
    <PlanField {...field}>
      {(control) => (
        <input {...control} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </PlanField>
  )
}

interface ChoiceProps extends PlanFieldProps {
  value: string
  onChange: (value: string) => void
  choices: readonly (readonly [value: string, name: string])[]
}

export function PlanChoice({ value, onChange, choices, ...field }: ChoiceProps) {
  return (
    <PlanField {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
      )}
    </PlanField>
  )
}

interface TickProps {
  id: string
  label: ReactNode
  /** What follows from it. */
  means?: ReactNode
  value: boolean
  onChange: (value: boolean) => void
}

export function PlanTick({ id, label, means, value, onChange }: TickProps) {
  const { faultOf } = useWizard()
  const sentence = useFaultSentence()
  const fault = faultOf(id)
  const described = [means && `${id}-means`, fault && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div>
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          checked={value}
          aria-describedby={described || undefined}
          aria-invalid={fault ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {means && (
        <p id={`${id}-means`} className="field-hint">
          {means}
        </p>
      )}
      {fault && (
        <p id={`${id}-error`} className="field-error">
          {sentence(fault)}
        </p>
      )}
    </div>
  )
}

/** What is wrong with a list as a whole; problems lead here, so it can have the focus. */
export function ListFault({ id }: { id: string }) {
  const { faultOf } = useWizard()
  const sentence = useFaultSentence()
  const fault = faultOf(id)
  return (
    <p id={id} className="field-error" tabIndex={-1}>
      {fault && sentence(fault)}
    </p>
  )
}
