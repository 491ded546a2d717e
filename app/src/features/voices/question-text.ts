import { type Question, questionSchema } from '@amana/sdk/journal-documents'
import { parseDocument } from '@amana/sdk/schemas'

/** What was asked, or objected: both are words in a language. Nothing for bytes that are neither. */
export function questionIn(bytes: Uint8Array): Question | undefined {
  try {
    return parseDocument(questionSchema, bytes)
  } catch {
    return undefined
  }
}
