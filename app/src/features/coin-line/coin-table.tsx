import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { memo } from 'react'
import { useText } from '../../i18n/text.tsx'
import { type CoinState, sumByState } from '../../lib/coin-stretches.ts'
import { Amount } from '../../ui/amount.tsx'
import { CoinSwatch } from '../../ui/coin-bar.tsx'
import { useCoinWords } from '../../ui/coin-words.ts'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { Table } from '../../ui/table.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { DrawnMilestone } from './coin-line.tsx'

/** A milestone in more pieces than this is told by state, not piece by piece. */
const MOST_ROWS = 12

interface Row {
  milestone: DrawnMilestone
  state: CoinState
  amount: bigint
  /** The stretch, or how many there are. */
  place: Stretch | number
}

/** The same numbers as the picture, for reading, for printing and for those who do not see it. */
export const CoinTable = memo(function CoinTable({
  token,
  milestones,
}: {
  token: Unit
  milestones: readonly DrawnMilestone[]
}) {
  const { coinLine: text } = useText()
  const words = useCoinWords()
  const money = useMoneyText(token)
  return (
    <Table
      caption={text.table}
      captionHidden
      rows={milestones.flatMap(rowsOf)}
      rowKey={({ milestone, state, place }) =>
        `${milestone.index} ${state} ${typeof place === 'number' ? '' : place.start}`
      }
      columns={[
        {
          name: 'milestone',
          header: text.milestone,
          rowHeader: true,
          cell: ({ milestone }) => (
            <>
              {milestone.index + 1} <UserText>{milestone.title}</UserText>
            </>
          ),
        },
        {
          name: 'state',
          header: text.state,
          cell: ({ state }) => (
            <>
              <CoinSwatch state={state} /> {words[state]}
            </>
          ),
        },
        {
          name: 'coins',
          header: text.coins,
          cell: ({ place }) =>
            typeof place === 'number'
              ? text.inPieces(place)
              : text.span(money.coin(place.start), money.coin(endOf(place))),
        },
        {
          name: 'amount',
          header: text.amount,
          numeric: true,
          cell: ({ amount }) => <Amount value={amount} token={token} />,
        },
      ]}
    />
  )
})

function rowsOf(milestone: DrawnMilestone): Row[] {
  const { stretches } = milestone
  if (stretches.length <= MOST_ROWS) {
    return stretches.map(({ state, start, amount }) => ({ milestone, state, amount, place: { start, amount } }))
  }
  return [...sumByState(stretches)].map(([state, amount]) => ({
    milestone,
    state,
    amount,
    place: stretches.filter((stretch) => stretch.state === state).length,
  }))
}
