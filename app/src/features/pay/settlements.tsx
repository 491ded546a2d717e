import { useState } from 'react'
import { unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Party } from '../../ui/party.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { isTooSoon, isUpfrontDue } from './due.ts'
import type { PayPanelProps } from './pay-panel.tsx'
import { SettleOne } from './settle-one.tsx'
import './pay.css'

/** Payouts of a released or split milestone: anyone may carry them out. */
export function Settlements({ chain, book, milestone: index }: PayPanelProps) {
  const { pay: text, shell } = useText()
  const { record, events } = book
  const unit = unitOf(record)
  const { nameOf } = usePartyNames(record)
  // Who paid the last one reads here that it is done.
  const [acted, setActed] = useState(false)
  const milestone = record.milestones[index]
  if (milestone?.state !== 'Released' && milestone?.state !== 'Split') return null
  const over = milestone.payouts.every(({ settled }) => settled)
  if ((over && !acted) || isUpfrontDue(events, record, index)) return null
  const tooSoon = isTooSoon(record, milestone)
  return (
    <Card as="div" role="group" aria-label={text.settleTitle}>
      {over ? (
        <StepHeading as="h3" arrived>
          {text.settledAll}
        </StepHeading>
      ) : (
        <>
          <h3>{text.settleTitle}</h3>
          <p className="quiet">{text.settleLead}</p>
        </>
      )}
      {tooSoon && <p role="status">{text.tooSoon}</p>}
      <ul className="stack">
        {milestone.payouts.map(({ index: payout, recipient, due, settled }) => (
          <li key={payout} className="pay-line stack" data-gap="small">
            <div className="row" data-spread>
              <Party name={nameOf(recipient)} address={recipient} />
              <Amount value={due} token={unit} />
            </div>
            {settled && (
              <div className="row">
                <StateBadge state="paid" />
              </div>
            )}
            <SettleOne chain={chain} book={book} milestone={index} payout={payout} onSend={() => setActed(true)} />
          </li>
        ))}
      </ul>
      {over ? (
        <div className="row">
          <Button onClick={() => setActed(false)}>{shell.close}</Button>
        </div>
      ) : (
        <p className="quiet small">{text.blocked}</p>
      )}
    </Card>
  )
}
