import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { AccountWarnings } from './account-warnings.tsx'
import { type DraftRecipient, newRecipient } from './draft.ts'
import { readPercent, restPlace } from './drafted-amounts.ts'
import { unidentified } from './missing.ts'
import { MissingList } from './missing-list.tsx'
import { PasteLines } from './paste-lines.tsx'
import { pastedPeople } from './pasted-lines.ts'
import { PersonFields } from './person-fields.tsx'
import { ListFault, PlanChoice, PlanLine } from './plan-fields.tsx'
import { restShare } from './shares.ts'
import { SplitTable } from './split-table.tsx'
import { useWizard } from './wizard.tsx'

/** Who is paid, and how much of each milestone, to the smallest unit. */
export function StepRecipients() {
  const { create } = useText()
  const text = create.recipients
  const { draft, change } = useWizard()
  const { recipients } = draft
  const take = (pasted: string): boolean => {
    const added = pastedPeople(pasted).map(({ name, address, after }) => ({
      ...newRecipient(),
      name,
      address,
      share: after,
    }))
    const rest = added.find(({ share }) => share === '')
    if (added.length > 0) {
      change((now) => ({
        recipients: [...now.recipients.filter(isFilled), ...added],
        ...(rest && !now.recipients.some(({ key }) => key === now.restTo) && { restTo: rest.key }),
      }))
    }
    return added.length > 0
  }
  const identity = unidentified(draft).map(isolateText)
  return (
    <>
      <p>{text.lead}</p>
      {recipients.map((recipient, index) => (
        <RecipientFields key={recipient.key} recipient={recipient} place={index} />
      ))}
      <ListFault id="recipients-add" />
      <div className="row">
        <Button onClick={() => change((now) => ({ recipients: [...now.recipients, newRecipient()] }))}>
          {text.add}
        </Button>
      </div>
      <PasteLines hint={text.pasteHint} example={text.pasteExample} onLines={take} />
      <ListFault id="recipients-rest" />
      <SplitTable />
      <AccountWarnings step="recipients" />
      <MissingList parts={[]} identity={identity.length > 0 ? identity.join(create.comma) : undefined} />
    </>
  )
}

function isFilled({ name, address }: DraftRecipient): boolean {
  return name.trim() !== '' || address.trim() !== ''
}

function RecipientFields({ recipient, place }: { recipient: DraftRecipient; place: number }) {
  const { create } = useText()
  const text = create.recipients
  const { draft, change, faultOf } = useWizard()
  const { key } = recipient
  const id = `recipient-${key}`
  const name = recipient.name.trim()
  const set = (part: Partial<DraftRecipient>) =>
    change(({ recipients }) => ({ recipients: recipients.map((one) => (one.key === key ? { ...one, ...part } : one)) }))
  return (
    <PersonFields
      id={id}
      legend={name === '' ? text.someone(place + 1) : isolateText(name)}
      person={recipient}
      nameRequired
      onChange={set}
      onRemove={() => change(({ recipients }) => ({ recipients: recipients.filter((one) => one.key !== key) }))}
    >
      {draft.recipients.length > 1 && <Share recipient={recipient} place={place} onShare={(share) => set({ share })} />}
      <details className="create-more" open={faultOf(`${id}-identity`) ? true : undefined}>
        <summary>{text.kind}</summary>
        <div className="stack">
          <PlanChoice
            id={`${id}-kind`}
            label={text.kind}
            value={recipient.kind}
            onChange={(kind) => set({ kind: kind as DraftRecipient['kind'] })}
            choices={Object.entries<string>(text.kinds)}
          />
          <PlanLine
            id={`${id}-identity`}
            label={text.identity}
            hint={text.identityHint}
            required={false}
            kind="code"
            maxLength={80}
            value={recipient.identity}
            onChange={(identity) => set({ identity })}
          />
        </div>
      </details>
    </PersonFields>
  )
}

interface ShareProps {
  recipient: DraftRecipient
  place: number
  onShare: (share: string) => void
}

/** A share of every milestone; one of them gets what the others leave, so that it always adds up. */
function Share({ recipient, place, onShare }: ShareProps) {
  const { create } = useText()
  const text = create.recipients
  const format = useFormat()
  const language = useLanguage()
  const { draft, change } = useWizard()
  const { key } = recipient
  const rest = restPlace(draft)
  const shares = draft.recipients.map(({ share }) => readPercent(share, language) ?? 0n)
  const left = restShare(shares, rest)
  return (
    <div className="create-share">
      {place === rest ? (
        left >= 0n && (
          <p className="small">{text.restIs(isolate(text.percent(format.amount(left, 6, { minimumFraction: 0 }))))}</p>
        )
      ) : (
        <PlanLine
          id={`recipient-${key}-share`}
          label={text.share}
          kind="amount"
          maxLength={40}
          value={recipient.share}
          onChange={onShare}
        />
      )}
      <label className="choice">
        <input type="radio" name="rest" checked={place === rest} onChange={() => change(() => ({ restTo: key }))} />
        <span>{text.rest}</span>
      </label>
    </div>
  )
}
