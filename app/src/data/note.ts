import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { type Note, noteSchema, parseDocument } from '@amana/sdk/schemas'
import type { Hex } from 'viem'

/** The name of somebody's words: what the chain keeps of them. */
export async function hashOfNote(note: Note): Promise<Hex> {
  return contentHash(canonicalBytes(note))
}

/** Nothing for bytes that are no note. */
export function readNote(bytes: Uint8Array): Note | undefined {
  try {
    return parseDocument(noteSchema, bytes)
  } catch {
    return undefined
  }
}
