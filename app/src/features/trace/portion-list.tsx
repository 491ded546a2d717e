import type { TracedLot } from '@amana/sdk/ledger/trace'
import type { ReactNode } from 'react'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'

interface PortionListProps {
  lot: TracedLot
  record: CampaignRecord
  /** What the recipient of a payout that was paid says. */
  receivedOf?: ReceivedOf | undefined
}

export type ReceivedOf = (milestone: number, payout: number) => ReactNode

/** Which recipients the coins of a lot are for, and in which transaction they moved. */
export function PortionList({ lot, record, receivedOf }: PortionListProps) {
  const { trace: text } = useText()
  const { nameOf } = usePartyNames(record)
  const unit = unitOf(record)
  if (lot.refunded) {
    return (
      <p className="portion">
        <Icon name="return" />
        <span>
          {text.returnedTo} <Party name={nameOf(lot.refunded.to)} address={lot.refunded.to} />{' '}
          <span className="quiet small">
            <DateTime value={lot.refunded.timestamp} />{' '}
            {lot.refunded.transactionHash && <Hash value={lot.refunded.transactionHash} />}
          </span>
        </span>
        <Amount value={lot.amount} token={unit} />
      </p>
    )
  }
  if (lot.portions.some(({ fate }) => fate === 'refundable')) return null
  return (
    <ul className="stack" data-gap="small">
      {lot.portions.map(({ start, amount, recipient, fate, paid, payout }) => (
        <li key={String(start)} className="portion">
          <Icon name={fate === 'paid' ? 'check' : 'next'} />
          <span>
            {fate === 'paid' ? text.wentTo : text.goesTo} <Party name={nameOf(recipient)} address={recipient} />{' '}
            {fate === 'released' && <StateBadge state="released" />}
            {paid && (
              <span className="quiet small">
                <DateTime value={paid.timestamp} /> {paid.transactionHash && <Hash value={paid.transactionHash} />}
              </span>
            )}{' '}
            {fate === 'paid' && receivedOf?.(lot.milestone, payout)}
          </span>
          <Amount value={amount} token={unit} />
        </li>
      ))}
    </ul>
  )
}
