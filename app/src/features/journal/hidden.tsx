import { type ReactNode, useState } from 'react'
import type { Said } from '../../data/journal-threads.ts'
import { useText } from '../../i18n/text.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { EntryText, readers } from './entry-document.tsx'

/** What the charity asked not to show: the hiding is seen, with its reason, and what is hidden is one press away. */
export function Hidden({ by, children }: { by: Said | undefined; children: ReactNode }) {
  const { journal: text } = useText()
  const [opened, setOpened] = useState(false)
  if (!by || opened) return children
  return (
    <div className="hidden-entry stack" data-gap="small">
      <p>
        {text.hiddenByCharity} <DateTime value={by.timestamp} />
      </p>
      <EntryText content={by.content} parse={readers.Hide}>
        {({ reason, language }) => (
          <UserText block lang={language}>
            {reason}
          </UserText>
        )}
      </EntryText>
      <button type="button" className="link-button" onClick={() => setOpened(true)}>
        {text.showHidden}
      </button>
    </div>
  )
}
