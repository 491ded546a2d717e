import type { Language } from '../schemas.ts'

/** Times are Unix seconds. */
export interface CalendarEvent {
  /** The same for the same deadline, for ever and in every language. */
  uid: string
  start: number
  end: number
  /** When something about it last changed. */
  changed: number
  title: string
  description: string
  url: string
  category: string
}

/** The last second of the year 9999: the format has four digits for a year. */
export const MAX_CALENDAR_SECONDS = 253_402_300_799

/**
 * A calendar to subscribe to: RFC 5545, with the name and the pace of renewal by RFC 7986. Written here because the package
 * `ics` counts letters where the format counts bytes, leaves a lone carriage return in a text, and stamps every event with
 * the time of the request, so that no two answers are equal.
 *
 * @example
 * ```ts
 * import { calendarText } from '@amana/sdk/export/i-calendar'
 *
 * const text = calendarText('Deadlines', 'en', [])
 * ```
 */
export function calendarText(name: string, language: Language, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Amana//Amana//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, language: Language): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${momentOf(event.changed)}`,
    `LAST-MODIFIED:${momentOf(event.changed)}`,
    `DTSTART:${momentOf(event.start)}`,
    `DTEND:${momentOf(event.end)}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(event.title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`,
    `URL:${event.url.replace(CONTROLS, '')}`,
    `CATEGORIES:${escaped(event.category)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PUBLIC',
    'END:VEVENT',
  ]
}

/** Line feeds are written as `\n`; no other control character has a place in a text. */
const CONTROLS = /\p{Cc}/gu

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(CONTROLS, '')
}

const MAX_BYTES = 75
const encoder = new TextEncoder()

/** At most 75 bytes a line, and no character of several bytes is cut. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const bytes = encoder.encode(character).length
    if (length + bytes > MAX_BYTES) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += bytes
  }
  return text
}

/** In UTC: `20260302T080000Z`. */
function momentOf(seconds: number): string {
  return new Date(Math.min(Math.max(seconds, 0), MAX_CALENDAR_SECONDS) * 1000).toISOString().replace(/[-:]|\.\d+/g, '')
}
