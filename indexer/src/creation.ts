import { decodeCreation as decodeData } from '@amana/sdk/creation'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '@amana/sdk/schemas'
import { type Hex, hexToBytes } from 'viem'

/** What the factory's event says beside the addresses: everything that is fixed for ever. */
export interface Creation {
  parameters: CampaignParameters
  termsBytes: Hex
  /** The promise; nothing when its bytes are no terms document. */
  terms: Terms | undefined
}

/** Reads the data of a log `CampaignCreated`. */
export function decodeCreation(data: Hex): Creation {
  const { parameters, terms } = decodeData(data)
  return { parameters, termsBytes: terms, terms: termsIn(terms) }
}

function termsIn(bytes: Hex): Terms | undefined {
  try {
    return parseDocument(termsSchema, hexToBytes(bytes), MAX_TERMS_BYTES)
  } catch {
    // Whoever creates a campaign may write anything: it has no name here then, and everything else stays as it is.
    return undefined
  }
}
