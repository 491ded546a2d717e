import { Address } from './address.tsx'
import { UserText } from './user-text.tsx'

interface PartyProps {
  /** What somebody calls the address; shown beside it, never instead. */
  name: string | undefined
  address: string
}

export function Party({ name, address }: PartyProps) {
  return (
    <span className="party">
      {name && <UserText>{name}</UserText>} <Address value={address} />
    </span>
  )
}
