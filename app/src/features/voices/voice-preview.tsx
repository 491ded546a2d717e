import type { EntryKind } from '@amana/sdk/enumerations'
import type { EntryDocument } from '@amana/sdk/journal-documents'
import { insiderRole } from '@amana/sdk/ledger/insiders'
import { useEffect, useState } from 'react'
import { useWallet } from '../../chain/wallet.tsx'
import { unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Party } from '../../ui/party.tsx'
import { StoredPicture } from '../../ui/stored-picture.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { NamedUpload } from './store-words.ts'
import type { Voice } from './use-voice.ts'
import type { Words } from './words.ts'

interface VoicePreviewProps {
  voice: Voice
  words: Words
  files: readonly NamedUpload[]
}

/** The document itself, not what was typed: exactly what everybody will read, and under whose address. */
export function VoicePreview({ voice, words: { document }, files }: VoicePreviewProps) {
  const { voices: text } = useText()
  return (
    <figure className="voice-preview stack" data-gap="small">
      <figcaption className="quiet small">{text.previewTitle}</figcaption>
      <Author voice={voice} />
      <Body voice={voice} document={document} files={files} />
    </figure>
  )
}

function Author({ voice }: { voice: Voice }) {
  const { journal } = useText()
  const { address } = useWallet()
  const { record } = voice.purpose
  const { nameOf } = usePartyNames(record)
  if (!address) return null
  return (
    <p className="row small">
      {/* Whether a stranger has given is seen in the journal; here only a part in the campaign is certain. */}
      {insiderRole(record, address) && <Badge>{journal.roles[insiderRole(record, address) ?? 'visitor']}</Badge>}
      <Party name={nameOf(address)} address={address} />
    </p>
  )
}

interface BodyProps {
  voice: Voice
  document: EntryDocument<EntryKind>
  files: readonly NamedUpload[]
}

function Body({ voice, document, files }: BodyProps) {
  const { campaign, journal } = useText()
  const { record } = voice.purpose
  const titles = useMilestoneTitles(record, campaign.untitled)
  const { language } = document
  if ('reason' in document) {
    return (
      <UserText block lang={language}>
        {document.reason}
      </UserText>
    )
  }
  const milestone = 'milestone' in document ? document.milestone : undefined
  return (
    <>
      {'title' in document && (
        <p>
          <strong>
            <UserText lang={language}>{document.title}</UserText>
          </strong>
        </p>
      )}
      {milestone !== undefined && (
        <p className="small">{campaign.list.current(milestone + 1, isolateText(titles[milestone] ?? ''))}</p>
      )}
      {'amount' in document && (
        <p>
          <Amount value={BigInt(document.amount)} token={unitOf(record)} />
        </p>
      )}
      {document.text && (
        <UserText block lang={language}>
          {document.text}
        </UserText>
      )}
      {'files' in document &&
        document.files?.map(({ sha256, name, type, alt }) => {
          const upload = files.find(({ named }) => named.hash === sha256)
          return type.startsWith('image/') && upload ? (
            <ChosenPicture key={sha256} file={upload.file} alt={alt ?? name} />
          ) : (
            <p key={sha256} className="small">
              <UserText>{name}</UserText>
            </p>
          )
        })}
      {'thanks' in document && document.thanks && (
        <p className="small">
          {journal.thanks}{' '}
          {document.thanks.map((name) => (
            <Badge key={name}>
              <UserText lang={language}>{name}</UserText>
            </Badge>
          ))}
        </p>
      )}
    </>
  )
}

function ChosenPicture({ file, alt }: { file: Blob; alt: string }) {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>()
  useEffect(() => {
    let stale = false
    void file.arrayBuffer().then((buffer) => !stale && setBytes(new Uint8Array(buffer)))
    return () => {
      stale = true
    }
  }, [file])
  return <div className="entry-picture">{bytes && <StoredPicture bytes={bytes} alt={alt} />}</div>
}
