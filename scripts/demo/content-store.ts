// The documents of the demo world by their SHA-256, as a static folder serves them.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalBytes, type Json } from '@amana/sdk/canonical-json'
import type { Hex } from 'viem'

export interface StoredDocument {
  bytes: Uint8Array
  /** Tells a server the type. */
  ending: '.json' | '.png' | '.txt'
}

export interface ContentStore {
  readonly documents: ReadonlyMap<Hex, StoredDocument>
  addBytes(bytes: Uint8Array, ending: StoredDocument['ending']): Hex
  addJson(value: Json): Hex
}

export function createContentStore(): ContentStore {
  const documents = new Map<Hex, StoredDocument>()
  const addBytes: ContentStore['addBytes'] = (bytes, ending) => {
    const hash: Hex = `0x${createHash('sha256').update(bytes).digest('hex')}`
    documents.set(hash, { bytes, ending })
    return hash
  }
  return { documents, addBytes, addJson: (value) => addBytes(canonicalBytes(value), '.json') }
}

/** Puts these documents into the folder, each under its hash without `0x`, with its ending. */
export function writeContent({ documents }: ContentStore, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [hash, { bytes, ending }] of documents) writeFileSync(join(folder, hash.slice(2) + ending), bytes)
}
