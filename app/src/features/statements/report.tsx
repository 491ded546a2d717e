import type { AccountId } from '@amana/sdk/caip'
import type { MilestoneState } from '@amana/sdk/enumerations'
import { FATES } from '@amana/sdk/ledger/money'
import type { CampaignReport, PaperMoney } from '@amana/sdk/papers/paper'
import type { ReactNode } from 'react'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { Account, Happened } from '../../data/paper-parts.tsx'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Fill } from '../../ui/fill.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Claimed, Funds } from './shared-lines.tsx'
import { Sheet, useNamesIn } from './sheet.tsx'

interface ReportSheetProps {
  report: CampaignReport
  record: CampaignRecord
  account: AccountId
  printed: boolean
  onPrint: () => void
}

/** What became of a campaign: for donors, for the board, for the next campaign. */
export function ReportSheet(props: ReportSheetProps) {
  const { report, record } = props
  const { statements: text } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const date = isolateText(format.date(report.block.time))
  const { updates, questions, answered, medianSeconds } = report.journal
  return (
    <Sheet {...props} statement={report}>
      <p className="paper-statement">
        <Fill text={text.reportText[report.over ? 'over' : 'open'](date)} values={useNamesIn(report, record)} />
      </p>
      <h3>{text.money}</h3>
      <Money money={report.money} record={record}>
        <div>
          <dt>{text.goal}</dt>
          <dd>{money.amount(BigInt(report.goal.baseUnits))}</dd>
        </div>
      </Money>
      <h3>{text.funds}</h3>
      <Funds funds={report.funds} record={record} />
      {report.milestones.map((milestone) => (
        <Milestone key={milestone.milestone} milestone={milestone} record={record} />
      ))}
      <section className="paper-milestone">
        <h3>{text.told}</h3>
        <p>{text.updates(updates.length)}</p>
        <p>
          {text.answered(answered, questions)}{' '}
          {medianSeconds !== undefined && text.median(format.duration(medianSeconds))}
        </p>
      </section>
    </Sheet>
  )
}

interface MoneyProps {
  money: PaperMoney
  record: CampaignRecord
  children?: ReactNode
}

/** The parts that hold something, given first. */
function Money({ money, record, children }: MoneyProps) {
  const { campaign, states } = useText()
  const { amount } = useMoneyText(unitOf(record))
  const parts = FATES.filter((fate) => BigInt(money[fate].baseUnits) > 0n)
  return (
    <dl className="paper-facts">
      {children}
      <div>
        <dt>{campaign.identity.given}</dt>
        <dd>{amount(BigInt(money.given.baseUnits))}</dd>
      </div>
      {parts.map((fate) => (
        <div key={fate}>
          <dt>{states[fate]}</dt>
          <dd>{amount(BigInt(money[fate].baseUnits))}</dd>
        </div>
      ))}
    </dl>
  )
}

function Milestone({ milestone, record }: { milestone: CampaignReport['milestones'][number]; record: CampaignRecord }) {
  const { statements: text, papers, campaign } = useText()
  const titles = useMilestoneTitles(record, campaign.untitled)
  const money = useMoneyText(unitOf(record))
  const { milestone: index, state, final, claims, objections, payouts } = milestone
  return (
    <section className="paper-milestone">
      <h3>{papers.milestone(index + 1, isolateText(titles[index] ?? ''))}</h3>
      <p>
        <strong>{text.states[state as MilestoneState]}</strong>
        {objections.donors > 0 && (
          <> · {text.objected(money.amount(BigInt(objections.amount.baseUnits)), objections.donors)}</>
        )}{' '}
        {final && (
          <span className="paper-small">
            <Happened place={final} />
          </span>
        )}
      </p>
      <Money money={milestone.money} record={record} />
      {claims.length === 0 && <p className="small">{text.noClaim}</p>}
      {claims.map((claim) => (
        <div key={claim.attempt}>
          <h4>{text.attempt(claim.attempt)}</h4>
          <Claimed claim={claim} />
        </div>
      ))}
      <h4>{text.payments}</h4>
      <ul className="paper-lot">
        {payouts.map((payout) => (
          <Payout key={payout.payout} payout={payout} record={record} />
        ))}
      </ul>
    </section>
  )
}

type ReportedPayout = CampaignReport['milestones'][number]['payouts'][number]

function Payout({ payout, record }: { payout: ReportedPayout; record: CampaignRecord }) {
  const { statements: text } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const { paid, promised, received } = payout
  const amount = BigInt((paid?.amount ?? promised).baseUnits)
  return (
    <li>
      <Fill text={text.payout(money.amount(amount))} values={{ party: <Account of={payout} /> }} />
      <br />
      <span className="paper-small">
        {paid ? <Happened place={paid} /> : text.notPaid}
        {paid && amount > 0n && (
          <>
            <br />
            {received ? text.received(isolateText(format.date(received.time))) : text.notReceived}
          </>
        )}
      </span>
    </li>
  )
}
