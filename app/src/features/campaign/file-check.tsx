import type { Evidence } from '@amana/sdk/schemas'
import { useMemo } from 'react'
import { useContent } from '../../data/content.ts'
import { FileStateWords, fileState } from '../../data/document-state.tsx'
import { isDrawn, useFileUrl } from '../../data/file-url.ts'
import { harmless } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ReceiptLine } from '../../ui/receipt-line.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** One file of the evidence: fetched, hashed, and only then shown. */
export function FileCheck({ file }: { file: Evidence['files'][number] }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { data, error } = useContent(file.sha256)
  const content = useMemo(() => data && new Blob([data.bytes]), [data])
  const url = useFileUrl(content, file.type)
  const state = fileState({ data, error })
  return (
    <li className="file-check">
      <p>
        <Icon name="document" /> <UserText>{file.name}</UserText>{' '}
        <bdi className="quiet small">{format.fileSize(file.size)}</bdi>
      </p>
      <ReceiptLine receipt={file.receipt} />
      <FileStateWords state={state} />
      {url && isDrawn(file.type) && <img src={url} alt={harmless(file.alt ?? file.name)} loading="lazy" />}
      {url && !isDrawn(file.type) && (
        <a href={url} target="_blank" rel="noreferrer">
          {text.openFile(isolateText(file.name))}
        </a>
      )}
    </li>
  )
}
