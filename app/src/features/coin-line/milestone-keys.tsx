import type { Stretch } from '@amana/sdk/coin-line'
import { memo } from 'react'
import { useText } from '../../i18n/text.tsx'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import type { DrawnMilestone } from './coin-line.tsx'

interface MilestoneKeysProps {
  token: Unit
  milestones: readonly DrawnMilestone[]
  onChoose: (milestone: Stretch) => void
}

/** The milestones by name: what their numbers under the line stand for, and a way to see one of them alone. */
export const MilestoneKeys = memo(function MilestoneKeys({ token, milestones, onChoose }: MilestoneKeysProps) {
  const { coinLine: text } = useText()
  const money = useMoneyText(token)
  return (
    <ol className="coin-keys small">
      {milestones.map((milestone) => (
        <li key={milestone.index}>
          <button type="button" className="link-button" onClick={() => onChoose(milestone)}>
            {milestone.index + 1} <UserText>{milestone.title}</UserText>
          </button>{' '}
          <span className="quiet">
            {milestone.open ? text.nextFree(money.coin(milestone.start + milestone.funded)) : text.takesNone}
          </span>
        </li>
      ))}
    </ol>
  )
})
