import type { ReactNode } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { addressOf } from './check-people.ts'
import type { DraftPerson } from './draft.ts'
import { PlanLine } from './plan-fields.tsx'

interface PersonFieldsProps {
  /** What the ids of its fields begin with. */
  id: string
  /** Which of the list this is. */
  legend: string
  person: DraftPerson
  nameRequired?: boolean
  onChange: (part: Partial<Pick<DraftPerson, 'name' | 'address'>>) => void
  onRemove?: (() => void) | undefined
  children?: ReactNode
}

/** Somebody with a part in the campaign: a name, and the address that counts. */
export function PersonFields({
  id,
  legend,
  person,
  nameRequired = false,
  onChange,
  onRemove,
  children,
}: PersonFieldsProps) {
  const { create } = useText()
  const text = create.recipients
  const address = addressOf(person.address)
  return (
    <fieldset className="create-card stack" data-gap="small">
      <legend>{legend}</legend>
      {onRemove && (
        <Button kind="quiet" className="create-remove" aria-label={text.remove(legend)} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      )}
      <PlanLine
        id={`${id}-name`}
        label={text.name}
        required={nameRequired}
        maxLength={200}
        value={person.name}
        onChange={(name) => onChange({ name })}
      />
      <PlanLine
        id={`${id}-address`}
        label={text.address}
        hint={person.address === '' ? text.addressHint : undefined}
        kind="code"
        maxLength={100}
        value={person.address}
        onChange={(address) => onChange({ address: address.trim() })}
      />
      {address && (
        <p className="create-address small">
          <Address value={address} full plain />
        </p>
      )}
      {children}
    </fieldset>
  )
}
