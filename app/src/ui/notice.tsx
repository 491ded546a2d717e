import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

const ICONS: Record<NoticeKind, IconName> = { info: 'info', success: 'check', warning: 'warning', danger: 'error' }

interface NoticeProps {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  /** Read out when it appears: `status` waits for a pause, `alert` (failures only) does not. */
  role?: 'status' | 'alert'
}

export function Notice({ kind = 'info', title, children, role }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={role}>
      <Icon name={ICONS[kind]} />
      <div className="stack" data-gap="small">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
