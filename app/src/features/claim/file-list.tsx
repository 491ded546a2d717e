import { useEffect, useState } from 'react'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { isPicture } from './clean-picture.ts'
import type { HashedFile } from './evidence-package.ts'
import { ReceiptFields, type TypedReceipt } from './receipt-fields.tsx'

interface FileListProps {
  files: readonly HashedFile[]
  /** Of receipts, until another is chosen. */
  currency: string
  onDescribe: (sha256: string, alt: string) => void
  onReceipt: (sha256: string, receipt: TypedReceipt | undefined) => void
  onRemove: (sha256: string) => void
  /** Nothing where the original is not at hand any more. */
  onTags: (file: HashedFile) => (() => void) | undefined
}

/** What was chosen, as it will be handed in; of pictures, what was taken out. */
export function FileList({ files, currency, onDescribe, onReceipt, onRemove, onTags }: FileListProps) {
  const text = useText()
  const format = useFormat()
  if (files.length === 0) return <p className="quiet small">{text.claim.noFiles}</p>
  return (
    <ul className="stack" data-gap="small" aria-label={text.claim.files}>
      {files.map((file) => (
        <li key={file.sha256} className="claim-file stack" data-gap="small">
          <div className="row" data-spread>
            <span>
              <Icon name="document" /> <UserText>{file.name}</UserText>{' '}
              <span className="quiet small">{format.fileSize(file.size)}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={text.shell.remove(isolateText(file.name))}
              onClick={() => onRemove(file.sha256)}
            >
              <Icon name="close" />
            </Button>
          </div>
          <Tags file={file} onChange={onTags(file)} />
          <p className="small">
            {text.claim.fingerprint} <Hash value={file.sha256} copy />
          </p>
          {isPicture(file) && (
            <div className="claim-picture">
              <Thumbnail file={file} />
              <Field
                label={text.claim.describe(isolateText(file.name))}
                hint={text.claim.describeHint}
                required={false}
              >
                {(control) => (
                  <input
                    {...control}
                    dir="auto"
                    maxLength={500}
                    value={file.alt}
                    onChange={(event) => onDescribe(file.sha256, event.currentTarget.value)}
                  />
                )}
              </Field>
            </div>
          )}
          <ReceiptFields file={file} currency={currency} onReceipt={(receipt) => onReceipt(file.sha256, receipt)} />
        </li>
      ))}
    </ul>
  )
}

function Tags({ file, onChange }: { file: HashedFile; onChange: (() => void) | undefined }) {
  const { claim: text } = useText()
  const tags = useTagWords()(file)
  if (file.clean === 'noPicture') return null
  if (file.clean === 'undrawable') {
    return (
      <p className="small field-error" role="alert">
        {text.undrawable}
      </p>
    )
  }
  const words =
    file.clean === 'kept' ? text.keptTags(tags) : file.tags.length > 0 ? text.cleanedOf(tags) : text.cleanedNothing
  return (
    <div className="row small">
      <span>
        <Icon name={file.clean === 'kept' ? 'warning' : 'check'} /> {words}
      </span>
      {onChange && file.tags.length > 0 && (
        <Button kind="quiet" onClick={onChange}>
          {file.clean === 'kept' ? text.removeTags : text.keepTags}
        </Button>
      )}
    </div>
  )
}

function useTagWords() {
  const { claim: text } = useText()
  const language = useLanguage()
  return ({ tags }: HashedFile) => new Intl.ListFormat(language).format(tags.map((tag) => text.tags[tag]))
}

/** The picture itself, from this device. */
export function Thumbnail({ file: { file, alt } }: { file: HashedFile }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url ? <img className="claim-thumbnail" src={url} alt={alt} /> : <span className="claim-thumbnail" />
}
