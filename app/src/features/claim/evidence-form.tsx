import { useState } from 'react'
import type { Hex } from 'viem'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import type { ChangeDraft, ClaimDraft } from './claim-draft.ts'
import { type HashedFile, hashFile, packageEvidence, type UnusablePart, unusablePart } from './evidence-package.ts'
import { FileList } from './file-list.tsx'

interface EvidenceFormProps {
  chain: ChainConfig
  record: CampaignRecord
  /** Counted from 0. */
  milestone: number
  draft: ClaimDraft
  onDraft: ChangeDraft
  onForget: () => void
}

type Problem = 'filesMissing' | 'statementMissing' | UnusablePart

/** Files are hashed on this device; what goes to the chain is one fingerprint over all of them. */
export function EvidenceForm({ chain, record, milestone, draft, onDraft, onForget }: EvidenceFormProps) {
  const { claim: text } = useText()
  const language = useLanguage()
  const titles = useMilestoneTitles(record, String)
  const { files, statement, lost } = draft
  const [empty, setEmpty] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem>()
  const [hashing, setHashing] = useState(false)
  // As they were chosen, by the hash of what is handed in: for whoever keeps a picture's data on purpose.
  const [originals, setOriginals] = useState<ReadonlyMap<Hex, File>>(new Map())

  const add = async (added: File[]) => {
    setProblem(undefined)
    setEmpty(added.filter(({ size }) => size === 0).map(({ name }) => name))
    setHashing(true)
    try {
      // One after the other: a phone cannot hold many large pictures at once.
      for (const chosen of added.filter(({ size }) => size > 0)) {
        const file = await hashFile(chosen)
        setOriginals((known) => new Map(known).set(file.sha256, chosen))
        onDraft(({ files: known, lost: missing }) => ({
          files: known.some(({ sha256 }) => sha256 === file.sha256) ? known : [...known, file],
          lost: missing.filter((name) => name !== file.name),
        }))
      }
    } finally {
      setHashing(false)
    }
  }
  const change = (sha256: string, how: (file: HashedFile) => HashedFile) =>
    onDraft({ files: files.map((file) => (file.sha256 === sha256 ? how(file) : file)) })
  const tagsChange = (file: HashedFile) => {
    const original = originals.get(file.sha256)
    if (!original) return undefined
    return () =>
      void hashFile(original, file.clean === 'cleaned').then((other) => {
        setOriginals((known) => new Map(known).set(other.sha256, original))
        change(file.sha256, ({ alt, receipt }) => ({ ...other, alt, receipt }))
      })
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
      {draft.restored && (
        <Notice role="status">
          <p>{text.draftBack}</p>
          {lost.length > 0 && (
            <p>{text.draftLost(new Intl.ListFormat(language).format(lost.map((name) => isolateText(name))))}</p>
          )}
          <p className="row">
            <Button onClick={onForget}>{text.draftForget}</Button>
          </p>
        </Notice>
      )}
      <FileDrop
        label={text.evidence}
        hint={text.evidenceHelp}
        multiple
        maximumMegabytes={64}
        error={problem === 'filesMissing' && text.filesMissing}
        onFiles={(added) => void add(added)}
      />
      <p role="status" className="small">
        {hashing && text.hashing}
      </p>
      {empty.map((name) => (
        <Notice key={name} kind="danger" role="alert">
          {text.fileEmpty(isolateText(name))}
        </Notice>
      ))}
      <FileList
        files={files}
        currency={files.findLast(({ receipt }) => receipt)?.receipt?.currency ?? unitOf(record).currency ?? 'USD'}
        onReceipt={(sha256, receipt) => change(sha256, (file) => ({ ...file, receipt }))}
        onDescribe={(sha256, alt) => change(sha256, (file) => ({ ...file, alt }))}
        onRemove={(sha256) => onDraft({ files: files.filter((file) => file.sha256 !== sha256) })}
        onTags={tagsChange}
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
        <Button kind="primary" type="submit" disabled={hashing}>
          {text.make}
        </Button>
        <span className="quiet small">{text.draftKept}</span>
      </div>
    </form>
  )
}
