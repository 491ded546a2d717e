import { useState } from 'react'
import { harmless } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { type ChosenFile, chooseFile, type FileProblem } from './chosen-files.ts'

interface UpdateFilesProps {
  files: readonly ChosenFile[]
  onFiles: (change: (known: readonly ChosenFile[]) => readonly ChosenFile[]) => void
  error: string | false
}

/** Pictures and papers of an update. Pictures are drawn anew before anything else happens to them. */
export function UpdateFiles({ files, onFiles, error }: UpdateFilesProps) {
  const { update: text } = useText().voices
  const [problems, setProblems] = useState<{ name: string; problem: FileProblem }[]>([])
  const [busy, setBusy] = useState(false)

  const add = async (added: File[]) => {
    setBusy(true)
    setProblems([])
    // One after the other: a phone has no room for many large pictures at once.
    for (const file of added) {
      const chosen = await chooseFile(file)
      if (typeof chosen === 'string') setProblems((known) => [...known, { name: file.name, problem: chosen }])
      else
        onFiles((known) => (known.some(({ named }) => named.hash === chosen.named.hash) ? known : [...known, chosen]))
    }
    setBusy(false)
  }
  return (
    <>
      <FileDrop
        label={text.files}
        hint={text.filesHint}
        accept="image/*,application/pdf,text/plain"
        multiple
        maximumMegabytes={60}
        error={error}
        onFiles={(added) => void add(added)}
      />
      {busy && <p role="status">{text.redrawing}</p>}
      {problems.map(({ name, problem }) => (
        <p key={name} className="field-error" role="alert">
          {text[problem](isolateText(harmless(name)))}
        </p>
      ))}
      {files.length > 0 && (
        <ul className="stack" data-gap="small">
          {files.map((file) => (
            <FileLine
              key={file.named.hash}
              file={file}
              onDescribe={(alt) =>
                onFiles((known) => known.map((one) => (one.named.hash === file.named.hash ? { ...one, alt } : one)))
              }
              onRemove={() => onFiles((known) => known.filter((one) => one.named.hash !== file.named.hash))}
            />
          ))}
        </ul>
      )}
    </>
  )
}

interface FileLineProps {
  file: ChosenFile
  onDescribe: (alt: string) => void
  onRemove: () => void
}

function FileLine({ file: { name, type, named, alt }, onDescribe, onRemove }: FileLineProps) {
  const { voices, shell } = useText()
  const { update: text } = voices
  const format = useFormat()
  const isPicture = type.startsWith('image/')
  return (
    <li className="voice-file stack" data-gap="small">
      <div className="row" data-spread>
        <span>
          <Icon name="document" /> <UserText>{name}</UserText>{' '}
          <span className="quiet small">
            {isPicture ? text.redrawn(format.fileSize(named.size)) : format.fileSize(named.size)}
          </span>
        </span>
        <Button kind="quiet" aria-label={shell.remove(isolateText(name))} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
      {isPicture && (
        <Field label={text.describe(isolateText(name))} hint={text.describeHint} required={false}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={500}
              value={alt}
              onChange={(event) => onDescribe(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </li>
  )
}
