import './decide.css'
import { type ReactNode, useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useCampaignName, useMilestoneTitles } from '../../data/party-names.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { CollectDecisions } from './collect-decisions.tsx'
import type { DecisionContext } from './decision-file.ts'
import { DecisionForm } from './decision-form.tsx'
import { contextOf, hasRejected, type MilestoneOfRecord, rulingOpensAt } from './decision-rules.ts'
import { EvidenceCheck } from './evidence-check.tsx'
import { doubtsOf, type EvidenceStanding } from './evidence-standing.ts'
import { HandOn } from './hand-on.tsx'
import { keptDecisions } from './kept-decisions.ts'
import { SafeParts } from './safe-parts.tsx'
import type { Safe } from './safe-signing.ts'
import { SentDecisions } from './sent-decisions.tsx'
import { Signers } from './signers.tsx'
import { useDecisions } from './use-decisions.ts'
import { useSafes } from './use-safes.ts'

export interface Claimed {
  attempt: number
  evidence: `0x${string}`
}

interface ReviewPageProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
  badge: ReactNode
  /** "If nobody acts …" */
  next: string
  /** Newest first. */
  claims: readonly Claimed[]
  /** What was decided about this milestone so far. */
  decided: ReactNode
  objections: ReactNode
}

/** Examining a claim: the evidence with every byte compared, and beside it the decision, signed and collected. */
export function ReviewPage(props: ReviewPageProps) {
  const { chain, record, milestone, badge, next, claims, decided, objections } = props
  const { decide: text, campaign } = useText()
  const language = useLanguage()
  const [standing, setStanding] = useState<EvidenceStanding>()
  const title = useMilestoneTitles(record, campaign.untitled)[milestone.index] ?? ''
  const name = useCampaignName(record)
  const context = contextOf(chain, record, milestone)
  const waits = WAITING.includes(milestone.state)
  const acting = useActing(chain, context)
  const [latest, ...earlier] = claims
  const differs = standing && doubtsOf(standing) === 'differs'
  return (
    <div className="review stack" data-gap="large" data-evidence={differs ? 'differs' : undefined}>
      <header className="stack" data-gap="small">
        <p>
          <Link href={paths.campaign(language, { chainId: chain.chainId, address: record.address })}>
            {name ? <UserText>{name}</UserText> : campaign.list.untitled}
          </Link>
        </p>
        <div className="row" data-spread>
          <h1>
            {text.reviewTitle(milestone.index + 1)} <UserText>{title}</UserText>
          </h1>
          {badge}
        </div>
        <Asked record={record} milestone={milestone} next={next} waits={waits} />
      </header>
      {differs && (
        <Notice kind="danger" role="alert" title={text.differsTitle}>
          {text.differsText}
        </Notice>
      )}
      <div className="review-columns">
        <section className="card" aria-labelledby="evidence">
          <h2 id="evidence">{text.evidenceTitle}</h2>
          {latest ? (
            <EvidenceCheck
              key={latest.evidence}
              record={record}
              context={{ ...context, ...latest }}
              counts={waits && acting.signer !== undefined}
              onStanding={setStanding}
            />
          ) : (
            <p className="quiet">{text.noClaim}</p>
          )}
          {earlier.map((claim) => (
            <EarlierClaim key={claim.attempt} record={record} context={{ ...context, ...claim }} />
          ))}
        </section>
        <div className="stack">
          <SentDecisions chain={chain} record={record} milestone={milestone} />
          {waits && (
            <Desk
              chain={chain}
              record={record}
              milestone={milestone}
              context={context}
              standing={standing}
              acting={acting}
            />
          )}
          {decided}
        </div>
      </div>
      {objections}
    </div>
  )
}

const WAITING = ['Claimed', 'AppealedSilence', 'AppealedObjection']

interface AskedProps {
  record: CampaignRecord
  milestone: MilestoneOfRecord
  next: string
  waits: boolean
}

/** What is being asked, of whom, until when, and what happens if they stay silent. */
function Asked({ record, milestone, next, waits }: AskedProps) {
  const { decide: text } = useText()
  const format = useFormat()
  const { state, time } = milestone
  const opens = rulingOpensAt(record, milestone)
  const cause = state === 'AppealedSilence' ? 'Silence' : state === 'AppealedObjection' ? 'Objection' : undefined
  const { threshold, members } = cause ? record.parameters.panel : record.parameters.verifiers
  useDeadline(`review ${milestone.index}`, waits ? time : undefined)
  useDeadline(`ruling ${milestone.index}`, opens)
  if (!waits) return <p className="status-sentence">{withIcon(`${text.nothingWaits} ${next}`)}</p>
  return (
    <>
      <p>
        {cause ? text.causes[cause] : text.claimAsked} {text.needed(threshold, members.length)}{' '}
        {text.until(format.dateTime(time))}{' '}
        <span className="quiet">({format.relative(time, record.block.timestamp)})</span>
      </p>
      {opens !== undefined && <p>{text.rulingOpens(format.dateTime(opens))}</p>}
      <p className="status-sentence">{withIcon(next)}</p>
    </>
  )
}

