import { useEffect, useState } from 'react'
import { isAddressEqual } from 'viem'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Party } from '../../ui/party.tsx'
import { CollectDecisions } from './collect-decisions.tsx'
import { type CollectedDecision, type DecisionContext, readDecisionFile, withDecision } from './decision-file.ts'
import { DecisionForm } from './decision-form.tsx'
import { contextOf, hasRejected, type MilestoneOfRecord, rulingOpensAt, verdictsIn } from './decision-rules.ts'
import { EvidenceCheck } from './evidence-check.tsx'
import { EvidenceForAll } from './evidence-for-all.tsx'
import { keptDecisions } from './kept-decisions.ts'
import { Objection } from './objection.tsx'
import { SentDecisions } from './sent-decisions.tsx'
import './decide.css'

interface DecidePanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
}

const AT_DESK = ['Claimed', 'AppealedSilence', 'AppealedObjection']
const OPEN_TO_DONORS = ['Approved', 'ApprovedByPanel', 'AppealedObjection']

/** Who decides on a claim, how, what a donor can do about it, and the evidence for whoever wants to check it. */
export function DecidePanel({ chain, book, milestone: index }: DecidePanelProps) {
  const { record } = book
  const milestone = record.milestones[index]
  if (!milestone) return null
  const atDesk = AT_DESK.includes(milestone.state)
  return (
    <>
      <SentDecisions chain={chain} record={record} milestone={milestone} />
      {atDesk && <Desk chain={chain} record={record} milestone={milestone} />}
      {OPEN_TO_DONORS.includes(milestone.state) && <Objection chain={chain} book={book} milestone={milestone} />}
      <EvidenceForAll
        chain={chain}
        book={book}
        milestone={milestone}
        except={atDesk ? Number(milestone.attempt) : undefined}
      />
    </>
  )
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

  const kept = useKept(chain, context)

  // What was signed about an earlier claim, or another question, decides nothing now.
  const verdicts = verdictsIn(milestone)
  const current = [...kept, ...collected].reduce<CollectedDecision[]>((list, decision) => {
    const { file, verdict } = decision
    const counts =
      file.attempt === context.attempt &&
      file.evidence === context.evidence &&
      verdicts.includes(verdict) &&
      (file.kind !== 'ruling' || file.cause === context.cause)
    return counts ? withDecision(list, decision) : list
  }, [])
  const add = (decision: CollectedDecision) => setCollected((known) => [...known, decision])
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
              key={`${address} ${context.attempt} ${context.cause}`}
              chain={chain}
              record={record}
              milestone={milestone}
              context={context}
              signer={address}
              signed={current.find(({ signer }) => isAddressEqual(signer, address))}
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

/** What was signed on this device before the page was loaded, checked again. */
function useKept(chain: ChainConfig, context: DecisionContext): readonly CollectedDecision[] {
  const [kept, setKept] = useState<readonly CollectedDecision[]>([])
  const { attempt, cause } = context
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, not for each block
  useEffect(() => {
    let left = false
    const readings = keptDecisions
      .of(context)
      .map((file) => readDecisionFile(new TextEncoder().encode(file), context, readClient(chain)))
    void Promise.all(readings).then((all) => {
      if (!left) setKept(all.flatMap((reading) => (reading.kind === 'decision' ? [reading.collected] : [])))
    })
    return () => {
      left = true
    }
  }, [chain, attempt, cause])
  return kept
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
