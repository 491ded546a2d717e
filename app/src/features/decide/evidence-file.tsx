import type { Evidence } from '@amana/sdk/schemas'
import { useEffect } from 'react'
import { type FileState, FileStateWords, fileState } from '../../data/document-state.tsx'
import { useEvidenceFile } from '../../data/evidence-file.ts'
import { isDrawn, useFileUrl } from '../../data/file-url.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ReceiptLine } from '../../ui/receipt-line.tsx'
import { UserText } from '../../ui/user-text.tsx'

export interface FileStanding {
  state: FileState
  opened: boolean
}

interface EvidenceFileProps {
  file: Evidence['files'][number]
  /** Handed in here, and of the right bytes. */
  dropped: File | undefined
  onChange: (sha256: string, change: Partial<FileStanding>) => void
}

/** One file of the evidence: fetched, every byte hashed, and only then shown. */
export function EvidenceFile({ file, dropped, onChange }: EvidenceFileProps) {
  const { decide: text } = useText()
  const format = useFormat()
  const stored = useEvidenceFile(file, dropped === undefined)
  const content = dropped ?? stored.data
  const state = content ? 'matches' : fileState(stored)
  const url = useFileUrl(content, file.type)
  useEffect(() => onChange(file.sha256, { state }), [onChange, file.sha256, state])

  const isPicture = isDrawn(file.type)
  const open = () => onChange(file.sha256, { opened: true })
  return (
    <li className="evidence-file" data-file={state}>
      <p>
        <Icon name="document" />{' '}
        <strong>
          <UserText>{file.name}</UserText>
        </strong>{' '}
        <bdi className="quiet small">{format.fileSize(file.size)}</bdi>
      </p>
      <ReceiptLine receipt={file.receipt} />
      <FileStateWords state={state} />
      <p className="small quiet">
        {text.fingerprint} <Hash value={file.sha256} />
      </p>
      {url && (
        <p className="row">
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            onClick={open}
            aria-label={text.openFile(isolateText(file.name))}
          >
            {isPicture ? <img src={url} alt={file.alt ?? file.name} loading="lazy" /> : text.open}
          </a>
          <a href={url} download={file.name} onClick={open} aria-label={text.saveFile(isolateText(file.name))}>
            {text.save}
          </a>
        </p>
      )}
    </li>
  )
}
