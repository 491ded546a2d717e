import { type ReactNode, useId, useMemo } from 'react'
import { useWallet } from '../../chain/wallet.tsx'
import { useLatestBlock } from '../../data/block.ts'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AccountWarnings } from './account-warnings.tsx'
import { CreateCampaign } from './create-campaign.tsx'
import { DraftedAssurance } from './drafted-assurance.tsx'
import { missingAboutAppeal, missingAboutOrganiser, unidentified } from './missing.ts'
import { MissingList } from './missing-list.tsx'
import type { Plan } from './plan.ts'
import { previewBook } from './preview-book.ts'
import { ProblemList } from './problem-list.tsx'
import { useSeededPicture } from './seeded-picture.ts'
import { useWizard } from './wizard.tsx'

/** Draws a campaign as donors will see it: the page that composes the features knows how. */
export type DrawPreview = (book: CampaignBook) => ReactNode

/** Everything once more before it is for ever. */
export function StepReview({ drawPreview }: { drawPreview: DrawPreview }) {
  const { create } = useText()
  const text = create.review
  const { draft, plan, problems } = useWizard()
  const identity = unidentified(draft).map(isolateText)
  return (
    <>
      {problems.length > 0 ? (
        <ProblemList problems={problems} title={text.notReady} />
      ) : (
        <Notice kind="success">{text.ready}</Notice>
      )}
      <AccountWarnings />
      <DraftedAssurance />
      {plan && <Preview plan={plan} drawPreview={drawPreview} />}
      <MissingList
        parts={[...missingAboutOrganiser(draft), ...missingAboutAppeal(draft)]}
        identity={identity.length > 0 ? identity.join(create.comma) : undefined}
      />
      <Never />
      {plan && <CreateCampaign plan={plan} />}
    </>
  )
}

/** An address that stands for the charity's while no wallet is connected. */
const NOBODY = '0x000000000000000000000000000000000000dEaD'

function Preview({ plan, drawPreview }: { plan: Plan; drawPreview: DrawPreview }) {
  const { review: text } = useText().create
  const { chain, draft } = useWizard()
  const { address = NOBODY } = useWallet()
  const { data: block } = useLatestBlock(chain)
  const id = useId()
  useSeededPicture(draft.picture?.sha256)
  const book = useMemo(
    () => block && previewBook({ chain, block, address: NOBODY, charity: address, plan }),
    [chain, block, address, plan],
  )
  if (!book) return null
  return (
    <section className="stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id}>{text.donors}</h3>
      <p className="quiet small">{text.example}</p>
      <details className="create-preview" open>
        <summary>{text.show}</summary>
        {/* Its links lead to a campaign that is not there yet. */}
        <section
          className="create-frame"
          aria-label={text.frame}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          tabIndex={0}
          onClickCapture={(event) => {
            if (event.target instanceof Element && event.target.closest('a')) {
              event.preventDefault()
              event.stopPropagation()
            }
          }}
        >
          {drawPreview(book)}
        </section>
      </details>
    </section>
  )
}

function Never() {
  const { review: text } = useText().create
  const id = useId()
  return (
    <section className="create-never stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id}>{text.never}</h3>
      <p className="small">{text.lead}</p>
      <ul className="bullets">
        {Object.entries<string>(text.nevers).map(([name, words]) => (
          <li key={name}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
