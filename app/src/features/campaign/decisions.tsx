import { type Note, noteSchema, parseDocument } from '@amana/sdk/schemas'
import { useState } from 'react'
import type { Hash as HashValue } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { useContent } from '../../data/content.ts'
import { FileStateWords, fileState } from '../../data/document-state.tsx'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { Decision } from './milestone-facts.ts'

/** Who approved, rejected or ruled, and when: each one a signature that anyone can check again. */
export function DecisionList({ record, decisions }: { record: CampaignRecord; decisions: readonly Decision[] }) {
  const { campaign: text } = useText()
  const { nameOf } = usePartyNames(record)
  const words = ({ cause, yes }: Decision) => {
    if (cause === undefined) return yes ? text.approvedBy : text.rejectedBy
    return yes ? text.ruledFor : text.ruledAgainst
  }
  return (
    <ul className="decisions">
      {decisions.map((decision) => (
        <li key={`${decision.transaction}-${decision.by}-${decision.yes}`}>
          <Icon name={decision.yes ? 'check' : 'close'} />
          <div>
            <p>
              {words(decision)} <Party name={nameOf(decision.by)} address={decision.by} />
            </p>
            <p className="quiet small">
              <DateTime value={decision.time} /> · <Hash value={decision.transaction} />
            </p>
            {decision.reason && <Reason hash={decision.reason} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The public reason of a decision, read on demand. */
function Reason({ hash }: { hash: HashValue }) {
  const { campaign: text } = useText()
  const [asked, setAsked] = useState(false)
  const content = useContent(asked ? hash : undefined)
  const note = content.data && readNote(content.data.bytes)
  if (!asked) {
    return (
      <button type="button" className="link-button small" onClick={() => setAsked(true)}>
        {text.reason}
      </button>
    )
  }
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

function readNote(bytes: Uint8Array): Note | undefined {
  try {
    return parseDocument(noteSchema, bytes)
  } catch {
    return undefined
  }
}
