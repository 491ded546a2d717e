import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { AccountWarnings } from './account-warnings.tsx'
import { majorityOf, thresholdOf } from './check-people.ts'
import { type DraftPerson, newPerson } from './draft.ts'
import { Invite } from './invite.tsx'
import { PasteLines } from './paste-lines.tsx'
import { pastedPeople } from './pasted-lines.ts'
import { PersonFields } from './person-fields.tsx'
import { ListFault, PlanChoice } from './plan-fields.tsx'
import { useWizard } from './wizard.tsx'

/** Who decides about the money: twice, independently. */
export function StepDeciders() {
  const { create } = useText()
  const text = create.deciders
  const { draft, change } = useWizard()
  return (
    <>
      <Members part="verifiers" />
      <Members part="panel" />
      <section className="stack">
        <div>
          <h3>{text.fallback}</h3>
          <p className="small">{text.fallbackLead}</p>
        </div>
        <PersonFields
          id="fallback"
          legend={text.fallback}
          person={draft.fallback}
          onChange={(part) => change(({ fallback }) => ({ fallback: withPasted({ ...fallback, ...part }) }))}
        />
      </section>
      <AccountWarnings step="deciders" />
      <Invite />
    </>
  )
}

/** A line with name and address in the field of the address is taken apart. */
function withPasted(person: DraftPerson): DraftPerson {
  const [line, ...others] = pastedPeople(person.address)
  return line && others.length === 0 && line.name !== '' && line.address !== ''
    ? { ...person, name: person.name || line.name, address: line.address }
    : person
}

function Members({ part }: { part: 'verifiers' | 'panel' }) {
  const { create } = useText()
  const text = create.deciders
  const format = useFormat()
  const { draft, change } = useWizard()
  const { members } = draft[part]
  const set = (next: readonly DraftPerson[]) => change((now) => ({ [part]: { ...now[part], members: [...next] } }))
  const take = (pasted: string): boolean => {
    const added = pastedPeople(pasted).map(({ name, address }) => ({ ...newPerson(), name, address }))
    const known = members.filter(({ name, address }) => name.trim() !== '' || address.trim() !== '')
    if (added.length > 0) set([...known, ...added])
    return added.length > 0
  }
  const isPanel = part === 'panel'
  const number = isPanel ? text.member : text.verifier
  const counts = Array.from({ length: members.length }, (_, index) => index + 1)
  const needed = thresholdOf(draft[part])
  return (
    <section className="stack">
      <div>
        <h3>{isPanel ? text.panel : text.verifiers}</h3>
        <p className="small">{isPanel ? text.panelLead : text.verifiersLead}</p>
      </div>
      {members.map((member, index) => (
        <PersonFields
          key={member.key}
          id={`${part}-${member.key}`}
          legend={member.name.trim() === '' ? number(index + 1) : isolateText(member.name.trim())}
          person={member}
          onChange={(changed) =>
            set(members.map((one) => (one.key === member.key ? withPasted({ ...one, ...changed }) : one)))
          }
          onRemove={() => set(members.filter(({ key }) => key !== member.key))}
        />
      ))}
      <ListFault id={`${part}-add`} />
      <div className="row">
        <Button onClick={() => set([...members, newPerson()])}>{isPanel ? text.addMember : text.addVerifier}</Button>
      </div>
      <PasteLines hint={text.pasteHint} example={text.pasteExample} onLines={take} />
      {members.length > 0 && (
        <PlanChoice
          id={`${part}-threshold`}
          label={text.threshold}
          value={String(needed)}
          onChange={(chosen) => change((now) => ({ [part]: { ...now[part], threshold: Number(chosen) } }))}
          choices={counts
            .filter((count) => count >= majorityOf(members.length) || count === needed)
            .map((count) => {
              const words = text.thresholdOf(isolate(format.number(count)), isolate(format.number(members.length)))
              return [String(count), words] as const
            })}
        />
      )}
    </section>
  )
}
