import type { Paper, PaperPlace } from '@amana/sdk/papers/paper'
import type { ReactNode } from 'react'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { Account, Happened } from '../../data/paper-parts.tsx'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Fill } from '../../ui/fill.tsx'
import { useMoneyText } from '../../ui/money-text.ts'

interface PaperLinesProps {
  paper: Paper
  record: CampaignRecord
}

/** Coin by coin: for whom, or to whom, and in which transaction. */
export function PaperLines({ paper, record }: PaperLinesProps) {
  const { papers: text, campaign } = useText()
  const titles = useMilestoneTitles(record, campaign.untitled)
  const money = useMoneyText(unitOf(record))
  switch (paper.paper) {
    case 'pledge':
      return paper.lots.map((lot) => (
        <section key={lot.first} className="paper-lot">
          <h3>{text.milestone(lot.milestone + 1, isolateText(titles[lot.milestone] ?? ''))}</h3>
          <ul>
            {lot.recipients.map((part) => (
              <Line key={part.first} record={record} coins={part}>
                <Fill text={text.for} values={{ party: <Account of={part} /> }} />
              </Line>
            ))}
          </ul>
          <p>
            <Fill
              text={(lot.refundTo.passOn ? text.passedOn : text.backTo)(money.amount(BigInt(lot.amount.baseUnits)))}
              values={{ party: <Account of={lot.refundTo} /> }}
            />
          </p>
        </section>
      ))
    case 'receipt':
      return (
        <ul className="paper-lot">
          {paper.lots.flatMap(({ payments }) =>
            payments.map((payment) => (
              <Line key={payment.first} record={record} coins={payment} place={payment.paid} missing={text.notPaid}>
                <Fill text={payment.paid ? text.paidTo : text.for} values={{ party: <Account of={payment} /> }} />
              </Line>
            )),
          )}
        </ul>
      )
    case 'refund':
      return (
        <ul className="paper-lot">
          {paper.lots.map((lot) => (
            <Line key={lot.first} record={record} coins={lot} place={lot.returned} missing={text.notReturned}>
              <Fill
                text={lot.to.passOn ? text.passesOnTo : text.returnsTo}
                values={{ party: <Account of={lot.to} /> }}
              />
            </Line>
          ))}
        </ul>
      )
  }
}

interface LineProps {
  record: CampaignRecord
  coins: { first: string; end: string; amount: { baseUnits: string } }
  children: ReactNode
  place?: PaperPlace | undefined
  /** Said while it has not happened. */
  missing?: string
}

function Line({ record, coins, children, place, missing }: LineProps) {
  const { papers: text } = useText()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  return (
    <li className="paper-line">
      <span>{children}</span>
      <strong>
        <Amount value={BigInt(coins.amount.baseUnits)} token={unit} exactOnly />
      </strong>
      <span className="paper-small">
        {text.coins(money.coin(BigInt(coins.first)), money.coin(BigInt(coins.end)))}
        {(place || missing) && <br />}
        {place ? <Happened place={place} /> : missing}
      </span>
    </li>
  )
}
