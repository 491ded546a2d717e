import type { ReactNode } from 'react'
import { useFormat } from '../i18n/text.tsx'

interface ProgressProps {
  label: ReactNode
  value: bigint
  maximum: bigint
  /** Said instead of the percentage. */
  text?: string
  labelHidden?: boolean
}

/** How much of a whole there is; grows in the direction of reading. */
export function Progress({ label, value, maximum, text, labelHidden = false }: ProgressProps) {
  const format = useFormat()
  const thousandths = maximum === 0n ? 0 : Number((value * 1000n) / maximum)
  return (
    <label className="progress">
      <span className={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
      <progress value={thousandths} max={1000} />
      <bdi className={text ? undefined : 'small quiet'}>{text ?? format.share(value, maximum)}</bdi>
    </label>
  )
}
