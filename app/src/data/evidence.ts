import { type Evidence, evidenceSchema, parseDocument } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { useContent } from './content.ts'

/** The evidence in a document whose bytes were hashed; nothing when it is none. */
export function readEvidence(bytes: Uint8Array): Evidence | undefined {
  try {
    return parseDocument(evidenceSchema, bytes)
  } catch {
    return undefined
  }
}

/** The evidence with this SHA-256; nothing while it is on its way, `unread` where it cannot be had or is none. */
export function useEvidence(sha256: Hex | undefined): Evidence | 'unread' | undefined {
  const { data, error } = useContent(sha256)
  if (data) return readEvidence(data.bytes) ?? 'unread'
  return error ? 'unread' : undefined
}
