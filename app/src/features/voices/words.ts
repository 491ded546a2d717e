import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import type { EntryKind } from '@amana/sdk/enumerations'
import { type EntryDocument, entryDocumentSchemas } from '@amana/sdk/journal-documents'
import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { contentOf, type Draft, type Given } from './draft.ts'

/** The document of an entry: what is hashed, stored, and named on the chain. */
export interface Words {
  kind: EntryKind
  document: EntryDocument<EntryKind>
  bytes: Uint8Array<ArrayBuffer>
  hash: Hex
}

/** The part of a draft that cannot be published as it is. */
export type UnusablePart = 'title' | 'text' | 'thanks' | 'consent' | 'files'

export type Prepared = { words: Words; problem?: undefined } | { words?: undefined; problem: UnusablePart }

/** What was typed as its document, or what is in the way. */
export async function prepareWords(kind: EntryKind, draft: Draft, given: Given): Promise<Prepared> {
  const parsed = z.safeParse(
    entryDocumentSchemas[kind] as z.ZodMiniType<EntryDocument<EntryKind>>,
    contentOf(kind, draft, given),
  )
  if (!parsed.success) return { problem: partOf(parsed.error.issues[0]?.path[0]) }
  if ('thanks' in parsed.data && parsed.data.thanks && !draft.agreed) return { problem: 'consent' }
  return { words: await wordsOf(kind, parsed.data) }
}

export async function wordsOf(kind: EntryKind, document: EntryDocument<EntryKind>): Promise<Words> {
  const bytes = Uint8Array.from(canonicalBytes(document))
  return { kind, document, bytes, hash: await contentHash(bytes) }
}

function partOf(key: PropertyKey | undefined): UnusablePart {
  return key === 'title' || key === 'thanks' || key === 'files' ? key : 'text'
}
