import { type ReactNode, useId } from 'react'
import { Card } from '../../ui/card.tsx'

interface ChoicesProps<Value extends string> {
  title: string
  hint?: ReactNode
  options: readonly { value: Value; label: ReactNode; lang?: string }[]
  value: Value
  onChange: (value: Value) => void
  children?: ReactNode
}

/** One of several, taken at once: there is nothing to save. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { title, hint, options, value, onChange, children } = props
  const id = useId()
  return (
    <Card aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      <div role="radiogroup" aria-labelledby={`${id}-title`} aria-describedby={hint ? `${id}-hint` : undefined}>
        {options.map((option) => (
          <label key={option.value} className="choice" lang={option.lang}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {children}
    </Card>
  )
}
