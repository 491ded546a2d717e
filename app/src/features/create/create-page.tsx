import type { ReactNode } from 'react'
import type { ChainConfig } from '../../data/config.ts'
import { useSite } from '../../data/site.tsx'
import { isolate } from '../../i18n/isolate.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ArrivedAnswers } from './arrived-answers.tsx'
import { type Draft, newDraft } from './draft.ts'
import { DraftList, ImportDraft } from './draft-list.tsx'
import { keptDrafts, useDrafts } from './kept-drafts.ts'
import { useMoment } from './plan-context.ts'
import { PlanForm } from './plan-form.tsx'
import type { DrawPreview } from './step-review.tsx'

interface CreatePageProps {
  /** For plans that are begun here. */
  chain: ChainConfig
  /** The plan in the page's address. */
  draftId: string | undefined
  onOpen: (draft: Pick<Draft, 'id' | 'step'> | undefined) => void
  drawPreview: DrawPreview
}

/** The plans on this device, or the one that is being worked on. */
export function CreatePage({ chain, draftId, onOpen, drawPreview }: CreatePageProps) {
  const language = useLanguage()
  const time = useMoment(chain)
  const { now } = time
  const start = () => {
    if (now === undefined) return
    const draft = newDraft({ chainId: chain.chainId, token: chain.tokens[0]?.address ?? '', language, now })
    keptDrafts.set(draft)
    onOpen(draft)
  }
  return (
    <div className="create stack" data-gap="large">
      <ArrivedAnswers />
      {time.isGuess && <NoTime />}
      {draftId === undefined ? (
        <DraftList onStart={now === undefined ? undefined : start} onOpen={onOpen} />
      ) : (
        <OpenDraft id={draftId} chain={chain} onOpen={onOpen} drawPreview={drawPreview} />
      )}
    </div>
  )
}

function NoTime() {
  const { create: text } = useText()
  return <Notice kind="warning">{text.noTime}</Notice>
}

function OpenDraft({ id, onOpen, drawPreview }: Omit<CreatePageProps, 'draftId'> & { id: string }): ReactNode {
  const { create: text } = useText()
  const { chains } = useSite()
  // Followed, so that what another tab types is seen here.
  const draft = useDrafts().find((one) => one.id === id)
  const chain = chains.find(({ chainId }) => chainId === draft?.chainId)
  if (!draft) {
    return (
      <>
        <EmptyState wholePage drawing="shelf" title={text.gone} text={text.goneText} />
        <ImportDraft onOpen={onOpen} />
      </>
    )
  }
  if (!chain) {
    return <EmptyState wholePage title={text.title} text={text.otherChain(isolate(String(draft.chainId)))} />
  }
  return (
    <PlanForm key={draft.id} chain={chain} draft={draft} onLeave={() => onOpen(undefined)} drawPreview={drawPreview} />
  )
}
