import type { AccountId } from '@amana/sdk/caip'
import type { BankLetter } from '@amana/sdk/papers/paper'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { Account, Happened } from '../../data/paper-parts.tsx'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Fill } from '../../ui/fill.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Claimed, Funds } from './shared-lines.tsx'
import { Sheet, useNamesIn } from './sheet.tsx'

interface BankLetterSheetProps {
  letter: BankLetter
  record: CampaignRecord
  account: AccountId
  printed: boolean
  onPrint: () => void
}

/** The source of funds, for a bank that asks where the money came from. */
export function BankLetterSheet(props: BankLetterSheetProps) {
  const { letter, record } = props
  const { statements: text } = useText()
  const money = useMoneyText(unitOf(record))
  const payments = letter.milestones.flatMap((one) => one.payments).length
  return (
    <Sheet {...props} statement={letter}>
      <p className="paper-statement">
        <Fill
          text={text.bankText(money.amount(BigInt(letter.amount.baseUnits)), payments)}
          values={useNamesIn(letter, record)}
        />
      </p>
      <h3>{text.funds}</h3>
      <Funds funds={letter.funds} record={record} />
      {letter.milestones.map((milestone) => (
        <Milestone key={milestone.milestone} milestone={milestone} record={record} />
      ))}
    </Sheet>
  )
}

function Milestone({ milestone, record }: { milestone: BankLetter['milestones'][number]; record: CampaignRecord }) {
  const { statements: text, papers, campaign } = useText()
  const format = useFormat()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const titles = useMilestoneTitles(record, campaign.untitled)
  const { milestone: index, outcome, final, objected, upfront, claim, payments } = milestone
  const date = isolateText(format.date(final.time))
  return (
    <section className="paper-milestone">
      <h3>{papers.milestone(index + 1, isolateText(titles[index] ?? ''))}</h3>
      <p>
        {upfront
          ? text.upfront
          : outcome === 'split'
            ? text.split(date, money.amount(BigInt(objected.baseUnits)))
            : text.released(date)}{' '}
        <span className="paper-small">
          <Happened place={final} />
        </span>
      </p>
      <Funds funds={milestone.funds} record={record} />
      {claim && <Claimed claim={claim} />}
      <h4>{text.payments}</h4>
      <ul className="paper-lot">
        {payments.map((payment) => (
          <li key={payment.payout} className="paper-line">
            <span>
              <Fill text={papers.paidTo} values={{ party: <Account of={payment} /> }} />
            </span>
            <strong>
              <Amount value={BigInt(payment.amount.baseUnits)} token={unit} exactOnly />
            </strong>
            <span className="paper-small">
              {papers.coins(money.coin(BigInt(payment.first)), money.coin(BigInt(payment.end)))}
              <br />
              <Happened place={payment.paid} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
