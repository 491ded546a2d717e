import { formatAccountId } from '@amana/sdk/caip'
import { nameFile } from '@amana/sdk/file-blocks'
import type { Evidence } from '@amana/sdk/schemas'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { useContent } from '../../data/content.ts'
import { type FileState, FileStateWords, fileState } from '../../data/document-state.tsx'
import { readEvidence } from '../../data/evidence.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { termsIn } from '../../lib/terms-in.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useReceiptText } from '../../ui/receipt-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import type { DecisionContext } from './decision-file.ts'
import { EvidenceFile, type FileStanding } from './evidence-file.tsx'
import type { EvidenceStanding } from './evidence-standing.ts'

interface EvidenceCheckProps {
  record: CampaignRecord
  context: DecisionContext
  /** Whoever has to decide sees how many files they opened; nobody else is counted. */
  counts?: boolean
  onStanding?: (standing: EvidenceStanding) => void
}

/** Documents that were hashed on this device, by their name on the chain. */
type Hashed = ReadonlyMap<string, File>

/** The claimed evidence: from the site's store or from files, every byte hashed here. */
export function EvidenceCheck({ record, context, counts = false, onStanding }: EvidenceCheckProps) {
  const { decide: text, campaign } = useText()
  const money = useReceiptText()
  const [hashed, setHashed] = useState<Hashed>(new Map())
  const [dropped, setDropped] = useState<Uint8Array<ArrayBuffer>>()
  const [strangers, setStrangers] = useState<readonly string[]>([])
  const [files, setFiles] = useState<ReadonlyMap<string, FileStanding>>(new Map())
  const stored = useContent(context.evidence)
  const bytes = dropped ?? stored.data?.bytes
  const manifest = useMemo(() => bytes && readEvidence(bytes), [bytes])
  const state = bytes ? 'matches' : fileState(stored)
  const fits = manifest !== undefined && isAbout(manifest, context)
  const receipts = manifest && money.sum(manifest.files)
  // The same object while nothing changes: whoever is told of it renders this again.
  const standing = useMemo(() => standingOf(state, manifest, fits, files), [state, manifest, fits, files])
  useEffect(() => onStanding?.(standing), [onStanding, standing])

  const add = async (chosen: File[]) => {
    const found = await Promise.all(chosen.map(async (file) => ({ file, hash: (await nameFile(file)).hash })))
    const claimed = found.find(({ hash }) => hash === context.evidence)
    const content = claimed && new Uint8Array(await claimed.file.arrayBuffer())
    if (content) setDropped(content)
    const known = content ? readEvidence(content) : manifest
    const names = new Set<string>(known?.files.map(({ sha256 }) => sha256))
    setHashed(new Map([...hashed, ...found.map(({ hash, file }) => [hash, file] as const)]))
    setStrangers(found.filter(({ hash }) => hash !== context.evidence && !names.has(hash)).map(({ file }) => file.name))
  }
  const onFile = useCallback(
    (sha256: string, change: Partial<FileStanding>) =>
      setFiles((known) => {
        const before = known.get(sha256) ?? { state: 'fetching', opened: false }
        const after = { ...before, ...change }
        const isSame = known.has(sha256) && after.state === before.state && after.opened === before.opened
        return isSame ? known : new Map(known).set(sha256, after)
      }),
    [],
  )
  return (
    <div className="stack">
      <p className="small">
        {text.packageFingerprint} <Hash value={context.evidence} copy />
      </p>
      <FileStateWords state={state} />
      {standing.package === 'missing' && <p>{text.packageMissing}</p>}
      {standing.package === 'differs' && <Notice kind="danger">{text.packageDiffers}</Notice>}
      {standing.package === 'matches' && standing.differing.length === 0 && standing.matching === standing.files && (
        <Notice kind="success" role="status">
          {standing.files === 0 ? text.packageMatches : text.everythingMatches(standing.files)}
        </Notice>
      )}
      {standing.differing.length > 0 && <Notice kind="danger">{text.filesDiffer(standing.differing.length)}</Notice>}
      {standing.package === 'unreadable' && <Notice kind="danger">{text.packageUnreadable}</Notice>}
      {standing.package === 'other' && <Notice kind="danger">{text.packageOther}</Notice>}
      {manifest && (
        <div className="stack">
          <div className="stack" data-gap="small">
            <h3>{text.statement}</h3>
            <p>
              <strong>
                <UserText>{manifest.title}</UserText>
              </strong>
            </p>
            <UserText block>{manifest.statement}</UserText>
          </div>
          <div className="row" data-spread>
            <h3>{text.files}</h3>
            {counts && manifest.files.length > 0 && (
              <p role="status" className="quiet small">
                {text.opened(standing.opened, manifest.files.length)}
              </p>
            )}
          </div>
          {manifest.files.length === 0 && <p className="quiet">{text.noFiles}</p>}
          <ul className="evidence-files">
            {manifest.files.map((file) => (
              <EvidenceFile key={file.sha256} file={file} dropped={hashed.get(file.sha256)} onChange={onFile} />
            ))}
          </ul>
          {receipts && <p className="small">{campaign.receipts(receipts)}</p>}
          <p role="status" className="small">
            {text.seen(standing.matching, manifest.files.length)}
          </p>
        </div>
      )}
      <details open={standing.package === 'missing' || undefined}>
        <summary>{text.addFiles}</summary>
        <FileDrop
          label={text.addFiles}
          hint={text.addFilesHint}
          multiple
          maximumMegabytes={200}
          onFiles={(chosen) => void add(chosen)}
        />
      </details>
      {strangers.map((name) => (
        <Notice key={name} kind="danger" role="alert">
          {text.packageWrong(isolateText(name))}
        </Notice>
      ))}
      <Checklist record={record} milestone={context.milestone} counts={counts} />
    </div>
  )
}

function standingOf(
  state: FileState,
  manifest: Evidence | undefined,
  fits: boolean,
  known: ReadonlyMap<string, FileStanding>,
): EvidenceStanding {
  const files = manifest?.files ?? []
  const having = (wanted: FileState) => files.filter(({ sha256 }) => known.get(sha256)?.state === wanted)
  return {
    package: packageOf(state, manifest, fits),
    files: files.length,
    matching: having('matches').length,
    differing: having('mismatch').map(({ name }) => name),
    opened: files.filter(({ sha256 }) => known.get(sha256)?.opened).length,
  }
}

function packageOf(state: FileState, manifest: Evidence | undefined, fits: boolean): EvidenceStanding['package'] {
  if (state === 'fetching') return 'asking'
  if (state === 'mismatch') return 'differs'
  if (state !== 'matches') return 'missing'
  if (!manifest) return 'unreadable'
  return fits ? 'matches' : 'other'
}

interface ChecklistProps {
  record: CampaignRecord
  milestone: number
  counts: boolean
}

/** What the terms ask for; whoever decides can tick it off, which helps them and nobody else. */
function Checklist({ record, milestone, counts }: ChecklistProps) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const items = texts?.milestones[milestone]?.checklist ?? []
  return (
    <div className="stack" data-gap="small">
      <h3>{text.checklist}</h3>
      {items.length === 0 && <p className="quiet">{text.noChecklist}</p>}
      {items.length > 0 && !counts && (
        <ul className="bullets">
          {items.map((item) => (
            <li key={item}>
              <UserText lang={texts?.language}>{item}</UserText>
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && counts && (
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

function isAbout({ campaign, milestone }: Evidence, context: DecisionContext): boolean {
  const expected = formatAccountId({ chainId: context.chainId, address: context.campaign })
  return campaign.toLowerCase() === expected.toLowerCase() && milestone === context.milestone
}
