import { type Note, noteSchema } from '@amana/sdk/schemas'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import * as z from 'zod/mini'
import { useRelay } from '../../chain/use-relay.ts'
import { isKept, useTransaction } from '../../chain/use-transaction.ts'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import { countStep, type Step } from '../../data/count-step.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { useSite } from '../../data/site.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type GiftDraft, opennessIn, readDraft, type ShareDraft } from './draft.ts'
import { giftPurpose } from './gift-in-hand.ts'
import { FailureChoice, NoteField } from './gift-options.tsx'
import { type Openness, type PlannedShare, paysTheSame, totalOf } from './gift-plan.ts'
import { GiftPreview } from './gift-preview.tsx'
import { keptDrafts } from './kept-drafts.ts'
import { ShareFields } from './share-fields.tsx'
import { sourceOfLink } from './source.ts'
import './give.css'

// Read while somebody chooses an amount, so that it is there when they have.
const loadCheck = () => import('./gift-check.tsx')
const GiftCheck = lazy(async () => ({ default: (await loadCheck()).GiftCheck }))

interface GivePanelProps {
  chain: ChainConfig
  book: CampaignBook
}

/** Giving to a campaign, from the amount to the numbers of one's coins. */
export function GivePanel({ chain, book: { record } }: GivePanelProps) {
  const { give: text } = useText()
  const openness = opennessIn(record, record.block.timestamp)
  const open = openness.flatMap((state, index) => (state.kind === 'open' ? [index] : []))
  const { token } = record
  return (
    <Card aria-label={text.title} className="give">
      <header>
        <h2>{text.title}</h2>
        <p className="quiet">{text.lead}</p>
      </header>
      {token === undefined ? (
        <Notice kind="warning">{text.unknownToken}</Notice>
      ) : (
        <GiftFormOrEnd chain={chain} record={record} token={token} openness={openness} open={open} />
      )}
    </Card>
  )
}

interface GiftFormProps {
  chain: ChainConfig
  record: CampaignRecord
  token: TokenConfig
  openness: readonly Openness[]
  /** Milestones that take a gift now. */
  open: readonly number[]
}

/** The form stays while a gift is under way or was just made, even if it filled the last milestone. */
function GiftFormOrEnd(props: GiftFormProps) {
  const { give: text } = useText()
  const { openness, open } = props
  const [asked, setChecking] = useState(false)
  // A gift that was sent before the page was loaded again is taken up where it stands.
  // However it ended, that is said until it was read.
  const { state } = useTransaction(props.chain, giftPurpose(props.record.address))
  const checking = asked || state.status !== 'idle'
  if (open.length > 0 || checking) return <GiftForm {...props} checking={checking} onChecking={setChecking} />
  return openness.some(({ kind }) => kind === 'full' || kind === 'waits') ? (
    <EmptyState title={text.allFullTitle} text={text.allFull} />
  ) : (
    <EmptyState title={text.endedTitle} text={text.ended} />
  )
}

interface CheckingProps {
  checking: boolean
  onChecking: (checking: boolean) => void
}

function GiftForm({ chain, record, token, openness, open, checking, onChecking }: GiftFormProps & CheckingProps) {
  const { give: text, shell } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  useEffect(() => {
    loadCheck().catch(() => undefined)
  }, [])
  const titles = useMilestoneTitles(record, (number) => text.untitled(number))
  const source = sourceOfLink(useSearch())
  const { address } = record
  const { indexUrl } = useSite()
  const tag = source?.tag
  const { chainId } = chain
  const count = useCallback(
    (step: Step) => countStep(indexUrl, { chainId, address }, step, tag),
    [indexUrl, chainId, address, tag],
  )
  useEffect(() => count('view'), [count])
  // Whoever comes back while a gift is under way finds what it was.
  const [draft, setDraft] = useState<GiftDraft>(
    () => (isKept(chain, giftPurpose(address)) && keptDrafts.get(address)) || emptyDraft(open),
  )
  const [asked, setAsked] = useState(false)
  const [reviewed, setReviewed] = useState<readonly PlannedShare[]>()
  // Asked now, so that nobody has to wait for its answer when it matters.
  useRelay(chain.chainId, { token: token.address, since: record.creation.blockNumber })

  const { shares } = draft
  const { problems, plan } = readDraft(record, { decimals: token.decimals, language }, shares)
  // Of a gift that was taken up again, this is the first that is shown.
  if (checking && plan && !reviewed) setReviewed(plan)
  const note = noteOf(draft.note, language)
  const setShare = (changed: number) => (share: ShareDraft) =>
    setDraft({ ...draft, shares: shares.map((other, index) => (index === changed ? share : other)) })
  const unused = open.find((milestone) => !shares.some((share) => share.milestone === milestone))

  if (checking) {
    return (
      <Suspense fallback={<Skeleton label={shell.loadingPage} height="30rem" />}>
        <GiftCheck
          chain={chain}
          record={record}
          token={token}
          titles={titles}
          plan={plan && reviewed && paysTheSame(reviewed, plan) ? plan : undefined}
          intent={{ passOn: draft.passOn, source: source?.tag }}
          note={note}
          onCount={count}
          onBack={() => {
            setReviewed(undefined)
            onChecking(false)
          }}
          onAgain={() => {
            keptDrafts.remove(address)
            setReviewed(undefined)
            setDraft(emptyDraft(open))
            setAsked(false)
            onChecking(false)
          }}
        />
      </Suspense>
    )
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (plan) {
          count('open-donate')
          keptDrafts.set(address, draft)
          setReviewed(plan)
          onChecking(true)
        } else
          event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true], .give-share input[inputmode]')?.focus()
      }}
    >
      {shares.map((share, index) => (
        <ShareFields
          key={index}
          record={record}
          titles={titles}
          openness={openness}
          share={share}
          taken={shares.filter((other) => other !== share).map(({ milestone }) => milestone)}
          problem={asked || share.text !== '' || problems[index]?.kind === 'notOpen' ? problems[index] : undefined}
          onChange={setShare(index)}
          onRemove={
            shares.length > 1
              ? () => setDraft({ ...draft, shares: shares.filter((other) => other !== share) })
              : undefined
          }
        />
      ))}
      {unused !== undefined && (
        <div className="row">
          <Button
            kind="quiet"
            onClick={() => setDraft({ ...draft, shares: [...shares, { milestone: unused, text: '' }] })}
          >
            {text.another}
          </Button>
        </div>
      )}
      <FailureChoice record={record} passOn={draft.passOn} onChange={(passOn) => setDraft({ ...draft, passOn })} />
      <NoteField value={draft.note} note={note} onChange={(value) => setDraft({ ...draft, note: value })} />
      {source && <p className="quiet small">{text.source(source.shown)}</p>}
      {plan && <GiftPreview record={record} titles={titles} plan={plan} passOn={draft.passOn} chain={chain} />}
      <div className="stack give-foot" data-gap="small">
        <Button kind="primary" type="submit">
          {plan ? text.review(money.amount(totalOf(plan))) : text.reviewEmpty}
        </Button>
        <p className="quiet small">{text.noFee}</p>
      </div>
    </form>
  )
}

function emptyDraft(open: readonly number[]): GiftDraft {
  return { shares: [{ milestone: open[0] ?? 0, text: '' }], passOn: false, note: '' }
}

function noteOf(words: string, language: Note['language']): Note | undefined {
  const parsed = z.safeParse(noteSchema, { text: words.trim(), language })
  return parsed.success ? parsed.data : undefined
}
