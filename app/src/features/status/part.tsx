import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../ui/icon.tsx'

/** How a part of the site is: well, not in use, being asked, or not answering as it should. */
export type PartState = 'well' | 'off' | 'asked' | 'ill'

const ICONS: Record<PartState, IconName> = { well: 'check', off: 'info', asked: 'clock', ill: 'error' }

interface PartProps {
  name: ReactNode
  state: PartState
  /** In words, so that no meaning hangs on the icon. */
  children: ReactNode
}

export function Part({ name, state, children }: PartProps) {
  return (
    <li className="status-part" data-state={state}>
      <Icon name={ICONS[state]} />
      <div className="stack" data-gap="small">
        <p>
          <strong>{name}</strong>
        </p>
        {children}
      </div>
    </li>
  )
}
