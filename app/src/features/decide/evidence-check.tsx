import { formatAccountId } from '@amana/sdk/caip'
import { type Evidence, evidenceSchema, parseDocument } from '@amana/sdk/schemas'
import { useCallback, useEffect, useState } from 'react'
import type { Hex } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { sha256Of, useContent } from '../../data/content.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { termsIn } from '../../lib/terms-in.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import { Table } from '../../ui/table.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { DecisionContext } from './decision-file.ts'

interface EvidenceCheckProps {
  record: CampaignRecord
  context: DecisionContext
}

/** Documents that were hashed on this device, by their SHA-256. */
type Hashed = ReadonlyMap<string, File>

/** The claimed evidence: from the site's store or from files, every byte hashed here. */
export function EvidenceCheck({ record, context }: EvidenceCheckProps) {
  const { decide: text } = useText()
  const [hashed, setHashed] = useState<Hashed>(new Map())
  const [dropped, setDropped] = useState<Uint8Array<ArrayBuffer>>()
  const [strangers, setStrangers] = useState<readonly string[]>([])
  const stored = useContent(context.evidence)
  const bytes = dropped ?? stored.data?.bytes
  const manifest = bytes && readManifest(bytes)

  const add = async (files: File[]) => {
    const found = await Promise.all(
      files.map(async (file) => {
        const content = new Uint8Array(await file.arrayBuffer())
        return { file, content, hash: await sha256Of(content) }
      }),
    )
    const claimed = found.find(({ hash }) => hash === context.evidence)
    if (claimed) setDropped(claimed.content)
    const known = claimed ? readManifest(claimed.content) : manifest
    const names = new Set<string>(known?.files.map(({ sha256 }) => sha256))
    setHashed(new Map([...hashed, ...found.map(({ hash, file }) => [hash, file] as const)]))
    setStrangers(found.filter(({ hash }) => hash !== context.evidence && !names.has(hash)).map(({ file }) => file.name))
  }
  return (
    <div className="stack">
      <h4>{text.evidenceTitle}</h4>
      <p className="small">
        {text.packageFingerprint} <Hash value={context.evidence} copy />
      </p>
      {!bytes && <p role="status">{stored.isPending ? text.loadingEvidence : text.packageMissing}</p>}
      <FileDrop
        label={text.addFiles}
        hint={text.addFilesHint}
        multiple
        maximumMegabytes={200}
        onFiles={(files) => void add(files)}
      />
      {strangers.map((name) => (
        <Notice key={name} kind="danger" role="alert">
          {text.packageWrong(isolateText(name))}
        </Notice>
      ))}
      {bytes && (
        <Notice kind="success" role="status">
          {text.packageMatches}
        </Notice>
      )}
      {bytes && !manifest && <Notice kind="danger">{text.packageUnreadable}</Notice>}
      {manifest && !isAbout(manifest, context) && <Notice kind="danger">{text.packageOther}</Notice>}
      {manifest && <Contents manifest={manifest} hashed={hashed} />}
      <Checklist record={record} milestone={context.milestone} />
    </div>
  )
}

function Contents({ manifest, hashed }: { manifest: Evidence; hashed: Hashed }) {
  const { decide: text } = useText()
  const [inStore, setInStore] = useState<ReadonlySet<string>>(new Set())
  const addStored = useCallback((sha256: string) => setInStore((known) => new Set([...known, sha256])), [])
  const seen = manifest.files.filter(({ sha256 }) => hashed.has(sha256) || inStore.has(sha256)).length
  return (
    <div className="stack" data-gap="small">
      <h4>{text.statement}</h4>
      <UserText block>{manifest.statement}</UserText>
      <Table
        caption={text.files}
        rows={manifest.files}
        rowKey={({ sha256 }) => sha256}
        columns={[
          { name: 'file', header: text.file, rowHeader: true, cell: ({ name }) => <UserText>{name}</UserText> },
          { name: 'hash', header: text.fingerprint, cell: ({ sha256 }) => <Hash value={sha256} /> },
          {
            name: 'check',
            header: text.check,
            cell: (file) => <FileState file={file} dropped={hashed.get(file.sha256)} onStored={addStored} />,
          },
        ]}
      />
      <p role="status">{text.seen(seen, manifest.files.length)}</p>
    </div>
  )
}

interface FileStateProps {
  file: Evidence['files'][number]
  dropped: File | undefined
  onStored: (sha256: string) => void
}

function FileState({ file, dropped, onStored }: FileStateProps) {
  const { decide: text } = useText()
  const stored = useContent(dropped ? undefined : (file.sha256 as Hex))
  const { data } = stored
  const content = dropped ?? (data && new Blob([data.bytes], { type: 'application/octet-stream' }))
  useEffect(() => {
    if (data) onStored(file.sha256)
  }, [data, onStored, file.sha256])
  if (!content) return <span className="quiet">{text.missing}</span>
  return (
    <span>
      ✓ {text.matches}{' '}
      <Button kind="quiet" onClick={() => saveFile(file.name, content, 'application/octet-stream')}>
        {text.openFile}
      </Button>
    </span>
  )
}

/** What the terms ask for, to tick off: a help for the signer and nothing more. */
function Checklist({ record, milestone }: { record: CampaignRecord; milestone: number }) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const items = texts?.milestones[milestone]?.checklist ?? []
  return (
    <div className="stack" data-gap="small">
      <h4>{text.checklist}</h4>
      {items.length === 0 ? (
        <p className="quiet">{text.noChecklist}</p>
      ) : (
        <>
          {items.map((item) => (
            <label key={item} className="choice">
              <input type="checkbox" />
              <UserText lang={texts?.language}>{item}</UserText>
            </label>
          ))}
          <p className="quiet small">{text.checklistHelp}</p>
        </>
      )}
    </div>
  )
}

function readManifest(bytes: Uint8Array): Evidence | undefined {
  try {
    return parseDocument(evidenceSchema, bytes)
  } catch {
    return undefined
  }
}

function isAbout({ campaign, milestone }: Evidence, context: DecisionContext): boolean {
  const expected = formatAccountId({ chainId: context.chainId, address: context.campaign })
  return campaign.toLowerCase() === expected.toLowerCase() && milestone === context.milestone
}
