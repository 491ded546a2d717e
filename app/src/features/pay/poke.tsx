import { poke } from '@amana/sdk/actions/poke'
import { useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { Act } from './act.tsx'
import { isTransitionDue, isUpfrontDue } from './due.ts'
import type { PayPanelProps } from './pay-panel.tsx'

/** A passed deadline that the contract has not stored yet. */
export function Poke({ chain, book: { record, events }, milestone }: PayPanelProps) {
  const { pay: text, shell } = useText()
  // The purpose that was sent from here: its outcome stays until it has been read.
  const [sent, setSent] = useState<string>()
  const upfront = isUpfrontDue(events, record, milestone)
  // Paying or returning applies the deadline itself: recording it apart would only cost a fee.
  const state = record.milestones[milestone]?.state
  const appliedByPaying = state === 'Released' || state === 'Split' || state === 'Refunded'
  const due = isTransitionDue(events, record, milestone) && (!appliedByPaying || upfront)
  const purpose = `poke ${milestone} ${state}`
  if (!due && sent !== purpose) return null
  return (
    <Card aria-label={text.pokeTitle}>
      {due ? (
        <>
          <h3>{text.pokeTitle}</h3>
          <p>{upfront ? text.pokeUpfront : text.pokeWhy}</p>
        </>
      ) : (
        <StepHeading as="h3" arrived>
          {text.pokeTitle}
        </StepHeading>
      )}
      <Act
        chain={chain}
        record={record}
        purpose={purpose}
        label={text.poke}
        kind={upfront ? 'primary' : 'secondary'}
        prepare={async () => poke.call({ campaign: record.address, milestone })}
        success={text.poked}
        over={!due}
        onSend={() => setSent(purpose)}
      />
      {!due && (
        <div className="row">
          <Button onClick={() => setSent(undefined)}>{shell.close}</Button>
        </div>
      )}
    </Card>
  )
}
