import { useState } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import type { DecisionContext } from './decision-file.ts'
import { contextOf, type MilestoneOfRecord } from './decision-rules.ts'
import { EvidenceCheck } from './evidence-check.tsx'

interface EvidenceForAllProps {
  chain: ChainConfig
  book: CampaignBook
  milestone: MilestoneOfRecord
  /** The claim that the desk shows already. */
  except: number | undefined
}

/** Whoever has the package of a claim can check it here, also when nothing is left to decide. The newest claim first. */
export function EvidenceForAll({ chain, book, milestone, except }: EvidenceForAllProps) {
  const context = contextOf(chain, book.record, milestone)
  const claims = book.events.flatMap((event): DecisionContext[] => {
    if (event.eventName !== 'EvidenceSubmitted' || event.args.milestone !== BigInt(milestone.index)) return []
    const attempt = Number(event.args.attempt)
    return attempt === except ? [] : [{ ...context, attempt, evidence: event.args.evidence }]
  })
  return claims
    .reverse()
    .map((claim) => <FoldedCheck key={`${claim.attempt} ${claim.evidence}`} record={book.record} context={claim} />)
}

/** Fetches nothing before it is opened. */
function FoldedCheck({ record, context }: { record: CampaignBook['record']; context: DecisionContext }) {
  const { decide: text } = useText()
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{text.checkYourself(context.attempt)}</summary>
      {opened && <EvidenceCheck record={record} context={context} />}
    </details>
  )
}
