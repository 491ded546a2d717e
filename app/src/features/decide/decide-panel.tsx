import { useState } from 'react'
import { isAddressEqual } from 'viem'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Party } from '../../ui/party.tsx'
import { CollectDecisions } from './collect-decisions.tsx'
import { type CollectedDecision, type DecisionContext, withDecision } from './decision-file.ts'
import { DecisionForm } from './decision-form.tsx'
import { contextOf, hasRejected, type MilestoneOfRecord, rulingOpensAt } from './decision-rules.ts'
import { EvidenceCheck } from './evidence-check.tsx'
import { Objection } from './objection.tsx'
import './decide.css'

interface DecidePanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
}

/** Who decides on a claim, how, and what a donor can do about it. Nothing while there is nothing to decide. */
export function DecidePanel({ chain, book, milestone: index }: DecidePanelProps) {
  const { record } = book
  const milestone = record.milestones[index]
  switch (milestone?.state) {
    case 'Claimed':
    case 'AppealedSilence':
      return <Desk chain={chain} record={record} milestone={milestone} />
    case 'Approved':
    case 'ApprovedByPanel':
      return <Objection chain={chain} book={book} milestone={milestone} />
    case 'AppealedObjection':
      return (
        <>
          <Desk chain={chain} record={record} milestone={milestone} />
          <Objection chain={chain} book={book} milestone={milestone} />
        </>
      )
    default:
      return null
  }
}

interface DeskProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
}

function Desk({ chain, record, milestone }: DeskProps) {
  const { decide: text } = useText()
  const format = useFormat()
  const { address } = useWallet()
  const context = contextOf(chain, record, milestone)
  const [collected, setCollected] = useState<readonly CollectedDecision[]>([])
  useDeadline(`decide ${milestone.index}`, milestone.time)

  // What was signed about an earlier claim decides nothing now.
  const current = collected.filter(({ file }) => file.attempt === context.attempt && file.evidence === context.evidence)
  const add = (decision: CollectedDecision) => setCollected((known) => withDecision(known, decision))
  const byPanel = context.cause !== undefined
  const { threshold, members } = byPanel ? record.parameters.panel : record.parameters.verifiers
  const signs = address !== undefined && members.some((member) => isAddressEqual(member, address))
  const opens = rulingOpensAt(record, milestone)
  const title = byPanel ? text.panelTitle(milestone.index + 1) : text.deskTitle(milestone.index + 1)
  const rejected = address !== undefined && !byPanel && hasRejected(record, milestone, address)
  return (
    <Card className="decide" aria-label={title}>
      <h3>{title}</h3>
      {context.cause && <p>{text.causes[context.cause]}</p>}
      {opens !== undefined && <p>{text.rulingOpens(format.dateTime(opens))}</p>}
      <p>
        {text.needed(threshold, members.length)} {text.until(format.dateTime(milestone.time))}
      </p>
      <Signers record={record} milestone={milestone} context={context} collected={current} />
      {signs ? (
        <>
          <EvidenceCheck record={record} context={context} />
          {rejected ? (
            <p>{text.signedAlready}</p>
          ) : (
            <DecisionForm
              key={`${address} ${context.attempt}`}
              chain={chain}
              record={record}
              milestone={milestone}
              context={context}
              signer={address}
              onSigned={add}
            />
          )}
        </>
      ) : (
        <details>
          <summary>{text.evidenceTitle}</summary>
          <EvidenceCheck record={record} context={context} />
        </details>
      )}
      <CollectDecisions
        chain={chain}
        record={record}
        milestone={milestone}
        context={context}
        collected={current}
        onCollected={add}
      />
    </Card>
  )
}

interface SignersProps {
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  collected: readonly CollectedDecision[]
}

/** Everybody with a say, and what is known of each. */
function Signers({ record, milestone, context, collected }: SignersProps) {
  const { decide: text } = useText()
  const { nameOf } = usePartyNames(record)
  const { address } = useWallet()
  const members = context.cause ? context.panel : context.verifiers
  return (
    <ul className="stack" data-gap="small" aria-label={context.cause ? text.panel : text.verifiers}>
      {members.map((member) => {
        const here = collected.find(({ signer }) => isAddressEqual(signer, member))
        const rejected = !context.cause && hasRejected(record, milestone, member)
        return (
          <li key={member} className="row" data-spread>
            <span>
              <Party name={nameOf(member)} address={member} />
              {address && isAddressEqual(address, member) && <strong> ({text.you})</strong>}
            </span>
            {rejected ? (
              <Badge icon="close">{text.rejectedOnChain}</Badge>
            ) : here ? (
              <Badge icon={here.verdict === 'approve' || here.verdict === 'confirm' ? 'check' : 'close'}>
                {text.verdicts[here.verdict]} · {text.signedHere}
              </Badge>
            ) : (
              <span className="quiet small">{text.notYet}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
