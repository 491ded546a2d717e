import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '@amana/sdk/schemas'
import { type Hex, hexToBytes } from 'viem'

/** The promise in these bytes, whose hash was compared with the parameters. */
export function termsOf(bytes: Hex): Terms | undefined {
  try {
    return parseDocument(termsSchema, hexToBytes(bytes), MAX_TERMS_BYTES)
  } catch {
    return undefined // whoever wrote it did not follow the schema: the page says that it has no readable terms
  }
}
