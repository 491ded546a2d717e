import { poke } from '@amana/sdk/actions/poke'
import { useText } from '../../i18n/text.tsx'
import { Card } from '../../ui/card.tsx'
import { Act } from './act.tsx'
import { isTransitionDue, isUpfrontDue } from './due.ts'
import type { PayPanelProps } from './pay-panel.tsx'

/** A passed deadline that the contract has not stored yet. */
export function Poke({ chain, book: { record, events }, milestone }: PayPanelProps) {
  const { pay: text } = useText()
  const upfront = isUpfrontDue(events, record, milestone)
  if (!isTransitionDue(events, record, milestone)) return null
  // Paying or returning applies the deadline itself: recording it apart would only cost a fee.
  const state = record.milestones[milestone]?.state
  const appliedByPaying = state === 'Released' || state === 'Split' || state === 'Refunded'
  if (appliedByPaying && !upfront) return null
  return (
    <Card aria-label={text.pokeTitle}>
      <h3>{text.pokeTitle}</h3>
      <p>{upfront ? text.pokeUpfront : text.pokeWhy}</p>
      <Act
        chain={chain}
        record={record}
        purpose={`poke ${milestone} ${state}`}
        label={text.poke}
        kind={upfront ? 'primary' : 'secondary'}
        prepare={async () => poke.call({ campaign: record.address, milestone })}
        success={text.poked}
      />
    </Card>
  )
}
