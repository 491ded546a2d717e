import { useId, useRef, useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

interface PasteLinesProps {
  hint: string
  example: string
  /** Takes what was pasted over into the list; says whether there was anything. */
  onLines: (text: string) => boolean
}

/** Several at once, from a letter or a table: one per line. */
export function PasteLines({ hint, example, onLines }: PasteLinesProps) {
  const { create: text } = useText()
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [empty, setEmpty] = useState(false)
  const place = useRef<HTMLDetailsElement>(null)
  const take = () => {
    if (!onLines(pasted)) return setEmpty(true)
    setPasted('')
    if (!place.current) return
    place.current.open = false
    place.current.querySelector('summary')?.focus()
  }
  return (
    <details ref={place} className="create-paste">
      <summary>{text.several}</summary>
      <div className="stack" data-gap="small">
        <Field id={id} label={text.oneALine} hint={hint} required={false} error={empty && text.nothingTaken}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={4}
              maxLength={20_000}
              placeholder={example}
              value={pasted}
              onChange={(event) => {
                setEmpty(false)
                setPasted(event.currentTarget.value)
              }}
            />
          )}
        </Field>
        <div className="row">
          <Button onClick={take}>{text.takeOver}</Button>
        </div>
      </div>
    </details>
  )
}
