import { useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { readAnswers } from './invitation.ts'
import { checkAnswer, type Refusal, withProof } from './proofs.ts'
import { useWizard } from './wizard.tsx'

type Outcome = { added: number; refusals: Refusal[] } | 'nothing'

/** Answers that came back by message: pasted, checked here, and kept with the plan. */
export function AnswersField() {
  const { invitation } = useText()
  const text = invitation.invite
  const { chain, draft, change } = useWizard()
  const [pasted, setPasted] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  const add = async () => {
    setBusy(true)
    const answers = await readAnswers(pasted)
    const checked = await Promise.all(answers.map((answer) => checkAnswer(chain, draft, answer)))
    const found = checked.flatMap((one) => ('proof' in one ? [one.proof] : []))
    if (found.length > 0) change(({ proofs }) => ({ proofs: found.reduce(withProof, proofs) }))
    const refusals = checked.flatMap((one) => ('refusal' in one ? [one.refusal] : []))
    setOutcome(answers.length === 0 ? 'nothing' : { added: found.length, refusals })
    if (found.length > 0) setPasted('')
    setBusy(false)
  }
  return (
    <div className="stack" data-gap="small">
      <Field label={text.paste} hint={text.pasteHint} required={false} error={outcome === 'nothing' && text.nothing}>
        {(control) => (
          <textarea
            {...control}
            dir="ltr"
            rows={2}
            maxLength={100_000}
            value={pasted}
            onChange={(event) => {
              setOutcome(undefined)
              setPasted(event.currentTarget.value)
            }}
          />
        )}
      </Field>
      <div className="row">
        <Button busy={busy} onClick={() => void add()}>
          {text.add}
        </Button>
      </div>
      <div role="status" className="small">
        {typeof outcome === 'object' && outcome.added > 0 && <p>{text.added(outcome.added)}</p>}
        {typeof outcome === 'object' &&
          [...new Set(outcome.refusals)].map((refusal) => <p key={refusal}>{text.refusals[refusal]}</p>)}
      </div>
    </div>
  )
}
