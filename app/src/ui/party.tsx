import { Link } from 'wouter'
import { Address } from './address.tsx'
import { UserText } from './user-text.tsx'

interface PartyProps {
  /** What somebody calls the address; shown beside it, never instead. */
  name: string | undefined
  address: string
  /** A page about it. */
  href?: string | undefined
}

export function Party({ name, address, href }: PartyProps) {
  if (href && !name) {
    return (
      <Link href={href}>
        <Address value={address} plain />
      </Link>
    )
  }
  return (
    <span className="party">
      {name &&
        (href ? (
          <Link href={href}>
            <UserText>{name}</UserText>
          </Link>
        ) : (
          <UserText>{name}</UserText>
        ))}{' '}
      <Address value={address} />
    </span>
  )
}
