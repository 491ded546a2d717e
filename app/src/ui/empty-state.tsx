import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** Why there is nothing. */
  text?: ReactNode
  /** The one action that helps. */
  children?: ReactNode
}

export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty stack">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  )
}
