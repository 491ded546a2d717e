import { absorb } from '@amana/sdk/actions/absorb'
import { useState } from 'react'
import { unitOf } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Act } from './act.tsx'
import { firstOpen, isOver } from './due.ts'
import type { PayPanelProps } from './pay-panel.tsx'

/** Tokens that came without a gift: put into a milestone, or sent on when the campaign is over. */
export function Absorb({ chain, book: { record } }: Omit<PayPanelProps, 'milestone'>) {
  const { pay: text, shell } = useText()
  const [acted, setActed] = useState(false)
  const money = useMoneyText(unitOf(record))
  const { surplus } = record.totals
  const milestone = isOver(record) ? 0 : firstOpen(record)
  const over = surplus === 0n
  if (milestone === undefined || (over && !acted)) return null
  return (
    <Card aria-label={text.surplusTitle}>
      <h3>{text.surplusTitle}</h3>
      {!over && (
        <>
          <p>{text.surplusLead(money.amount(surplus))}</p>
          <p className="quiet">{isOver(record) ? text.surplusFinal : text.surplusText(milestone + 1)}</p>
        </>
      )}
      <Act
        chain={chain}
        record={record}
        purpose="absorb"
        label={text.absorb(money.amount(surplus))}
        kind="secondary"
        prepare={async () => absorb.call({ campaign: record.address, milestone })}
        success={text.absorbed}
        over={over}
        onSend={() => setActed(true)}
      />
      {over && (
        <div className="row">
          <Button onClick={() => setActed(false)}>{shell.close}</Button>
        </div>
      )}
    </Card>
  )
}
