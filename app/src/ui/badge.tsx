import type { ReactNode } from 'react'
import { useText } from '../i18n/text.tsx'
import type { GivenCoinState } from '../lib/coin-stretches.ts'
import { Icon, type IconName } from './icon.tsx'

const ICONS: Record<GivenCoinState, IconName> = {
  waiting: 'clock',
  underReview: 'seen',
  objectionWindow: 'speech',
  beforePanel: 'panel',
  released: 'coin',
  paid: 'check',
  refundable: 'return',
  refunded: 'return',
}

/** The state of coins: icon, word and pattern, so that no meaning hangs on a colour. */
export function StateBadge({ state, children }: { state: GivenCoinState; children?: ReactNode }) {
  const text = useText()
  return (
    <span className="badge" data-state={state}>
      <Icon name={ICONS[state]} />
      <span>{children ?? text.states[state]}</span>
    </span>
  )
}

/** Any other short label. */
export function Badge({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className="badge">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
