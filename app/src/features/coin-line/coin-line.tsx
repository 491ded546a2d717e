import type { Stretch } from '@amana/sdk/coin-line'
import { useId, useState } from 'react'
import type { Address } from 'viem'
import { useText } from '../../i18n/text.tsx'
import { type CoinStretch, sumByState } from '../../lib/coin-stretches.ts'
import { Button } from '../../ui/button.tsx'
import { CoinSwatch } from '../../ui/coin-bar.tsx'
import { useCoinWords } from '../../ui/coin-words.ts'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { CoinTable } from './coin-table.tsx'
import { CoinTrack } from './coin-track.tsx'
import type { CursorLot } from './cursor.ts'
import { PointedGift } from './pointed-gift.tsx'

export interface DrawnMilestone extends Stretch {
  index: number
  title: string
  funded: bigint
  /** Takes gifts now. */
  open: boolean
  /** The states of its coins; they tile it. */
  stretches: readonly CoinStretch[]
}

export interface CoinLineLot extends CursorLot {
  /** None for coins that came without a gift. */
  donor: Address | undefined
}

interface CoinLineProps {
  token: Unit
  milestones: readonly DrawnMilestone[]
  /** Ascending by start. */
  lots: readonly CoinLineLot[]
  /** The visitor's own coins. */
  own: readonly Stretch[]
  onOpenGift: (start: bigint) => void
}

/** All coins of a campaign in the order of their numbers: one segment per milestone, each filled from its start. */
export function CoinLine({ token, milestones, lots, own, onOpenGift }: CoinLineProps) {
  const { coinLine: text } = useText()
  const [pointed, setPointed] = useState<number>()
  const [tableShown, setTableShown] = useState(false)
  const titleId = useId()
  const tableId = useId()
  const lot = pointed === undefined ? undefined : lots[pointed]

  return (
    <figure className="coin-line stack" aria-labelledby={titleId}>
      <figcaption className="stack" data-gap="small">
        <h2 id={titleId}>{text.title}</h2>
        <p className="quiet small">{text.lead}</p>
      </figcaption>
      <CoinTrack
        token={token}
        milestones={milestones}
        lots={lots}
        own={own}
        pointed={pointed}
        onPoint={setPointed}
        onOpenGift={onOpenGift}
      />
      <PointedGift token={token} milestones={milestones} lot={lot} anyLots={lots.length > 0} onOpenGift={onOpenGift} />
      <Legend token={token} milestones={milestones} own={own} />
      <div className="screen-only">
        <Button
          kind="quiet"
          aria-expanded={tableShown}
          aria-controls={tableId}
          onClick={() => setTableShown(!tableShown)}
        >
          {tableShown ? text.hideTable : text.showTable}
        </Button>
      </div>
      <div id={tableId} hidden={!tableShown} className="shown-in-print">
        <CoinTable token={token} milestones={milestones} />
      </div>
    </figure>
  )
}

function Legend({
  token,
  milestones,
  own,
}: {
  token: Unit
  milestones: readonly DrawnMilestone[]
  own: readonly Stretch[]
}) {
  const { coinLine: text } = useText()
  const words = useCoinWords()
  const money = useMoneyText(token)
  const sums = sumByState(milestones.flatMap(({ stretches }) => stretches))
  const mine = own.reduce((total, { amount }) => total + amount, 0n)
  return (
    <ul className="coin-legend">
      {[...sums].map(([state, amount]) => (
        <li key={state}>
          <CoinSwatch state={state} /> {words[state]} <span className="quiet">{money.amount(amount)}</span>
        </li>
      ))}
      {mine > 0n && (
        <li>
          <span className="coin-swatch coin-swatch-own" /> <strong>{text.own(money.amount(mine))}</strong>
        </li>
      )}
    </ul>
  )
}
