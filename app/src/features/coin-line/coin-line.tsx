import type { Stretch } from '@amana/sdk/coin-line'
import { memo, useCallback, useId, useMemo, useState } from 'react'
import type { Address } from 'viem'
import { useText } from '../../i18n/text.tsx'
import { indexAt } from '../../lib/bar-geometry.ts'
import { type CoinStretch, sumByState } from '../../lib/coin-stretches.ts'
import { Button } from '../../ui/button.tsx'
import { CoinPatterns, CoinSwatch } from '../../ui/coin-bar.tsx'
import { useCoinWords } from '../../ui/coin-words.ts'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { CoinTable } from './coin-table.tsx'
import { CoinTrack } from './coin-track.tsx'
import type { CursorLot } from './cursor.ts'
import { type LookChange, looked, WHOLE } from './look.ts'
import { MilestoneKeys } from './milestone-keys.tsx'
import { PointedGift } from './pointed-gift.tsx'
import { ZoomBar } from './zoom-bar.tsx'

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
  /** Keep the same array while nothing changes: what is drawn from it is then not drawn again. */
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
  const [look, setLook] = useState(WHOLE)
  const [tableShown, setTableShown] = useState(false)
  const printing = usePrinting()
  const titleId = useId()
  const tableId = useId()
  const whole = useMemo(
    () => ({ start: 0n, amount: milestones.reduce((sum, one) => sum + one.amount, 0n) }),
    [milestones],
  )
  const pointed = look.pointed === undefined ? undefined : indexAt(lots, look.pointed)
  const lot = pointed === undefined ? undefined : lots[pointed]
  const change = useCallback(
    (next: LookChange) =>
      setLook((before) => {
        const index = before.pointed === undefined ? undefined : indexAt(lots, before.pointed)
        return looked(before, next, whole, index === undefined ? undefined : lots[index])
      }),
    [lots, whole],
  )
  const showMilestone = useCallback((part: Stretch) => change({ kind: 'fill', part }), [change])

  return (
    <figure className="coin-line stack" aria-labelledby={titleId}>
      <figcaption className="stack" data-gap="small">
        <h2 id={titleId}>{text.title}</h2>
        <p className="quiet small">{text.lead}</p>
      </figcaption>
      <CoinPatterns>
        <div className="stack" data-gap="small">
          <CoinTrack
            token={token}
            milestones={milestones}
            lots={lots}
            own={own}
            view={look.view ?? whole}
            pointed={pointed}
            onPoint={(index) => change({ kind: 'point', lot: index === undefined ? undefined : lots[index] })}
            onZoom={(kind) => change({ kind })}
            onOpenGift={onOpenGift}
          />
          <ZoomBar token={token} look={look} whole={whole} own={own} onChange={change} />
        </div>
        <PointedGift
          token={token}
          milestones={milestones}
          lot={lot}
          anyLots={lots.length > 0}
          onOpenGift={onOpenGift}
        />
        <MilestoneKeys token={token} milestones={milestones} onChoose={showMilestone} />
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
        <div id={tableId} hidden={!tableShown && !printing}>
          {(tableShown || printing) && <CoinTable token={token} milestones={milestones} />}
        </div>
      </CoinPatterns>
    </figure>
  )
}

const Legend = memo(function Legend({ token, milestones, own }: Pick<CoinLineProps, 'token' | 'milestones' | 'own'>) {
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
})
