import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { harmless } from '../i18n/isolate.ts'
import { useText } from '../i18n/text.tsx'
import { Icon } from './icon.tsx'

interface FileDropProps {
  label: ReactNode
  hint?: ReactNode
  /** As in `<input accept>`: `.json,application/json`. */
  accept?: string
  multiple?: boolean
  maximumMegabytes?: number
  error?: ReactNode
  onFiles: (files: File[]) => void
}

/** Files by choosing, dropping or pasting; a pasted text counts as a file. Nothing is uploaded. */
export function FileDrop({
  label,
  hint,
  accept,
  multiple = false,
  maximumMegabytes = 20,
  error,
  onFiles,
}: FileDropProps) {
  const text = useText()
  const id = useId()
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState<string>()

  const take = (files: File[]) => {
    const large = files.find((file) => file.size > maximumMegabytes * 1_000_000)
    setTooLarge(large && harmless(large.name))
    if (!large && files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    const pasted = event.clipboardData.getData('text/plain')
    if (files.length === 0 && !pasted) return
    event.preventDefault()
    take(files.length > 0 ? files : [new File([pasted], 'pasted.txt', { type: 'text/plain' })])
  }
  const problem = tooLarge ? text.shell.fileTooLarge(tooLarge, maximumMegabytes) : error

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is extra; the control inside does the same */}
      <div
        className="file-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onPaste={paste}
      >
        <Icon name="document" />
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept={accept}
          multiple={multiple}
          aria-describedby={[hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])])
            // The same file may be chosen again.
            event.currentTarget.value = ''
          }}
        />
        {/* The browser's own button speaks the browser's language. */}
        <label htmlFor={id} className="button">
          {multiple ? text.shell.openFiles : text.shell.openFile}
        </label>
        <span className="quiet small" aria-hidden="true">
          {text.shell.dropHere}
        </span>
      </div>
      {problem && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
