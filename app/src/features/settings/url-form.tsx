import { type FormEvent, useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { isNodeUrl } from '../../lib/node-url.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

interface UrlFormProps {
  label: string
  hint: string
  /** Why the address cannot be used, in a sentence; nothing: it was taken. */
  onTry: (url: string) => Promise<string | undefined>
}

/** An address of the visitor's own: asked first, taken only when it answers as it should. */
export function UrlForm({ label, hint, onTry }: UrlFormProps) {
  const { settings: text } = useText()
  const [url, setUrl] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isTrying, setIsTrying] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = url.trim()
    if (isTrying) return
    if (!isNodeUrl(typed)) return setProblem(text.badUrl)
    setIsTrying(true)
    setProblem(undefined)
    const found = await onTry(typed)
    setIsTrying(false)
    setProblem(found)
    if (found === undefined) setUrl('')
  }
  return (
    <form className="stack" data-gap="small" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={label} hint={hint} error={problem} required={false}>
        {(control) => (
          <input
            {...control}
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" busy={isTrying}>
          {text.tryAndUse}
        </Button>
        <span role="status" className="quiet small">
          {isTrying && text.trying}
        </span>
      </div>
    </form>
  )
}
