import { useEffect, useState } from 'react'
import type { Hex } from 'viem'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { StoredPicture } from '../../ui/stored-picture.tsx'
import { keptPictures } from './kept-pictures.ts'
import { preparePicture } from './picture.ts'
import { useWizard } from './wizard.tsx'

/** The campaign's picture: made smaller here, and kept on this device until the campaign names it. */
export function PictureField() {
  const { what: text } = useText().create
  const format = useFormat()
  const { draft, change } = useWizard()
  const [bad, setBad] = useState(false)
  const bytes = useKeptPicture(draft.picture?.sha256)

  const take = async ([file]: File[]) => {
    setBad(false)
    const prepared = file && (await preparePicture(file))
    if (!prepared) return setBad(true)
    await keptPictures.set(prepared.sha256, prepared.bytes)
    change(() => ({ picture: { sha256: prepared.sha256, size: prepared.bytes.length } }))
  }
  return (
    <div className="stack" data-gap="small">
      <FileDrop
        label={text.picture}
        hint={text.pictureHint}
        accept="image/*"
        maximumMegabytes={40}
        error={bad && text.pictureBad}
        onFiles={(files) => void take(files)}
      />
      {draft.picture && (
        <div className="create-picture">
          {bytes && <StoredPicture bytes={bytes} alt="" />}
          <div className="stack" data-gap="small">
            <p className="small quiet">{text.pictureKept(format.fileSize(draft.picture.size))}</p>
            <div className="row">
              <Button onClick={() => change(() => ({ picture: undefined }))}>{text.pictureRemove}</Button>
            </div>
          </div>
        </div>
      )}
    </div>
  )
}

/** The bytes of a draft's picture, from this device. */
export function useKeptPicture(sha256: Hex | undefined): Uint8Array<ArrayBuffer> | undefined {
  const [kept, setKept] = useState<{ sha256: Hex; bytes: Uint8Array<ArrayBuffer> | undefined }>()
  useEffect(() => {
    let current = true
    if (sha256) {
      void keptPictures.get(sha256).then((bytes) => {
        if (current) setKept({ sha256, bytes })
      })
    }
    return () => {
      current = false
    }
  }, [sha256])
  return sha256 && kept?.sha256 === sha256 ? kept.bytes : undefined
}
