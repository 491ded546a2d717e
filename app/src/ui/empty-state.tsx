import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './drawing.tsx'

interface EmptyStateProps {
  title: ReactNode
  drawing?: DrawingName
  /** The rank of its title in the page. */
  as?: 'h1' | 'h2' | 'h3'
  /** It is all that the page says. */
  wholePage?: boolean
  /** Why there is nothing. */
  text?: ReactNode
  /** The one action that helps. */
  children?: ReactNode
}

export function EmptyState({ title, drawing, wholePage = false, as, text, children }: EmptyStateProps) {
  const Heading = as ?? (wholePage ? 'h1' : 'h2')
  return (
    <div className="empty">
      {drawing && <Drawing name={drawing} />}
      <div className="stack">
        <Heading>{title}</Heading>
        {text && <p>{text}</p>}
        {children && <div className="row">{children}</div>}
      </div>
    </div>
  )
}
