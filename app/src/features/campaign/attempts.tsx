import type { CampaignRecord } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { DecisionList } from './decisions.tsx'
import { EvidenceView } from './evidence-view.tsx'
import type { Claim, MilestoneFacts } from './milestone-facts.ts'

interface AttemptsProps {
  record: CampaignRecord
  milestone: MilestoneFacts
}

/** What was handed in and decided: the latest attempt open, earlier ones folded. */
export default function Attempts({ record, milestone }: AttemptsProps) {
  const { campaign: text } = useText()
  const [latest, ...earlier] = milestone.claims
  if (!latest) return null
  return (
    <div className="stack">
      <h4>{text.evidence}</h4>
      <Attempt record={record} milestone={milestone} claim={latest} />
      {earlier.length > 0 && (
        <details className="proof">
          <summary>{text.earlier}</summary>
          <div className="stack">
            {earlier.map((claim) => (
              <Attempt key={claim.attempt} record={record} milestone={milestone} claim={claim} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function Attempt({ record, milestone, claim }: AttemptsProps & { claim: Claim }) {
  const { campaign: text } = useText()
  const decisions = milestone.decisions.filter(({ attempt }) => attempt === claim.attempt)
  return (
    <div className="stack">
      <EvidenceView record={record} milestone={milestone.index} claim={claim} />
      {decisions.length > 0 && (
        <div className="stack" data-gap="small">
          <h4>{text.decisions}</h4>
          <DecisionList record={record} decisions={decisions} />
        </div>
      )}
    </div>
  )
}
