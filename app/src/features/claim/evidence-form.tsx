import { useState } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { ChangeDraft, ClaimDraft } from './claim-panel.tsx'
import { type HashedFile, hashFile, packageEvidence, type UnusablePart, unusablePart } from './evidence-package.ts'

interface EvidenceFormProps {
  chain: ChainConfig
  record: CampaignRecord
  /** Counted from 0. */
  milestone: number
  draft: ClaimDraft
  onDraft: ChangeDraft
}

type Problem = 'filesMissing' | 'statementMissing' | UnusablePart

/** Files are hashed on this device; what goes to the chain is one fingerprint over all of them. */
export function EvidenceForm({ chain, record, milestone, draft, onDraft }: EvidenceFormProps) {
  const { claim: text } = useText()
  const titles = useMilestoneTitles(record, String)
  const { files, statement } = draft
  const [empty, setEmpty] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem>()

  const add = async (added: File[]) => {
    const hashed = await Promise.all(added.filter(({ size }) => size > 0).map(hashFile))
    setProblem(undefined)
    setEmpty(added.filter(({ size }) => size === 0).map(({ name }) => name))
    onDraft(({ files: known }) => ({
      files: [...known, ...hashed.filter(({ sha256 }) => !known.some((one) => one.sha256 === sha256))],
    }))
  }
  const make = async () => {
    if (files.length === 0) return setProblem('filesMissing')
    if (statement.trim() === '') return setProblem('statementMissing')
    const campaign = { chainId: chain.chainId, address: record.address }
    const content = { campaign, milestone, title: titles[milestone] ?? '', statement, files }
    const evidence = await packageEvidence(content)
    if (evidence) onDraft({ evidence })
    else setProblem(unusablePart(content))
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <StepHeading arrived={draft.returned}>{text.steps[0]}</StepHeading>
      <FileDrop
        label={text.evidence}
        hint={text.evidenceHelp}
        multiple
        maximumMegabytes={200}
        error={problem === 'filesMissing' && text.filesMissing}
        onFiles={(added) => void add(added)}
      />
      {empty.map((name) => (
        <Notice key={name} kind="danger" role="alert">
          {text.fileEmpty(isolateText(name))}
        </Notice>
      ))}
      <FileList
        files={files}
        onDescribe={(sha256, alt) =>
          onDraft({ files: files.map((file) => (file.sha256 === sha256 ? { ...file, alt } : file)) })
        }
        onRemove={(sha256) => onDraft({ files: files.filter((file) => file.sha256 !== sha256) })}
      />
      <Field
        label={text.statement}
        hint={text.statementHint}
        error={problem === 'statementMissing' && text.statementMissing}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            maxLength={8000}
            value={statement}
            onChange={(event) => {
              setProblem(undefined)
              onDraft({ statement: event.currentTarget.value })
            }}
          />
        )}
      </Field>
      {typeof problem === 'object' && (
        <p className="field-error" role="alert">
          {text.unusable[problem.part](isolateText(problem.file ?? ''))}
        </p>
      )}
      <div className="row">
        <Button kind="primary" type="submit">
          {text.make}
        </Button>
      </div>
    </form>
  )
}

interface FileListProps {
  files: readonly HashedFile[]
  onDescribe: (sha256: string, alt: string) => void
  onRemove: (sha256: string) => void
}

function FileList({ files, onDescribe, onRemove }: FileListProps) {
  const text = useText()
  const format = useFormat()
  if (files.length === 0) return <p className="quiet small">{text.claim.noFiles}</p>
  return (
    <ul className="stack" data-gap="small" aria-label={text.claim.files}>
      {files.map(({ name, size, type, sha256, alt }) => (
        <li key={sha256} className="claim-file stack" data-gap="small">
          <div className="row" data-spread>
            <span>
              <Icon name="document" /> <UserText>{name}</UserText>{' '}
              <span className="quiet small">{format.fileSize(size)}</span>
            </span>
            <Button kind="quiet" aria-label={text.shell.remove(isolateText(name))} onClick={() => onRemove(sha256)}>
              <Icon name="close" />
            </Button>
          </div>
          <p className="small">
            {text.claim.fingerprint} <Hash value={sha256} copy />
          </p>
          {type.startsWith('image/') && (
            <Field label={text.claim.describe(isolateText(name))} hint={text.claim.describeHint} required={false}>
              {(control) => (
                <input
                  {...control}
                  dir="auto"
                  maxLength={500}
                  value={alt}
                  onChange={(event) => onDescribe(sha256, event.currentTarget.value)}
                />
              )}
            </Field>
          )}
        </li>
      ))}
    </ul>
  )
}
