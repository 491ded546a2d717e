import { CopyButton } from './copy-button.tsx'

interface HashProps {
  value: string
  /** All of it, breaking where the line ends; else both ends with the whole in the title. */
  full?: boolean
  copy?: boolean
}

/** A transaction hash, content hash or CID. */
export function Hash({ value, full = false, copy = false }: HashProps) {
  const short = value.length > 18 ? `${value.slice(0, 10)}…${value.slice(-6)}` : value
  return (
    <span className="address">
      <bdi dir="ltr" className="hash" data-short={!full || undefined} title={full ? undefined : value}>
        {full ? value : short}
      </bdi>
      {copy && <CopyButton text={value} />}
    </span>
  )
}
