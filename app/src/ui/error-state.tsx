import type { ReactNode } from 'react'
import { useText } from '../i18n/text.tsx'
import { Button } from './button.tsx'
import { Drawing, type DrawingName } from './drawing.tsx'
import { Icon } from './icon.tsx'

interface ErrorStateProps {
  title: ReactNode
  drawing?: DrawingName
  /** What it means for the visitor and what to do. */
  text: ReactNode
  /** For those who report it; folded away. */
  details?: string | undefined
  onRetry?: () => void
  retryLabel?: string
  /** Beside trying again: what else can be done. */
  otherWay?: ReactNode
}

export function ErrorState({
  title,
  drawing = 'blot',
  text: explanation,
  details,
  onRetry,
  retryLabel,
  otherWay,
}: ErrorStateProps) {
  const text = useText()
  return (
    <div className="error-state" role="alert">
      <Drawing name={drawing} />
      <div className="stack">
        <h2>
          <Icon name="warning" /> {title}
        </h2>
        <p>{explanation}</p>
        {onRetry && (
          <div className="row">
            <Button onClick={onRetry}>{retryLabel ?? text.shell.retry}</Button>
            {otherWay}
          </div>
        )}
        {details && (
          <details>
            <summary>{text.shell.details}</summary>
            <pre dir="ltr">{details}</pre>
          </details>
        )}
      </div>
    </div>
  )
}
