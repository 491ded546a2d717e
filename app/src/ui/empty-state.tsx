import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** It is all that the page says. */
  wholePage?: boolean
  /** Why there is nothing. */
  text?: ReactNode
  /** The one action that helps. */
  children?: ReactNode
}

export function EmptyState({ title, wholePage = false, text, children }: EmptyStateProps) {
  const Heading = wholePage ? 'h1' : 'h2'
  return (
    <div className="empty stack">
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  )
}