function withIcon(words: string): ReactNode {
  return (
    <>
      <Icon name="clock" /> <span>{words}</span>
    </>
  )
}

interface DeskProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  standing: EvidenceStanding | undefined
  acting: Acting
}

interface Acting {
  /** The member that the connected wallet can sign for; nothing for everybody else. */
  signer: Address | undefined
  /** The member is a wallet of several owners, and the connected one belongs to an owner. */
  safe: Safe | undefined
  /** Those of the members that are such wallets. */
  safes: readonly Safe[]
}

function useActing(chain: ChainConfig, { cause, panel, verifiers }: DecisionContext): Acting {
  const { address } = useWallet()
  const members = cause ? panel : verifiers
  const safes = useSafes(chain, members)
  const isMe = (one: Address) => address !== undefined && isAddressEqual(one, address)
  const member = members.find(isMe)
  const safe = member ? undefined : safes.find(({ owners }) => owners.some(isMe))
  return { signer: member ?? safe?.address, safe, safes }
}

function Desk({ chain, record, milestone, context, standing, acting }: DeskProps) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { address } = useWallet()
  const decisions = useDecisions(chain, record, milestone, context)
  const { current, parts, lapsed } = decisions
  const { signer, safe, safes } = acting
  const part = signer && parts.find((one) => isAddressEqual(one.safe.address, signer))
  const signed = signer && current.find((one) => isAddressEqual(one.signer, signer))
  const rejected = signer !== undefined && !context.cause && hasRejected(record, milestone, signer)
  const account = { chainId: chain.chainId, address: record.address }
  const path = paths.review(language, account, milestone.index)
  const title = context.cause ? text.panelTitle(milestone.index + 1) : text.deskTitle(milestone.index + 1)
  return (
    <Card className="decide" aria-label={title}>
      <h2>{title}</h2>
      {signer && signer === safe?.address && <p>{text.ownerOf(safe.needed, safe.owners.length)}</p>}
      {signer && lapsed.some((one) => isAddressEqual(one, signer)) && <Notice kind="warning">{text.lapsed}</Notice>}
      {signer && !signed && keptDecisions.hasEarlier(context, signer) && (
        <Notice kind="warning">{text.replaced}</Notice>
      )}
      {!address && (
        <div className="stack" data-gap="small">
          <p>{context.cause ? text.connectPanel : text.connectVerifier}</p>
          <div className="row">
            <WalletGate chain={chain}>{null}</WalletGate>
          </div>
        </div>
      )}
      {address && !signer && <p className="quiet">{context.cause ? text.notPanel : text.notVerifier}</p>}
      {rejected && <p>{text.signedAlready}</p>}
      {signer && !rejected && !part && (
        <DecisionForm
          key={`${signer} ${context.attempt} ${context.cause}`}
          chain={chain}
          record={record}
          milestone={milestone}
          context={context}
          signer={signer}
          safe={safe}
          standing={standing}
          signed={signed}
          onSigned={decisions.add}
          onPart={decisions.setPart}
        />
      )}
      <SafeParts
        chain={chain}
        record={record}
        context={context}
        parts={parts}
        onOutcome={(outcome) => {
          if (outcome.kind === 'signed') decisions.add(outcome.collected)
          if (outcome.kind === 'part') decisions.setPart(outcome.part)
        }}
      />
      <section className="decide-section stack" data-gap="small" aria-label={text.signersTitle}>
        <h3>{text.signersTitle}</h3>
        <Signers
          record={record}
          milestone={milestone}
          context={context}
          collected={current}
          safes={safes}
          parts={parts}
        />
        <HandOn campaign={account} title={text.askTitle} lead={text.askText} link={path} code={path} />
      </section>
      <div className="decide-section">
        <CollectDecisions chain={chain} record={record} milestone={milestone} context={context} decisions={decisions} />
      </div>
    </Card>
  )
}

/** Fetches nothing before it is opened. */
function EarlierClaim({ record, context }: { record: CampaignRecord; context: DecisionContext }) {
  const { decide: text } = useText()
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{text.earlierClaim(context.attempt)}</summary>
      {opened && <EvidenceCheck record={record} context={context} />}
    </details>
  )
}
