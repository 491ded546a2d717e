import { digitsOf } from './digits.ts'
import type { Language } from './language.ts'
import { localeOf, NUMBERING } from './locale.ts'
import { numberFormat } from './number.ts'

export type Seconds = bigint | number

const formats = new Map<string, Intl.DateTimeFormat>()

/** Date and time in the visitor's zone, the zone named. */
export function formatDateTime(language: Language, time: Seconds, timeZone?: string): string {
  const format = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone && { timeZone }),
  })
  return inOnePiece(format.format(Number(time) * 1000))
}

export function formatDate(language: Language, time: Seconds, timeZone?: string): string {
  const format = dateFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(timeZone && { timeZone }),
  })
  return inOnePiece(format.format(Number(time) * 1000))
}

/** A line may end between the day and the hour, nowhere else. */
function inOnePiece(date: string): string {
  return date.replace(/(?<![,،]) /g, '\u00A0')
}

const STEPS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How far `time` is from `now`, both of the chain: "in 3 days", "2 hours ago". */
export function formatRelative(language: Language, time: Seconds, now: Seconds): string {
  const seconds = Number(time) - Number(now)
  const format = new Intl.RelativeTimeFormat(localeOf(language, digitsOf(language)), { numeric: 'auto' })
  for (const [unit, length] of STEPS) {
    // From a full unit and a half on, so that "in 30 hours" is not "tomorrow".
    if (Math.abs(seconds) >= length * (unit === 'minute' ? 1 : 1.5)) {
      return format.format(Math.trunc(seconds / length), unit)
    }
  }
  return format.format(seconds, 'second')
}

/** A length of time in its two largest units: "7 days", "1 day, 6 hours". */
export function formatDuration(language: Language, seconds: Seconds): string {
  let rest = Math.max(0, Math.floor(Number(seconds)))
  const parts: string[] = []
  const units = [...STEPS.filter(([unit]) => unit !== 'year' && unit !== 'month'), ['second', 1] as const]
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length)
    rest -= count * length
    if (count > 0) parts.push(unitFormat(language, unit).format(count))
    if (parts.length === 2) break
  }
  if (parts.length === 0) return unitFormat(language, 'second').format(0)
  return new Intl.ListFormat(language, { style: 'narrow', type: 'unit' }).format(parts)
}

function unitFormat(language: Language, unit: string): Intl.NumberFormat {
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const
  return language === 'ar'
    ? new Intl.NumberFormat(localeOf('ar', digitsOf('ar')), options)
    : numberFormat(language, options)
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const digits = digitsOf(language)
  const locale = localeOf(language, digits)
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { numberingSystem: NUMBERING[digits], ...options })
  formats.set(key, format)
  return format
}
