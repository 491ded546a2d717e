import { canonicalJson } from '@amana/sdk/canonical-json'
import type { Note } from '@amana/sdk/schemas'
import { useEffect, useState } from 'react'
import { useSite } from '../../data/site.tsx'
import { storeNote } from '../../data/store-note.ts'
import { useText } from '../../i18n/text.tsx'
import { SaveButton } from '../../ui/save-button.tsx'

/** The chain keeps only the fingerprint of the words: they are handed to the site's store, and to the donor as a file. */
export function StoredReason({ note }: { note: Note }) {
  const { objection: text } = useText()
  const { indexUrl } = useSite()
  const [stored, setStored] = useState<boolean>()
  useEffect(() => {
    if (indexUrl) void storeNote(indexUrl, note).then(setStored)
  }, [indexUrl, note])
  return (
    <div className="stack" data-gap="small">
      <p role="status">{!indexUrl || stored === false ? text.notStored : stored ? text.stored : text.storing}</p>
      <div className="row">
        <SaveButton fileName="amana-objection.json" content={() => canonicalJson(note)}>
          {text.saveReason}
        </SaveButton>
      </div>
    </div>
  )
}
