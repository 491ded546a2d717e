import type { Language } from '@amana/sdk/schemas'
import { words as arabic } from './words.ar.ts'
import { words as english } from './words.en.ts'
import { words as french } from './words.fr.ts'

export type PreviewWords = typeof english

const WORDS = { en: english, ar: arabic, fr: french } as const

export function previewWords(language: Language): PreviewWords {
  return WORDS[language] as PreviewWords
}
