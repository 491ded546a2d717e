import { useFormat } from '../i18n/text.tsx'
import type { Seconds } from '../i18n/time.ts'

interface DateTimeProps {
  /** Unix seconds. */
  value: Seconds
  /** The chain's time; with it the distance is said too: "in 3 days". */
  now?: Seconds | undefined
  /** Without the time of day. */
  dateOnly?: boolean
}

/** A moment of the chain in the visitor's zone, the zone named. */
export function DateTime({ value, now, dateOnly = false }: DateTimeProps) {
  const format = useFormat()
  const moment = new Date(Number(value) * 1000).toISOString()
  return (
    <time dateTime={moment} title={moment}>
      {dateOnly ? format.date(value) : format.dateTime(value)}
      {now !== undefined && <> ({format.relative(value, now)})</>}
    </time>
  )
}

/** A length of time in words: "7 days". */
export function Duration({ seconds }: { seconds: Seconds }) {
  const format = useFormat()
  return <time dateTime={`PT${Number(seconds)}S`}>{format.duration(seconds)}</time>
}
