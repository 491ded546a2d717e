import { type Note, noteSchema, parseDocument } from '@amana/sdk/schemas'
import type { Hash } from 'viem'
import { useContent } from '../../data/content.ts'
import { UserText } from '../../ui/user-text.tsx'

/** Letters of a note that a wall has room for. */
const ROOM = 240

/** The donor's words, their bytes hashed here first. What is not available is not shown, and nothing takes its place. */
export function WallNote({ hash }: { hash: Hash }) {
  const { data } = useContent(hash)
  const note = data && readNote(data.bytes)
  if (!note) return null
  const words = [...note.text.replace(/\s+/g, ' ')]
  const text = words.length > ROOM ? `${words.slice(0, ROOM - 1).join('')}…` : words.join('')
  return (
    <p className="wall-note" lang={note.language} dir="auto">
      <UserText lang={note.language}>{text}</UserText>
    </p>
  )
}

function readNote(bytes: Uint8Array<ArrayBuffer>): Note | undefined {
  try {
    return parseDocument(noteSchema, bytes)
  } catch {
    return undefined
  }
}
