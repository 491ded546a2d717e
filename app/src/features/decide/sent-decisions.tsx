import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import type { Verdict } from './decision-file.ts'
import { type MilestoneOfRecord, sendingKey, verdictsIn } from './decision-rules.ts'

interface SentDecisionsProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
}

const VERDICTS: readonly Verdict[] = ['approve', 'reject', 'confirm', 'refuse']

/** What became of decisions that were sent from here, when the desk they were sent from is gone. */
export function SentDecisions(props: SentDecisionsProps) {
  const atDesk = verdictsIn(props.milestone)
  return VERDICTS.filter((verdict) => !atDesk.includes(verdict)).map((verdict) => (
    <SentDecision key={verdict} {...props} verdict={verdict} />
  ))
}

function SentDecision({ chain, record, milestone, verdict }: SentDecisionsProps & { verdict: Verdict }) {
  const { decide: text, shell } = useText()
  const transaction = useTransaction(chain, sendingKey(record, milestone, verdict))
  if (transaction.state.status === 'idle') return null
  const number = milestone.index + 1
  const title = verdict === 'approve' || verdict === 'reject' ? text.deskTitle(number) : text.panelTitle(number)
  return (
    <Card className="decide" aria-label={title}>
      {/* A page that was loaded again knows no label: nobody pressed anything there. */}
      <StepHeading as="h3" arrived={transaction.step?.label !== undefined}>
        {title}
      </StepHeading>
      <TransactionStatus transaction={transaction} token={record.token} success={text.sendDone} />
      {transaction.done && (
        <div className="row">
          <Button onClick={transaction.reset}>{shell.close}</Button>
        </div>
      )}
    </Card>
  )
}
