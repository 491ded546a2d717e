import type { Evidence } from '@amana/sdk/schemas'
import { useEffect, useState } from 'react'
import { useContent } from '../../data/content.ts'
import { FileStateWords, fileState } from '../../data/document-state.tsx'
import { harmless } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ReceiptLine } from '../../ui/receipt-line.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** Pictures that browsers draw without running anything. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'])

/** One file of the evidence: fetched, hashed, and only then shown. */
export function FileCheck({ file }: { file: Evidence['files'][number] }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { data, error } = useContent(file.sha256)
  const [url, setUrl] = useState<string>()

  useEffect(() => {
    if (!data) return
    // What a file is, its manifest says; a page of somebody else must never run as ours.
    const type = PICTURES.has(file.type) || file.type === 'application/pdf' ? file.type : 'text/plain'
    const made = URL.createObjectURL(new Blob([data.bytes], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data, file.type])

  const state = fileState({ data, error })
  return (
    <li className="file-check">
      <p>
        <Icon name="document" /> <UserText>{file.name}</UserText>{' '}
        <bdi className="quiet small">{format.fileSize(file.size)}</bdi>
      </p>
      <ReceiptLine receipt={file.receipt} />
      <FileStateWords state={state} />
      {url && PICTURES.has(file.type) && <img src={url} alt={harmless(file.alt ?? file.name)} loading="lazy" />}
      {url && !PICTURES.has(file.type) && (
        <a href={url} target="_blank" rel="noreferrer">
          {text.openFile(isolateText(file.name))}
        </a>
      )}
    </li>
  )
}
