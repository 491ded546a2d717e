// The pictures that README and documentation show.
import type { Look } from './look.ts'

export interface Picture extends Look {
  /** Under `docs/pictures`, without its ending. */
  file: string
  /** What is in the middle of the picture; the top of the page otherwise. */
  at?: string
}

export const MAX_PICTURE_BYTES = 60_000

export const PICTURES: readonly Picture[] = [
  { file: 'home', page: 'home', device: 'desktop', language: 'en', theme: 'light' },
  { file: 'campaign', page: 'campaign', device: 'desktop', language: 'en', theme: 'light' },
  { file: 'campaign-arabic', page: 'campaign', device: 'phone', language: 'ar', theme: 'light' },
  { file: 'coin-line', page: 'campaign', device: 'desktop', language: 'en', theme: 'light', at: '.coin-line' },
  { file: 'give', page: 'give', device: 'phone', language: 'en', theme: 'light', at: '#giving' },
  { file: 'trace', page: 'trace', device: 'desktop', language: 'en', theme: 'dark' },
  { file: 'audit', page: 'audit', device: 'desktop', language: 'en', theme: 'light' },
  { file: 'donor-arabic-dark', page: 'donor', device: 'phone', language: 'ar', theme: 'dark' },
]
