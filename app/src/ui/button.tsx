import type { ComponentProps } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** One primary button per view; danger for what cannot be taken back. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** Working: stays focusable, does nothing more. */
  busy?: boolean
}

export function Button({ kind = 'secondary', busy = false, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={rest.className ? `button ${rest.className}` : 'button'}
      data-kind={kind}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  )
}
