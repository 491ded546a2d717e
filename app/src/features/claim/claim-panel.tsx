import { isFinal } from '@amana/sdk/enumerations'
import { useEffect } from 'react'
import { isAddressEqual } from 'viem'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { type Transaction, useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fill } from '../../ui/fill.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Party } from '../../ui/party.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { Steps } from '../../ui/steps.tsx'
import { type ChangeDraft, type ClaimDraft, useClaimDraft } from './claim-draft.ts'
import { Recipients } from './claim-preview.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import type { EvidencePackage } from './evidence-package.ts'
import { forgetClaim } from './kept-claim.ts'
import { SavePackage, SendClaim } from './send-claim.tsx'
import './claim.css'

interface ClaimPanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
}

const NEAR = 3n * 86_400n

type MilestoneOfRecord = CampaignRecord['milestones'][number]

/** When the milestone can be claimed, by whom, and for the charity how; then what became of the claim it sent. */
export function ClaimPanel({ chain, book: { record }, milestone: index }: ClaimPanelProps) {
  const milestone = record.milestones[index]
  if (!milestone || milestone.funded === 0n) return null
  // The number of the claim that is prepared, or was sent last: a new one begins anew.
  const number = Number(milestone.attempt) + (milestone.state === 'Funding' ? 1 : 0)
  return <Claim key={number} chain={chain} record={record} milestone={milestone} number={number} />
}

interface ClaimProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
}

function Claim({ chain, record, milestone, number }: ClaimProps & { number: number }) {
  const { claim: text } = useText()
  const { address } = useWallet()
  const isCharity = address !== undefined && isAddressEqual(address, record.charity)
  const name = `${chain.chainId}.${record.address}.${milestone.index}.${number}`
  const { draft, onDraft, forget } = useClaimDraft(name, isCharity && milestone.state === 'Funding')
  const transaction = useTransaction(chain, `claim ${record.address} ${milestone.index} ${number}`)
  const { done } = transaction
  useEffect(() => {
    if (done) void forgetClaim(name)
  }, [done, name])
  if (milestone.state === 'Funding') {
    return <Claimable {...{ chain, record, milestone, transaction, draft, onDraft }} onForget={forget} />
  }
  if (transaction.state.status === 'idle') {
    const isOpen = isCharity && !isFinal(milestone.state)
    return isOpen ? <p className="quiet small">{text.alreadyClaimed(number)}</p> : null
  }
  return <Sent record={record} index={milestone.index} transaction={transaction} evidence={draft.evidence} />
}

interface SentProps {
  record: CampaignRecord
  index: number
  transaction: Transaction
  evidence: EvidencePackage | undefined
}

/** Stays where the claim was sent from until it has been read. */
function Sent({ record, index, transaction, evidence }: SentProps) {
  const { claim: text, shell } = useText()
  return (
    <Card className="claim" aria-label={text.title(index + 1)}>
      <StepHeading as="h3" arrived={evidence !== undefined}>
        {text.title(index + 1)}
      </StepHeading>
      <TransactionStatus transaction={transaction} token={record.token} success={text.done} />
      <div className="row">
        {evidence && <SavePackage evidence={evidence} milestone={index} />}
        {transaction.done && <Button onClick={transaction.reset}>{shell.close}</Button>}
      </div>
    </Card>
  )
}

interface ClaimableProps extends ClaimProps {
  transaction: Transaction
  draft: ClaimDraft
  onDraft: ChangeDraft
  onForget: () => void
}

function Claimable(props: ClaimableProps) {
  const { record, milestone } = props
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
        <ClaimSteps {...props} />
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

function ClaimSteps({ chain, record, milestone, transaction, draft, onDraft, onForget }: ClaimableProps) {
  const { claim: text } = useText()
  const { evidence, handedIn } = draft
  return (
    <div className="stack">
      <Steps steps={text.steps} current={evidence ? (handedIn ? 2 : 1) : 0} />
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
          draft={draft}
          onDraft={onDraft}
          transaction={transaction}
        />
      ) : (
        <>
          <EvidenceForm
            chain={chain}
            record={record}
            milestone={milestone.index}
            draft={draft}
            onDraft={onDraft}
            onForget={onForget}
          />
          <Recipients record={record} milestone={milestone.index} />
        </>
      )}
    </div>
  )
}
