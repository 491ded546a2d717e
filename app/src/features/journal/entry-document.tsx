import type { EntryKind } from '@amana/sdk/enumerations'
import { type EntryDocument, parseEntryDocument } from '@amana/sdk/journal-documents'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { type Note, noteSchema, parseDocument } from '@amana/sdk/schemas'
import { type ReactNode, useMemo } from 'react'
import type { Hash } from 'viem'
import { useContent } from '../../data/content.ts'
import { FileStateWords, fileState } from '../../data/document-state.tsx'
import { useText } from '../../i18n/text.tsx'

interface EntryTextProps<Document> {
  content: Hash
  parse: (bytes: Uint8Array) => Document
  children: (document: Document) => ReactNode
}

/** A document that somebody wrote in public: its bytes hashed here and read here, or a sentence why it cannot be shown. */
export function EntryText<Document>({ content, parse, children }: EntryTextProps<Document>) {
  const { journal: text } = useText()
  const isThere = content !== ZERO_HASH
  const asked = useContent(isThere ? content : undefined)
  const { data } = asked
  const document = useMemo(() => data && parsed(parse, data.bytes), [data, parse])
  if (!isThere) return <p className="quiet">{text.noWords}</p>
  if (!data) return <FileStateWords state={fileState(asked)} />
  return document ? children(document) : <p className="quiet">{text.unreadable}</p>
}

/** Stable readers for `parse`. */
export const readers = {
  Update: reader('Update'),
  Correction: reader('Correction'),
  Question: reader('Question'),
  Reply: reader('Reply'),
  Received: reader('Received'),
  Hide: reader('Hide'),
  /** The reason of an objection. */
  note: (bytes: Uint8Array): Note => parseDocument(noteSchema, bytes),
}

function reader<kind extends EntryKind>(kind: kind): (bytes: Uint8Array) => EntryDocument<kind> {
  return (bytes) => parseEntryDocument(kind, bytes)
}

/** What is not what it should be has nothing to say. */
export function parsed<Document>(parse: (bytes: Uint8Array) => Document, bytes: Uint8Array): Document | undefined {
  try {
    return parse(bytes)
  } catch {
    return undefined
  }
}
