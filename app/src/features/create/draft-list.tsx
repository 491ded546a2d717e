import { useState } from 'react'
import { Link } from 'wouter'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { Draft, DraftProblem } from './draft.ts'
import { readDraftFile } from './draft-file.ts'
import { keptDrafts, useDrafts } from './kept-drafts.ts'

interface DraftListProps {
  onStart: (() => void) | undefined
  onOpen: (draft: Draft) => void
}

/** Where a plan is begun, gone on with, brought from another device, or deleted. */
export function DraftList({ onStart, onOpen }: DraftListProps) {
  const { create: text } = useText()
  const drafts = useDrafts()
  const [removed, setRemoved] = useState<Draft>()
  return (
    <>
      <header className="stack hero">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      {drafts.length === 0 && (
        <section className="card stack" data-gap="small">
          <h2>{text.need}</h2>
          <ul className="bullets">
            {Object.entries<string>(text.needs).map(([name, words]) => (
              <li key={name}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {removed && (
        <Notice role="status">
          <div className="row">
            <span>{text.removed(isolateText(removed.name.trim() || text.untitled))}</span>
            <Button
              onClick={() => {
                keptDrafts.set(removed)
                setRemoved(undefined)
              }}
            >
              {text.undo}
            </Button>
          </div>
        </Notice>
      )}
      <div className="row">
        <Button kind="primary" disabled={!onStart} onClick={onStart}>
          {drafts.length === 0 ? text.start : text.another}
        </Button>
      </div>
      {drafts.length > 0 && (
        <section className="stack">
          <h2>{text.drafts}</h2>
          <ul className="stack" data-gap="small">
            {drafts.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                onOpen={() => onOpen(draft)}
                onRemove={() => {
                  keptDrafts.remove(draft.id)
                  setRemoved(draft)
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <ImportDraft onOpen={onOpen} />
    </>
  )
}

interface DraftRowProps {
  draft: Draft
  onOpen: () => void
  onRemove: () => void
}

function DraftRow({ draft, onOpen, onRemove }: DraftRowProps) {
  const { create: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  const name = draft.name.trim()
  const { sent } = draft
  return (
    <li className="card create-draft">
      <div className="stack" data-gap="small">
        <strong>{name ? <UserText>{name}</UserText> : text.untitled}</strong>
        <span className="small quiet">
          {text.worked(format.dateTime(Math.floor(draft.changedAt / 1000)))} {sent && <Badge>{text.sent}</Badge>}
        </span>
      </div>
      <div className="row">
        <Button onClick={onOpen} aria-label={text.open(isolateText(name || text.untitled))}>
          {text.goOn}
        </Button>
        {sent && (
          <Link className="button" href={paths.campaign(language, { chainId: draft.chainId, address: sent.campaign })}>
            {text.openLive}
          </Link>
        )}
        <Button kind="quiet" onClick={onRemove} aria-label={text.removeNamed(isolateText(name || text.untitled))}>
          {text.remove}
        </Button>
      </div>
    </li>
  )
}

/** A plan from a file; one that is here already is replaced by what the file says only if it is newer. */
export function ImportDraft({ onOpen }: { onOpen: (draft: Draft) => void }) {
  const { create: text } = useText()
  const [problem, setProblem] = useState<DraftProblem>()
  const read = async ([file]: File[]) => {
    if (!file) return
    const found = await readDraftFile(await file.text())
    if ('problem' in found) return setProblem(found.problem)
    const known = keptDrafts.get(found.draft.id)
    const draft = known && known.changedAt > found.draft.changedAt ? known : found.draft
    keptDrafts.set(draft)
    onOpen(draft)
  }
  return (
    <details className="create-more">
      <summary>{text.importLabel}</summary>
      <FileDrop
        label={text.importLabel}
        hint={text.importHint}
        accept=".json,application/json"
        error={problem && text.importProblem[problem]}
        onFiles={(files) => void read(files)}
      />
    </details>
  )
}
