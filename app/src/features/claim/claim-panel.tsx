import { useState } from 'react'
import { isAddressEqual } from 'viem'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Card } from '../../ui/card.tsx'
import { Fill } from '../../ui/fill.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Party } from '../../ui/party.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Table } from '../../ui/table.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import type { EvidencePackage } from './evidence-package.ts'
import { SendClaim } from './send-claim.tsx'
import './claim.css'

interface ClaimPanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
}

const NEAR = 3n * 86_400n

type MilestoneOfRecord = CampaignRecord['milestones'][number]

/** When the milestone can be claimed, by whom, and for the charity how. Nothing in every other state. */
export function ClaimPanel({ chain, book: { record }, milestone: index }: ClaimPanelProps) {
  const milestone = record.milestones[index]
  if (milestone?.state !== 'Funding' || milestone.funded === 0n) return null
  return <Claimable chain={chain} record={record} milestone={milestone} />
}

function Claimable({
  chain,
  record,
  milestone,
}: {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
}) {
  const { claim: text } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const { nameOf } = usePartyNames(record)
  const { address } = useWallet()
  const { rules } = record.parameters
  const now = record.block.timestamp
  const full = milestone.funded === milestone.amount
  // A milestone that came back from the panel late may still be claimed in the second it came back: never later.
  const until = BigInt(milestone.claimBy)
  useDeadline(`claim ${milestone.index}`, full ? milestone.claimBy : rules.fundBy)

  if (milestone.index === 0 && rules.upfront) {
    return full ? null : <p className="quiet small">{text.upfront}</p>
  }
  if (!full) {
    const missing = money.amount(milestone.amount - milestone.funded)
    return <p className="quiet small">{text.notFull(missing, format.dateTime(rules.fundBy))}</p>
  }
  const isCharity = address !== undefined && isAddressEqual(address, record.charity)
  return (
    <Card className="claim" aria-label={text.title(milestone.index + 1)}>
      <h3>{text.title(milestone.index + 1)}</h3>
      <p>
        {text.untilWhen(format.dateTime(until))} {text.ifNobody(format.dateTime(until))}
      </p>
      {until - now < NEAR && until > now && (
        <Notice kind="warning">{text.deadlineNear(format.duration(until - now))}</Notice>
      )}
      {isCharity ? (
        <ClaimSteps chain={chain} record={record} milestone={milestone} />
      ) : (
        <p className="quiet">
          <Fill
            text={text.onlyCharity}
            values={{ charity: <Party name={nameOf(record.charity)} address={record.charity} /> }}
          />
        </p>
      )}
    </Card>
  )
}

interface ClaimStepsProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
}

function ClaimSteps({ chain, record, milestone }: ClaimStepsProps) {
  const { claim: text } = useText()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const { nameOf } = usePartyNames(record)
  const [evidence, setEvidence] = useState<EvidencePackage>()
  const [kept, setKept] = useState(false)
  return (
    <div className="stack">
      <Steps steps={text.steps} current={evidence ? (kept ? 2 : 1) : 0} />
      {milestone.attempt > 0n && (
        <Notice kind="warning">
          <p>{text.rejectedBefore}</p>
          <p>{text.attempt(Number(milestone.attempt) + 1)}</p>
        </Notice>
      )}
      {evidence ? (
        <SendClaim
          chain={chain}
          record={record}
          milestone={milestone.index}
          evidence={evidence}
          kept={kept}
          onKept={() => setKept(true)}
          onChange={() => {
            setKept(false)
            setEvidence(undefined)
          }}
        />
      ) : (
        <EvidenceForm chain={chain} record={record} milestone={milestone.index} onPackage={setEvidence} />
      )}
      <Table
        caption={text.recipients}
        rows={milestone.payouts}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            name: 'recipient',
            header: text.recipient,
            rowHeader: true,
            cell: ({ recipient }) => <Party name={nameOf(recipient)} address={recipient} />,
          },
          { name: 'amount', header: text.amount, numeric: true, cell: ({ amount }) => money.amount(amount) },
        ]}
      />
    </div>
  )
}
