import { endOf } from '@amana/sdk/coin-line'
import { isFinal } from '@amana/sdk/enumerations'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Amount } from '../../ui/amount.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { Table } from '../../ui/table.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'

interface PayoutsTableProps {
  record: CampaignRecord
  milestone: MilestoneFacts
  /** What the recipient of a payout that was paid says. */
  receivedOf?: ((payout: number) => ReactNode) | undefined
}

/** Who is paid which coins of the milestone, and whether that has happened. */
export function PayoutsTable({ record, milestone, receivedOf }: PayoutsTableProps) {
  const { campaign: text, coinLine } = useText()
  const language = useLanguage()
  const { nameOf } = usePartyNames(record)
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  type Payout = MilestoneFacts['payouts'][number]

  const stateOf = (payout: Payout) => {
    if (!isFinal(milestone.state)) return <span className="quiet">{text.notYet}</span>
    if (milestone.state === 'Refunded')
      return <StateBadge state={milestone.unreturned > 0n ? 'refundable' : 'refunded'} />
    if (payout.due === 0n) return text.nothingDue
    return (
      <>
        <StateBadge state={payout.settled ? 'paid' : 'released'} />
        {payout.due < payout.amount && (
          <span className="quiet small"> {text.due(money.amount(payout.due), money.amount(payout.amount))}</span>
        )}{' '}
        {payout.settled && receivedOf?.(payout.index)}
      </>
    )
  }
  return (
    <Table
      caption={text.payouts}
      captionHidden
      rows={milestone.payouts}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          name: 'recipient',
          header: text.recipient,
          rowHeader: true,
          cell: ({ recipient }) => (
            <>
              <Party name={nameOf(recipient)} address={recipient} />{' '}
              <Link className="small" href={paths.recipient(language, recipient)}>
                {text.addressPage}
              </Link>
            </>
          ),
        },
        {
          name: 'coins',
          header: coinLine.coins,
          cell: (payout) => (
            <span className="quiet small">{text.span(money.coin(payout.start), money.coin(endOf(payout)))}</span>
          ),
        },
        {
          name: 'amount',
          header: text.amount,
          numeric: true,
          cell: ({ amount }) => <Amount value={amount} token={unit} />,
        },
        { name: 'state', header: text.payoutState, cell: stateOf },
      ]}
    />
  )
}
