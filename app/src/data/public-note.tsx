import { useState } from 'react'
import type { Hex } from 'viem'
import { useText } from '../i18n/text.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useContent } from './content.ts'
import { FileStateWords, fileState } from './document-state.tsx'
import { readNote } from './note.ts'

interface PublicNoteProps {
  /** As the chain names the words. */
  hash: Hex
  /** Fetched without being asked for. */
  open?: boolean
}

/** Somebody's public words, fetched by their hash and compared with it before they are shown. */
export function PublicNote({ hash, open = false }: PublicNoteProps) {
  const { campaign: text } = useText()
  const [asked, setAsked] = useState(open)
  const content = useContent(asked ? hash : undefined)
  if (!asked) {
    return (
      <button type="button" className="link-button small" onClick={() => setAsked(true)}>
        {text.reason}
      </button>
    )
  }
  const note = content.data && readNote(content.data.bytes)
  return (
    <div className="stack" data-gap="small">
      {note && (
        <UserText block lang={note.language}>
          {note.text}
        </UserText>
      )}
      <FileStateWords state={fileState(content)} />
    </div>
  )
}
