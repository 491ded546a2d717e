import type { EntryKind } from '@amana/sdk/enumerations'
import type { Update } from '@amana/sdk/journal-documents'
import { languageSchema, withoutBidiControls } from '@amana/sdk/schemas'
import * as z from 'zod/mini'
import type { Language } from '../../i18n/language.ts'

/** Words as they are being typed, of any kind of entry: each kind uses what it has a place for. */
export const draftSchema = z.object({
  language: languageSchema,
  title: z.string().check(z.maxLength(500)),
  text: z.string().check(z.maxLength(20_000)),
  /** Counted from 0. */
  milestone: z.optional(z.int().check(z.minimum(0), z.maximum(15))),
  /** Names, one a line. */
  thanks: z.string().check(z.maxLength(5_000)),
  /** Those who are thanked agreed to be named. */
  agreed: z.boolean(),
})
export type Draft = z.output<typeof draftSchema>

export function emptyDraft(language: Language): Draft {
  return { language, title: '', text: '', milestone: undefined, thanks: '', agreed: false }
}

/** What stands in an entry beside what was typed. */
export interface Given {
  files?: Update['files']
  /** Of a payout, in base units. */
  amount?: bigint | undefined
}

/** What the document of an entry would hold; its schema says whether it can. */
export function contentOf(kind: EntryKind, draft: Draft, { files = [], amount }: Given): object {
  const { language, milestone } = draft
  const text = plainProse(draft.text)
  switch (kind) {
    case 'Update': {
      const thanks = namesIn(draft.thanks)
      return {
        title: plainLine(draft.title),
        text,
        language,
        ...(milestone !== undefined && { milestone }),
        ...(files.length > 0 && { files }),
        ...(thanks.length > 0 && { thanks }),
      }
    }
    case 'Received':
      return { amount: String(amount), language, ...(text && { text }) }
    case 'Hide':
    case 'Unhide':
      return { reason: text, language }
    default:
      return { text, language }
  }
}

/** Names on lines of their own; nobody is thanked twice. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split('\n').map(plainLine))].filter((name) => name !== '')
}

/** What was typed or pasted, without characters that hide or reorder, and without halves of characters. */
function plainProse(text: string): string {
  return withoutBidiControls(text.replace(/\r\n?/g, '\n'))
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
    .trim()
}

export function plainLine(text: string): string {
  return withoutBidiControls(text)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}
