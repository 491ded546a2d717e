import { canonicalBytes, type Json } from '@amana/sdk/canonical-json'
import { cidToHash } from '@amana/sdk/content'
import { BLOCK_BYTES, blockListSchema } from '@amana/sdk/file-blocks'
import { entryDocumentSchemas } from '@amana/sdk/journal-documents'
import { evidenceSchema, MAX_TERMS_BYTES, noteSchema, signedDecisionSchema, termsSchema } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { shapeProblem } from './json-shape.ts'
import { looksLikeJson, type MediaType, mediaTypeOf, textOf } from './media-type.ts'

/** A document of text; the longest that the schemas allow is far below it. */
export const MAX_JSON_BYTES = 262_144

/** What a document names, and may be stored because it does. */
export interface Child {
  hash: Hex
  /** A file of a manifest, a block of a list, or the picture of the terms. */
  kind: 'file' | 'block' | 'picture'
  /** Bytes; of a file above 1 MiB those that its list has in all. 0: not said. */
  size: number
}

/** Bytes that may be stored by themselves. */
export interface Accepted {
  type: MediaType
  children: Child[]
  /** The size of the file that this is the list of. */
  listed: number | undefined
  /** A note and nothing beside: what those without a part may store. */
  isNote: boolean
}

/**
 * What these bytes are: a picture, a PDF, plain text, or a document that one of the SDK's schemas reads.
 *
 * @returns What they are, or in one sentence why they are refused.
 */
export function accept(bytes: Uint8Array): Accepted | { problem: string } {
  const text = textOf(bytes)
  if (text !== undefined && looksLikeJson(text)) return acceptDocument(bytes, text)
  const type = mediaTypeOf(bytes)
  if (type) return { type, children: [], listed: undefined, isNote: false }
  return {
    problem:
      'These bytes are no document, PNG, JPEG, WebP, AVIF or PDF, and no UTF-8 text without markup, control and bidirectional characters.',
  }
}

const ENTRIES = [...new Set(Object.values(entryDocumentSchemas))]

function acceptDocument(bytes: Uint8Array, text: string): Accepted | { problem: string } {
  if (bytes.length > MAX_JSON_BYTES) {
    return { problem: `A document has ${MAX_JSON_BYTES} bytes at most; this one has ${bytes.length}.` }
  }
  const problem = shapeProblem(text)
  if (problem) return { problem }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'The text begins like JSON and is none.' }
  }

  const evidence = evidenceSchema.safeParse(value)
  const list = blockListSchema.safeParse(value)
  const terms = bytes.length <= MAX_TERMS_BYTES ? termsSchema.safeParse(value) : undefined
  const update = entryDocumentSchemas.Update.safeParse(value)
  const note = noteSchema.safeParse(value)
  const read = [evidence, list, terms, note, signedDecisionSchema.safeParse(value)]
  const isKnown = read.some((result) => result?.success) || ENTRIES.some((schema) => schema.safeParse(value).success)
  if (!isKnown) return { problem: 'The JSON is none of the documents that a campaign has.' }

  // A text that two schemas read names the children of both readings: neither reader may miss one.
  const children = [
    ...filesOf(evidence.data?.files),
    ...filesOf(update.data?.files),
    ...(list.success ? blocksOf(list.data) : []),
    ...pictureOf(terms?.data?.image),
  ]
  const isNote = note.success && isExactly(bytes, note.data)
  return { type: 'application/json', children, listed: list.data?.size, isNote }
}

function filesOf(files: readonly { sha256: Hex; size: number }[] = []): Child[] {
  return files.map(({ sha256, size }) => ({ hash: sha256, kind: 'file', size }))
}

function blocksOf({ size, blocks }: { size: number; blocks: readonly Hex[] }): Child[] {
  return blocks.map((hash, index) => ({ hash, kind: 'block', size: Math.min(BLOCK_BYTES, size - index * BLOCK_BYTES) }))
}

/** Terms name their picture by a link; one that is a raw block's CID is content like any other. */
function pictureOf(link: string | undefined): Child[] {
  if (!link?.startsWith('ipfs://')) return []
  try {
    return [{ hash: cidToHash(link), kind: 'picture', size: 0 }]
  } catch {
    return []
  }
}

/** Nothing beside what the schema reads, so that a note carries no freight. */
function isExactly(bytes: Uint8Array, value: Json): boolean {
  return Buffer.compare(bytes, canonicalBytes(value)) === 0
}
